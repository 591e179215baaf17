package makespan.findings;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import makespan.analysis.Repeats;
import makespan.model.FileSource;
import makespan.model.Note;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;

/// What is wrong with the reports themselves, so that other figures say less than they seem to. Saves nothing by itself.
final class DataHealth {
  /// Longer labels are job numbers or dates and no indices.
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

  /// From the root of a disk, as Unix and as Windows write it.
  private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:[/\\\\]");

  private final Situation situation;
  private final TestRun run;

  DataHealth(Situation situation) {
    this.situation = situation;
    this.run = situation.run();
  }

  List<Finding> findings() {
    return Stream
        .of(untimed(), zero(), withoutFile(), mixedPaths(), oneContainer(), gaps(), twice(), testsTwice(), lint())
        .flatMap(Optional::stream).toList();
  }

  /// Tests without a usable duration.
  private Optional<Finding> untimed() {
    int untimed = run.reports().stream().mapToInt(TestRun.Report::untimedCount).sum();
    List<String> entries = run.reports().stream().filter(report -> report.untimedCount() > 0)
        .map(TestRun.Report::entry).toList();
    return untimed == 0
        ? Optional.empty()
        : Optional
            .of(finding("untimed", severity(untimed), untimed, untimed, run.testCount(), shown(entries)));
  }

  /// Tests whose class or suite stands for the file that the report does not name.
  private Optional<Finding> withoutFile() {
    int without = 0;
    for (int row = 0; row < run.testCount(); row++) {
      without += run.fileSource(run.file(row)) == FileSource.STANDS_IN ? 1 : 0;
    }
    return without == 0 || without < situation.thresholds().clearShare() * run.testCount()
        ? Optional.empty()
        : Optional.of(finding("no-file", Severity.LOW, without, without, run.testCount()));
  }

  /// Tests that passed in no time at all, beside those of which the report says none.
  private Optional<Finding> zero() {
    int untimed = run.reports().stream().mapToInt(TestRun.Report::untimedCount).sum();
    int zero = -untimed;
    for (int row = 0; row < run.testCount(); row++) {
      zero += run.durationNanos(row) == 0 && run.outcome(row) == Outcome.PASSED ? 1 : 0;
    }
    return many(zero)
        ? Optional.of(finding("zero", Severity.LOW, zero, zero, run.testCount()))
        : Optional.empty();
  }

  /// Paths from the root beside paths from the checkout: a file that has both is two files to a splitter.
  private Optional<Finding> mixedPaths() {
    var absolute = new ArrayList<String>();
    for (int file = 0; file < run.files().count(); file++) {
      if (ABSOLUTE.matcher(run.files().get(file)).lookingAt()) {
        absolute.add(run.files().get(file));
      }
    }
    if (absolute.isEmpty() || absolute.size() == run.files().count()) {
      return Optional.empty();
    }
    int tests = 0;
    for (int row = 0; row < run.testCount(); row++) {
      tests += ABSOLUTE.matcher(run.files().get(run.file(row))).lookingAt() ? 1 : 0;
    }
    return Optional.of(finding("paths", Severity.LOW, tests, absolute.size(), run.files().count(),
        shown(absolute), run.files().count() - absolute.size()));
  }

  /// Tests that more than one report has, other than reports that came twice as a whole.
  private Optional<Finding> testsTwice() {
    if (twice().isPresent()) {
      return Optional.empty();
    }
    long[] identity = new long[run.testCount()];
    for (int row = 0; row < identity.length; row++) {
      identity[row] = mixed(mixed(mixed(run.file(row)) + run.className(row)) + run.testName(row));
    }
    Rows order = Rows.all(identity.length).sortedBy(identity, false);
    int again = 0;
    int first = 0;
    for (int place = 1; place < order.count(); place++) {
      if (identity[order.at(place)] != identity[order.at(first)]) {
        first = place;
      } else if (report(order.at(place)) != report(order.at(first))) {
        again++;
      }
    }
    return many(again)
        ? Optional.of(finding("tests-twice", severity(again), again, again, run.testCount()))
        : Optional.empty();
  }

  /// Files that look like test reports and are none.
  private Optional<Finding> lint() {
    List<String> entries = run.notes().stream().filter(note -> note.kind() == Note.Kind.SET_ASIDE).map(Note::entry)
        .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(finding("lint", Severity.LOW, 0, entries.size(), shown(entries)));
  }

  private int report(int row) {
    return run.suites().get(run.suite(row)).report();
  }

  /// Enough of them to be no accident.
  private boolean many(int tests) {
    return tests >= situation.thresholds().causes().manyTests()
        && tests >= situation.thresholds().clearShare() * run.testCount();
  }

  /// Spreads a number over all bits, so that sums of them meet by accident once in 2^64 pairs (the mixer of SplitMix64).
  private static long mixed(long number) {
    long z = (number + 0x9E3779B97F4A7C15L);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Nothing to split, or nothing by which to see the split.
  private Optional<Finding> oneContainer() {
    return run.containers().size() > 1
        ? Optional.empty()
        : Optional.of(finding("one-container", Severity.LOW, run.testCount(), run.reports().size()));
  }

  /// Indices that lack among those of the containers. Where more lack than are there, labels are no indices.
  private Optional<Finding> gaps() {
    List<String> labels = run.containers();
    if (!labels.stream().allMatch(label -> INDEX.matcher(label).matches())) {
      return Optional.empty();
    }
    int[] indices = labels.stream().mapToInt(Integer::parseInt).sorted().toArray();
    var lacking = new ArrayList<String>();
    int last = indices.length == 0 ? 0 : indices[indices.length - 1];
    for (int index = last == 0 ? 0 : Math.min(1, indices[0]); index < last; index++) {
      if (Arrays.binarySearch(indices, index) < 0) {
        lacking.add(Integer.toString(index));
      }
    }
    return lacking.isEmpty() || lacking.size() > labels.size()
        ? Optional.empty()
        : Optional.of(finding("gaps", Severity.MEDIUM, 0, shown(lacking), labels.getFirst(), labels.getLast(),
            Messages.containers(labels.size()), lacking.size()));
  }

  /// Reports whose tests are in another report too, with the same times to the nanosecond.
  private Optional<Finding> twice() {
    List<Repeats.Repeat> repeats = Repeats.of(run);
    if (repeats.isEmpty()) {
      return Optional.empty();
    }
    List<TestRun.Report> repeated = repeats.stream().map(repeat -> run.reports().get(repeat.report())).toList();
    int tests = repeated.stream().mapToInt(TestRun.Report::testCount).sum();
    long nanos = repeated.stream().mapToLong(TestRun.Report::testNanos).sum();
    List<String> pairs = repeats.stream().map(repeat -> Messages.text(
        repeat.whole() ? "data-health.twice.pair" : "data-health.twice.part",
        run.reports().get(repeat.of()).entry(), run.reports().get(repeat.report()).entry())).toList();
    return Optional.of(finding("twice", severity(tests), tests, repeats.size(), tests,
        shown(pairs), duration(run.totalNanos()), duration(run.totalNanos() - nanos)));
  }

  /// @param values for the places of title, detail and evidence alike
  private Finding finding(String what, Severity severity, int tests, Object... values) {
    double share = share(tests);
    return new Finding(0, Kind.DATA_HEALTH, severity,
        Messages.text("data-health." + what + ".title", values),
        Messages.text("data-health." + what + ".subject"),
        Messages.text("data-health." + what + ".detail", values),
        Messages.text("data-health." + what + ".evidence", values) + (tests == 0 || tests == run.testCount()
            ? ""
            : " " + Messages.text("data-health.share", percent(share, 1), tests)),
        0, 0, Finding.Scope.RUN, new Finding.Measure("tests", 0, 0), tests, share, situation.containerCount(),
        Level.HIGH, Level.LOW, Optional.empty());
  }

  private Severity severity(int tests) {
    return situation.thresholds().severity(share(tests));
  }

  private double share(int tests) {
    return (double) tests / Math.max(1, run.testCount());
  }

  private String shown(List<String> names) {
    int most = situation.thresholds().shownNames();
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most
        ? first
        : Messages.text("data-health.more", first, count(names.size() - most));
  }
}
