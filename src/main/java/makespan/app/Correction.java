package makespan.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.model.TestRun;

/// What the user told of how a run is to be read, by paths of reports: kept when the run is read again, and with its
/// scenario, so that nobody is asked twice. Immutable.
///
/// @param rule       what the containers are told by; empty where they are as they were found
/// @param pattern    the pattern that the user wrote, where that is the rule
/// @param containers by report the label of its container; one that is not among them is where the rule has it, or else
///                   where it is found
/// @param leftOut    the reports that do not count
/// @param units      by report in what its times are written
/// @param files      what files are told by
public record Correction(String rule, Optional<String> pattern, Map<String, String> containers, Set<String> leftOut,
    Map<String, WrittenUnit> units, FileNaming files) {
  /// Nothing is told.
  public static final Correction NONE = new Correction("", Optional.empty(), Map.of(), Set.of(), Map.of(),
      FileNaming.BOTH);

  /// Copies what it is given.
  public Correction {
    containers = Map.copyOf(containers);
    leftOut = Set.copyOf(leftOut);
    units = Map.copyOf(units);
  }

  /// Whether nothing is told.
  public boolean isEmpty() {
    return pattern.isEmpty() && containers.isEmpty() && leftOut.isEmpty() && units.isEmpty()
        && files == FileNaming.BOTH;
  }

  /// That a pattern tells the containers, and nothing else.
  public static Correction byPattern(String written) {
    return new Correction(Projects.ReadingHabit.PATTERN, Optional.of(written), Map.of(), Set.of(), Map.of(),
        FileNaming.BOTH);
  }

  /// Whether nothing is told of single reports, their units and whether they count, so that a rule tells all.
  public boolean isByRule() {
    return leftOut.isEmpty() && units.isEmpty();
  }

  /// This and what is told of the run that came of it.
  ///
  /// @param run   with this made
  /// @param how   what the containers are told by
  /// @param written the pattern, where one tells them
  /// @param label by report the label of its container
  /// @param out   numbers of the reports that do not count
  /// @param unit  by report in what its times are written
  /// @param naming what files are told by
  public Correction then(TestRun run, String how, Optional<String> written, List<String> label, Set<Integer> out,
      List<WrittenUnit> unit,
      FileNaming naming) {
    Map<String, String> told = new HashMap<>(containers);
    Set<String> without = new HashSet<>(leftOut);
    Map<String, WrittenUnit> inUnits = new HashMap<>(units);
    boolean moved = !how.equals(run.containerRule()) || !label.equals(Regroup.labels(run));
    for (int report = 0; report < label.size(); report++) {
      TestRun.Report of = run.reports().get(report);
      if (moved) {
        told.put(of.entry(), label.get(report));
      }
      if (out.contains(report)) {
        without.add(of.entry());
      }
      if (unit.get(report).perSecond() != of.perSecond()) {
        inUnits.put(of.entry(), unit.get(report));
      }
    }
    return new Correction(moved ? how : rule, moved ? written : pattern, told, without, inUnits, naming);
  }

  /// The same with reports counting that were left out.
  ///
  /// @param again their paths
  public Correction counting(Set<String> again) {
    return new Correction(rule, pattern, containers, leftOut.stream().filter(entry -> !again.contains(entry))
        .collect(Collectors.toUnmodifiableSet()), units, files);
  }

  /// A run that was read anew with all this. Where none of its reports would count, it stays as it is.
  public TestRun apply(TestRun run) {
    if (isEmpty()) {
      return run;
    }
    List<TestRun.Report> reports = run.reports();
    Set<Integer> out = IntStream.range(0, reports.size()).filter(at -> leftOut.contains(reports.get(at).entry()))
        .boxed().collect(Collectors.toSet());
    List<String> found = Regroup.labels(run);
    List<String> others = pattern.map(written -> byPattern(run, written)).orElseGet(() -> byRule(run, found));
    List<String> label = IntStream.range(0, reports.size())
        .mapToObj(at -> containers.getOrDefault(reports.get(at).entry(), others.get(at))).toList();
    List<WrittenUnit> unit = reports.stream()
        .map(report -> units.getOrDefault(report.entry(), WrittenUnit.of(report.perSecond()))).toList();
    TestRun inUnits = Regroup.inUnits(run, unit);
    return files.of(out.size() == reports.size() || (out.isEmpty() && label.equals(found))
        ? inUnits
        : Regroup.apply(inUnits, rule.isEmpty() ? run.containerRule() : rule, label, out));
  }

  /// What the rule tells that was taken instead of the one the run was found by.
  private List<String> byRule(TestRun run, List<String> found) {
    return rule.isEmpty() || rule.equals(run.containerRule())
        ? found
        : Regroup.ways(run).stream().filter(way -> way.rule().equals(rule)).flatMap(way -> way.labels().stream())
            .findFirst().orElse(found);
  }

  private static List<String> byPattern(TestRun run, String written) {
    try {
      return Regroup.byPattern(run, Pattern.compile(written));
    } catch (IllegalArgumentException e) {
      // it matches none of these reports, takes too long, or comes from a file edited by hand
      return Regroup.labels(run);
    }
  }
}
