package makespan.read.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import makespan.model.TestRun;

/// Tells the containers of a run from the paths of its reports and what these tell of themselves. Rules are tried in a
/// fixed order, and one is taken only where it explains every report; the last one needs no sign and makes one container
/// of everything.
public final class ContainerRules {
  /// The label of the only container of a run that shows no containers.
  public static final String ONLY = "0";

  private static final Pattern EXEC = Pattern.compile("exec-(\\d{1,6})");
  /// Longer numbers are years, dates or job numbers.
  private static final Pattern NODE = Pattern.compile("(\\d{1,3})");
  private static final Pattern NAMED = Pattern.compile("(?i)(?:.*[-_.])?(?:node|container|shard)[-_]?(\\d{1,3})");

  private final List<ReportPath> reports;

  /// @param paths   of all reports, as shown; entries of archives opened beside others begin with the archive
  /// @param origins of the reports, in the same order
  public ContainerRules(List<String> paths, List<TestRun.Origin> origins) {
    this(IntStream.range(0, paths.size()).mapToObj(i -> ReportPath.of(paths.get(i), origins.get(i))).toList());
  }

  ContainerRules(List<ReportPath> reports) {
    this.reports = reports;
  }

  /// The containers by the first rule that explains every report, with what speaks against it.
  public Containers detected() {
    Containers found = Arrays.stream(ContainerRule.values()).map(this::by).flatMap(Optional::stream).findFirst()
        .orElseGet(() -> one(0));
    return found.doubted(new ContainerDoubts(this, reports).of(found));
  }

  /// The containers by one rule, empty where it does not explain every report.
  public Optional<Containers> by(ContainerRule rule) {
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> labels = switch (rule) {
      case MANIFEST -> each(report -> present(report.origin().listed()));
      case EXEC_FOLDER -> each(report -> first(report.folders(), EXEC));
      case NODE_FOLDER -> nodeFolder();
      case NAMED_FOLDER -> each(report -> first(report.folders(), NAMED));
      case FILE_NAME -> NameIndex.of(reports.stream().map(ReportPath::file).toList(), true);
      case ARCHIVE -> archive();
      case PROPERTY -> each(report -> present(report.origin().node()));
      case HOSTNAME -> each(report -> present(report.origin().hostname())).filter(ContainerRules::tellsApart);
      case NONE -> Optional.of(Collections.nCopies(reports.size(), ONLY));
    };
    return labels.map(found -> Containers.of(rule.word(), found));
  }

  /// The containers by one rule of the reports that it has a sign for, and [ContainerPattern#OTHERS] for the rest; empty
  /// where it tells none.
  public Optional<Containers> partly(ContainerRule rule) {
    Optional<Containers> whole = by(rule);
    List<ReportPath> signed = reports.stream().filter(report -> sign(rule, report)).toList();
    if (whole.isPresent() || signed.isEmpty() || signed.size() == reports.size()) {
      return whole;
    }
    return new ContainerRules(signed).by(rule).map(told -> {
      Iterator<Integer> places = IntStream.range(0, signed.size()).iterator();
      return Containers.of(rule.word(), reports.stream()
          .map(
              report -> sign(rule, report) ? told.labels().get(told.container(places.next())) : ContainerPattern.OTHERS)
          .toList());
    });
  }

  /// How many reports a rule has a sign for, whether or not it explains all.
  public int explained(ContainerRule rule) {
    return by(rule).isPresent() ? reports.size() : (int) reports.stream().filter(report -> sign(rule, report)).count();
  }

  /// One container for everything, for what nobody can tell the container of.
  ///
  /// @param reports how many there are
  public static Containers one(int reports) {
    return Containers.of("none", Collections.nCopies(reports, ONLY));
  }

  /// Whether a report alone bears the sign of a rule.
  static boolean sign(ContainerRule rule, ReportPath report) {
    return switch (rule) {
      case MANIFEST -> !report.origin().listed().isEmpty();
      case EXEC_FOLDER -> first(report.folders(), EXEC).isPresent();
      case NODE_FOLDER -> first(report.folders(), NODE).isPresent();
      case NAMED_FOLDER -> first(report.folders(), NAMED).isPresent();
      case FILE_NAME -> NameIndex.ends(report.file());
      case ARCHIVE -> false;
      case PROPERTY -> !report.origin().node().isEmpty();
      case HOSTNAME -> !report.origin().hostname().isEmpty();
      case NONE -> true;
    };
  }

  /// `artifacts/<n>/` or a leading number is what CircleCI's own paths have; a number elsewhere has to tell containers
  /// apart to be believed.
  private Optional<List<String>> nodeFolder() {
    return each(ContainerRules::belowArtifacts)
        .or(() -> each(report -> at(report.folders(), 0)))
        .or(this::bestPlace)
        .or(() -> each(report -> first(report.folders(), NODE)).filter(ContainerRules::tellsApart));
  }

  private static Optional<String> belowArtifacts(ReportPath report) {
    int artifacts = report.folders().lastIndexOf("artifacts");
    return artifacts < 0 ? Optional.empty() : at(report.folders(), artifacts + 1);
  }

  /// The place in the path, counted from the front, where numbers tell most containers apart.
  private Optional<List<String>> bestPlace() {
    List<String> best = List.of();
    long mostLabels = 1;
    for (int place = 0; place < reports.getFirst().folders().size(); place++) {
      int here = place;
      List<String> labels = each(report -> at(report.folders(), here)).orElse(List.of());
      long count = labels.stream().distinct().count();
      if (count > mostLabels) {
        best = labels;
        mostLabels = count;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private Optional<List<String>> archive() {
    Optional<List<String>> byName = each(ReportPath::archiveName).flatMap(names -> NameIndex.of(names, false));
    if (byName.isPresent()) {
      return byName;
    }
    List<String> order = reports.stream().map(report -> String.valueOf(report.origin().archive())).toList();
    return tellsApart(order) ? Optional.of(order) : Optional.empty();
  }

  private static boolean tellsApart(List<String> labels) {
    return new HashSet<>(labels).size() > 1;
  }

  /// The labels of all reports, empty if one has none.
  private Optional<List<String>> each(Function<ReportPath, Optional<String>> label) {
    List<String> labels = new ArrayList<>(reports.size());
    for (ReportPath report : reports) {
      Optional<String> found = label.apply(report);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      labels.add(found.get());
    }
    return Optional.of(labels);
  }

  private static Optional<String> present(String label) {
    return label.isEmpty() ? Optional.empty() : Optional.of(label);
  }

  private static Optional<String> at(List<String> folders, int place) {
    return place < folders.size() ? index(folders.get(place), NODE) : Optional.empty();
  }

  private static Optional<String> first(List<String> folders, Pattern pattern) {
    return folders.stream().map(folder -> index(folder, pattern)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> index(String folder, Pattern pattern) {
    Matcher matcher = pattern.matcher(folder);
    return matcher.matches() ? Optional.of(String.valueOf(Integer.parseInt(matcher.group(1)))) : Optional.empty();
  }
}
