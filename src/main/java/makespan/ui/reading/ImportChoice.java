package makespan.ui.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import makespan.app.Correction;
import makespan.app.FileNaming;
import makespan.app.Projects.ReadingHabit;
import makespan.app.Regroup;
import makespan.app.WrittenUnit;
import makespan.model.TestRun;

/// What the user wants of a run while how it was read is being corrected: containers by which rule, which reports
/// elsewhere, which not at all, which names and times count. Nothing changes the run before it is used. For the UI thread
/// only.
final class ImportChoice {
  /// `2` before `10`: labels are numbers as a rule.
  static final Comparator<String> NUMBERS_FIRST = Comparator.comparingInt(String::length)
      .thenComparing(Comparator.naturalOrder());

  private final TestRun run;
  private final List<String> before;
  private final FileNaming namingBefore;
  private SuiteTime timeBefore;
  private final Map<Integer, String> byHand = new HashMap<>();
  private final Set<Integer> leftOut = new HashSet<>();
  private final Set<String> again = new HashSet<>();
  private final Map<Integer, WrittenUnit> units = new HashMap<>();
  private FileNaming naming;
  private SuiteTime time;
  private String rule;
  private String pattern;
  private List<String> labels;

  /// A container as it would be.
  ///
  /// @param label   its label
  /// @param reports how many reports on it count
  /// @param nanos   their tests together
  record Place(String label, int reports, double nanos) {
    /// Whether it is none, but what stands for one that nobody has told.
    boolean unassigned() {
      return label.equals(Regroup.UNASSIGNED);
    }
  }

  /// @param run    as it was read
  /// @param told what the user told before of how it is to be read
  /// @param time which time counts now
  ImportChoice(TestRun run, Correction told, SuiteTime time) {
    this.run = run.asReported();
    this.rule = run.containerRule();
    this.labels = Regroup.labels(run);
    this.before = labels;
    this.pattern = told.pattern().orElse("");
    this.naming = told.files();
    this.namingBefore = naming;
    this.time = time;
    this.timeBefore = time;
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

  /// The containers that reports which count are on, in natural order.
  List<Place> places() {
    Map<String, Place> places = new TreeMap<>(NUMBERS_FIRST);
    for (int report = 0; report < labels.size(); report++) {
      if (counts(report)) {
        places.merge(label(report), new Place(label(report), 1, nanos(report)),
            (one, other) -> new Place(one.label, one.reports + other.reports, one.nanos + other.nanos));
      }
    }
    return List.copyOf(places.values());
  }

  /// Whether what an issue is about counts; what nothing can be decided about does.
  boolean counts(ImportIssue.About about) {
    return switch (about) {
      case ImportIssue.About.Nothing() -> true;
      case ImportIssue.About.Read(int number) -> counts(number);
      case ImportIssue.About.LeftOut(String entry, _) -> again.contains(entry);
    };
  }

  /// Has what an issue is about count, or not.
  void count(ImportIssue.About about, boolean counts) {
    switch (about) {
      case ImportIssue.About.Nothing() -> {}
      case ImportIssue.About.Read(int number) -> count(List.of(number), counts);
      case ImportIssue.About.LeftOut(String entry, _) -> {
        if (counts) {
          again.add(entry);
        } else {
          again.remove(entry);
        }
      }
    }
  }

  /// How many reports that were left out are to count again; the run does not have them any more, so that the archives
  /// have to be read again.
  int again() {
    return again.size();
  }

  /// Whether anything differs from the run as it is.
  boolean changed() {
    return regroups() || time != timeBefore || !again.isEmpty();
  }

  /// Whether the run has to be put together anew.
  boolean regroups() {
    return !leftOut.isEmpty() || !units.isEmpty() || naming != namingBefore
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

  /// What can be said of other downloads of the project as well: a rule that leaves no report unexplained, and what files
  /// are told by. What is told of single reports cannot.
  Optional<ReadingHabit> habit() {
    boolean ofAll = byHand.isEmpty() && !labels.contains(Regroup.UNASSIGNED) && !rule.equals(Regroup.BY_HAND);
    boolean known = !rule.equals(ReadingHabit.PATTERN) || !pattern.isEmpty();
    return ofAll && known ? Optional.of(new ReadingHabit(rule, pattern, naming)) : Optional.empty();
  }

  /// Has a pattern tell all containers, if it can.
  void take(Matched matched) {
    if (matched.wrong.isEmpty()) {
      pattern = matched.pattern;
      labels = matched.labels;
      rule = ReadingHabit.PATTERN;
      byHand.clear();
    }
  }

  /// What a pattern tells of a run.
  ///
  /// @param pattern as it was written
  /// @param labels by report the label of its container
  /// @param wrong  why it tells nothing, empty if it does
  record Matched(String pattern, List<String> labels, String wrong) {
    Matched {
      labels = List.copyOf(labels);
    }

    /// Matches a pattern, which may take as long as such a pattern may: for a worker.
    static Matched of(TestRun run, String pattern) {
      try {
        return new Matched(pattern, Regroup.byPattern(run, Pattern.compile(pattern)), "");
      } catch (PatternSyntaxException e) {
        return new Matched(pattern, List.of(), e.getDescription() + ".");
      } catch (IllegalArgumentException e) {
        return new Matched(pattern, List.of(), String.valueOf(e.getMessage()));
      }
    }
  }

  /// Puts reports on a container.
  void assign(Iterable<Integer> reports, String label) {
    reports.forEach(report -> byHand.put(report, label));
  }

  /// What files are told by.
  FileNaming naming() {
    return naming;
  }

  /// Has files told otherwise.
  void name(FileNaming other) {
    naming = other;
  }

  /// Which time counts.
  SuiteTime time() {
    return time;
  }

  /// Has another time count.
  void time(SuiteTime other) {
    time = other;
  }

  /// Notes which time counts now, as somebody has told elsewhere.
  ///
  /// @return whether it is another than before
  boolean timeIs(SuiteTime now) {
    boolean other = now != timeBefore;
    time = time == timeBefore ? now : time;
    timeBefore = now;
    return other;
  }

  /// Whether another time counts than before.
  boolean timeChanged() {
    return time != timeBefore;
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
    String how = byHand.isEmpty() ? rule : Regroup.BY_HAND;
    return new Wanted(run, how, how.equals(ReadingHabit.PATTERN) ? Optional.of(pattern) : Optional.empty(), all,
        Set.copyOf(leftOut),
        Set.copyOf(again), IntStream.range(0, labels.size()).mapToObj(this::unit).toList(), naming);
  }

  /// A choice that is made.
  record Wanted(TestRun run, String rule, Optional<String> pattern, List<String> labels, Set<Integer> leftOut,
      Set<String> again,
      List<WrittenUnit> units, FileNaming naming) {
    Wanted {
      labels = List.copyOf(labels);
      units = List.copyOf(units);
    }

    /// The run as it is wanted; a few milliseconds for a million tests.
    TestRun make() {
      return naming.of(Regroup.apply(Regroup.inUnits(run, units), rule, labels, leftOut));
    }

    /// What was told before, and this.
    Correction after(Correction before) {
      return before.then(run, rule, pattern, labels, leftOut, units, naming).counting(again);
    }
  }
}
