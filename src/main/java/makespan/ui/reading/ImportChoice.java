package makespan.ui.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import makespan.app.Correction;
import makespan.app.Regroup;
import makespan.app.WrittenUnit;
import makespan.model.TestRun;

/// What the user wants of the containers of a run while it is being corrected: by which rule, which reports elsewhere,
/// which not at all. Nothing changes the run before it is used. For the UI thread only.
final class ImportChoice {
  private final TestRun run;
  private final List<String> before;
  private final Map<Integer, String> byHand = new HashMap<>();
  private final Set<Integer> leftOut = new HashSet<>();
  private final Map<Integer, WrittenUnit> units = new HashMap<>();
  private String rule;
  private List<String> labels;

  /// @param run as it was read
  ImportChoice(TestRun run) {
    this.run = run;
    this.rule = run.containerRule();
    this.labels = Regroup.labels(run);
    this.before = labels;
  }

  TestRun run() {
    return run;
  }

  /// The rule that tells the containers of all reports that are not told by hand.
  String rule() {
    return rule;
  }

  /// The label of a report's container.
  String label(int report) {
    return byHand.getOrDefault(report, labels.get(report));
  }

  /// Whether a report counts.
  boolean counts(int report) {
    return !leftOut.contains(report);
  }

  /// How many containers the reports that count are on.
  int containerCount() {
    return (int) IntStream.range(0, labels.size()).filter(this::counts).mapToObj(this::label).distinct().count();
  }

  /// Whether anything differs from the run as it is.
  boolean changed() {
    return !leftOut.isEmpty() || !units.isEmpty()
        || IntStream.range(0, before.size()).anyMatch(at -> !before.get(at).equals(label(at)));
  }

  /// Has a rule tell all containers; what was told by hand is forgotten.
  void take(Regroup.Way way) {
    way.labels().ifPresent(told -> {
      rule = way.rule();
      labels = told;
      byHand.clear();
    });
  }

  /// Has a pattern tell all containers.
  ///
  /// @return why it cannot, empty if it does
  String take(String pattern) {
    try {
      labels = Regroup.byPattern(run, Pattern.compile(pattern));
      rule = "pattern";
      byHand.clear();
      return "";
    } catch (PatternSyntaxException e) {
      return e.getDescription() + ".";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// Puts reports on a container.
  void assign(Iterable<Integer> reports, String label) {
    reports.forEach(report -> byHand.put(report, label));
  }

  /// In what the times of a report are written.
  WrittenUnit unit(int report) {
    return units.getOrDefault(report, found(report));
  }

  private WrittenUnit found(int report) {
    return WrittenUnit.of(run.reports().get(report).perSecond());
  }

  /// The tests of a report in its unit, nanoseconds.
  double nanos(int report) {
    return (double) run.reports().get(report).testNanos() * found(report).perSecond() / unit(report).perSecond();
  }

  /// Has the times of reports read in a unit.
  void write(Iterable<Integer> reports, WrittenUnit unit) {
    for (int report : reports) {
      if (unit == found(report)) {
        units.remove(report);
      } else {
        units.put(report, unit);
      }
    }
  }

  /// Leaves reports out, or counts them again.
  void count(Iterable<Integer> reports, boolean counts) {
    for (int report : reports) {
      if (counts) {
        leftOut.remove(report);
      } else {
        leftOut.add(report);
      }
    }
  }

  /// Whether any report is left to count.
  boolean usable() {
    return leftOut.size() < labels.size();
  }

  /// What makes the run as it is wanted: values only, so that a worker may do it.
  Wanted wanted() {
    List<String> all = new ArrayList<>(IntStream.range(0, labels.size()).mapToObj(this::label).toList());
    return new Wanted(run, byHand.isEmpty() ? rule : Regroup.BY_HAND, all, Set.copyOf(leftOut),
        IntStream.range(0, labels.size()).mapToObj(this::unit).toList());
  }

  /// A choice that is made.
  record Wanted(TestRun run, String rule, List<String> labels, Set<Integer> leftOut, List<WrittenUnit> units) {
    Wanted {
      labels = List.copyOf(labels);
      units = List.copyOf(units);
    }

    /// The run as it is wanted; a few milliseconds for a million tests.
    TestRun make() {
      return Regroup.apply(Regroup.inUnits(run, units), rule, labels, leftOut);
    }

    /// What was told before, and this.
    Correction after(Correction before) {
      return before.then(run, rule, labels, leftOut, units);
    }
  }
}
