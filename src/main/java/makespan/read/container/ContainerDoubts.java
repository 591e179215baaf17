package makespan.read.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What speaks against the containers that a rule tells: another rule as good that tells others, indices that lack, and
/// reports that a better rule has no sign for. Each is one sentence or two for the user; none means the rule is sure.
final class ContainerDoubts {
  /// Longer labels are job numbers or dates and no indices.
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
  private static final int SHOWN = 5;
  /// Rules whose labels are indices that CircleCI gives, so that one that is not the first is not alone.
  private static final Set<String> INDICES = Stream.of(ContainerRule.MANIFEST, ContainerRule.EXEC_FOLDER,
      ContainerRule.NODE_FOLDER, ContainerRule.NAMED_FOLDER, ContainerRule.PROPERTY).map(ContainerRule::word)
      .collect(Collectors.toSet());
  /// Signs beside the path that may contradict it. Machines may not: one container may use several, and one machine may
  /// be several containers.
  private static final List<ContainerRule> OWN = List.of(ContainerRule.ARCHIVE, ContainerRule.PROPERTY);

  private final ContainerRules rules;
  private final List<ReportPath> reports;

  ContainerDoubts(ContainerRules rules, List<ReportPath> reports) {
    this.rules = rules;
    this.reports = reports;
  }

  List<String> of(Containers found) {
    var doubts = new ArrayList<String>();
    contradiction(found).ifPresent(doubts::add);
    int nodes = reports.stream().mapToInt(report -> report.origin().nodes()).max().orElse(0);
    alone(found, nodes).or(() -> gaps(found, nodes)).or(() -> fewer(found, nodes)).ifPresent(doubts::add);
    if (found.labels().size() == 1 && reports.size() > 1) {
      leftovers().or(this::copies).ifPresent(doubts::add);
    }
    return List.copyOf(doubts);
  }

  /// Reports of one container with signs of several, or of several with the sign of one.
  private Optional<String> contradiction(Containers found) {
    if (found.rule().equals(ContainerRule.MANIFEST.word()) || found.rule().equals(ContainerRule.NONE.word())) {
      return Optional.empty();
    }
    for (ContainerRule rule : OWN) {
      Optional<Containers> other = rule.word().equals(found.rule()) ? Optional.empty() : rules.by(rule);
      if (other.isPresent() && other.get().labels().size() > 1 && differ(found, other.get())) {
        return Optional.of("By " + found.rule() + " there are " + found.labels().size() + " containers, by "
            + rule.word() + " " + other.get().labels().size()
            + ", and reports stand together differently. The first is taken.");
      }
    }
    return Optional.empty();
  }

  /// Whether two ways group the reports differently, whatever they call the groups.
  private boolean differ(Containers one, Containers other) {
    Map<Integer, Integer> there = new HashMap<>();
    Map<Integer, Integer> back = new HashMap<>();
    for (int report = 0; report < reports.size(); report++) {
      int a = one.container(report);
      int b = other.container(report);
      if (there.merge(a, b, (first, _) -> first) != b || back.merge(b, a, (first, _) -> first) != a) {
        return true;
      }
    }
    return false;
  }

  /// Indices that lack among those of the containers. Where more lack than are there, and nobody says how many there
  /// should be, labels are no indices.
  private static Optional<String> gaps(Containers found, int nodes) {
    List<String> labels = found.labels();
    if (labels.size() < 2 || !labels.stream().allMatch(label -> INDEX.matcher(label).matches())) {
      return Optional.empty();
    }
    int[] indices = labels.stream().mapToInt(Integer::parseInt).sorted().toArray();
    int last = indices[indices.length - 1];
    boolean told = INDICES.contains(found.rule()) && nodes > last;
    var lacking = new ArrayList<String>();
    for (int index = told ? 0 : Math.min(1, indices[0]); index < (told ? nodes : last); index++) {
      if (Arrays.binarySearch(indices, index) < 0) {
        lacking.add(Integer.toString(index));
      }
    }
    return lacking.isEmpty() || (lacking.size() > labels.size() && !told)
        ? Optional.empty()
        : Optional.of(lacking.size() == 1
            ? "There is no report of container " + lacking.getFirst()
                + ": it was not downloaded, or the container ended before it wrote one."
            : "There are no reports of containers " + some(lacking)
                + ": they were not downloaded, or the containers ended before they wrote any.");
  }

  /// One container that is not the first, or not the only one: the others wrote reports too.
  private static Optional<String> alone(Containers found, int nodes) {
    String label = found.labels().size() == 1 ? found.labels().getFirst() : "";
    if (!INDICES.contains(found.rule()) || !INDEX.matcher(label).matches()
        || (Integer.parseInt(label) == 0 && nodes < 2)) {
      return Optional.empty();
    }
    return Optional.of("There are reports of container " + label + " only"
        + (nodes > Integer.parseInt(label) ? ", and the job had " + atLeast(found) + nodes : "")
        + ": those of the others were not downloaded, or were written over by a file of the same name.");
  }

  /// Fewer containers than the reports themselves tell of, where nothing tells which lack.
  private static Optional<String> fewer(Containers found, int nodes) {
    int count = found.labels().size();
    return nodes <= count
        ? Optional.empty()
        : Optional.of("The job had " + atLeast(found) + nodes + " containers, and the reports are those of "
            + (count == 1 ? "one, as far as anything tells" : count + " by " + found.rule())
            + ": the others were not downloaded, were written over by a file of the same name, or bear no sign of"
            + " their container.");
  }

  private static String atLeast(Containers found) {
    return found.rule().equals(ContainerRule.MANIFEST.word()) ? "at least " : "";
  }

  /// Reports that keep a rule from explaining all of them.
  private Optional<String> leftovers() {
    for (ContainerRule rule : ContainerRule.values()) {
      if (rule == ContainerRule.NONE || rule == ContainerRule.HOSTNAME) {
        continue;
      }
      Map<Boolean, List<ReportPath>> bySign = reports.stream()
          .collect(Collectors.partitioningBy(report -> ContainerRules.sign(rule, report)));
      List<String> without = bySign.getOrDefault(false, List.of()).stream().map(ReportPath::text).toList();
      boolean told = new ContainerRules(bySign.getOrDefault(true, List.of())).by(rule)
          .map(others -> others.labels().size() > 1).orElse(false);
      if (told && !without.isEmpty() && without.size() * 2 <= reports.size()) {
        return Optional.of("A container is told by " + rule.word() + " for " + (reports.size() - without.size())
            + " of " + reports.size() + " reports, but not for " + some(without)
            + ", so all count as one container.");
      }
    }
    return Optional.empty();
  }

  /// Copies that a download tool numbered: the number is the order of download.
  private Optional<String> copies() {
    long numbered = reports.stream().filter(report -> NameIndex.copy(report.file())).count();
    return numbered == 0
        ? Optional.empty()
        : Optional.of("The number at the end of names such as "
            + reports.stream().map(ReportPath::file).filter(NameIndex::copy).findFirst().orElse("")
            + " is that of a download tool, in the order of download, not the index of a container, so all count as one"
            + " container. Download each container into a folder of its own.");
  }

  private static String some(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
  }
}
