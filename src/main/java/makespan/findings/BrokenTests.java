package makespan.findings;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import makespan.analysis.FailureCauses;
import makespan.analysis.FailureCauses.Cause;
import makespan.analysis.FlakyTest;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// Tests that broke: by cause, each priced as if they took no time, and those that broke and passed on the same code.
final class BrokenTests {
  private final Situation situation;
  private final Replan replan;
  private final TestRun run;

  BrokenTests(Situation situation, Replan replan) {
    this.situation = situation;
    this.replan = replan;
    this.run = situation.run();
  }

  /// The causes with the most tests.
  List<Finding> causes() {
    Thresholds.Causes limits = situation.thresholds().causes();
    return FailureCauses.of(run).stream()
        .filter(this::worthTelling)
        .sorted(Comparator.comparingInt((Cause cause) -> cause.rows().count()).reversed().thenComparing(Cause::name))
        .limit(limits.most())
        .map(this::finding)
        .toList();
  }

  private boolean worthTelling(Cause cause) {
    Thresholds.Causes limits = situation.thresholds().causes();
    int tests = cause.rows().count();
    return tests >= limits.manyTests() || (tests >= limits.leastTests()
        && cause.nanos() >= situation.thresholds().clearShare() * situation.totalNanos());
  }

  private Finding finding(Cause cause) {
    var among = new BitSet();
    for (int i = 0; i < cause.rows().count(); i++) {
      among.set(cause.rows().at(i));
    }
    Replan.Saving saving = replan.saving(row -> among.get(row) ? 0 : run.durationNanos(row));
    int tests = cause.rows().count();
    double share = (double) cause.nanos() / Math.max(1, situation.totalNanos());
    String testShare = percent((double) tests / run.testCount(), 2);
    String hosts = cause.hosts().isEmpty()
        ? ""
        : " " + Messages.text("failures-by-cause.hosts", shown(cause.hosts()), tests);
    return new Finding(0, Kind.FAILURES_BY_CAUSE, situation.thresholds().severity(saving.share()),
        Messages.text("failures-by-cause.title", tests, cause.name()),
        cause.name(),
        Messages.text("failures-by-cause.detail", testShare, percent(share, 1), duration(cause.nanos()),
            duration(saving.afterNanos()), duration(saving.beforeNanos()), duration(saving.wallNanos()),
            Messages.containers(situation.containerCount()), tests),
        Messages.text("failures-by-cause.evidence", tests, run.testCount(),
            duration(cause.nanos() / tests), duration(situation.totalNanos() / run.testCount()), files(cause)) + hosts,
        saving.wallNanos(), saving.paidNanos(),
        new Finding.Scope("cause", cause.name(), ""),
        new Finding.Measure("duration", cause.nanos(), 0),
        tests, share, situation.containerCount(), Level.HIGH, Level.MEDIUM,
        Optional.of(new Edit.Drop(Target.ofCause(cause.name())))).showing(exhibits(cause, among));
  }

  private List<Exhibit> exhibits(Cause cause, BitSet among) {
    var shown = new ArrayList<Exhibit>();
    shown.add(new Exhibit(Exhibit.What.CAUSE, cause.name(),
        Messages.text("exhibit.tests", duration(cause.nanos()), cause.rows().count())));
    shown.addAll(new Exhibits(situation).files(among::get));
    return shown;
  }

  private int files(Cause cause) {
    return Math.toIntExact(IntStream.of(cause.rows().toArray()).map(run::file).distinct().count());
  }

  /// Tests that passed and broke within the run, or in one run and another of the same commit.
  ///
  /// @param sameCommit other runs of the same commit, may be none
  Optional<Finding> flaky(List<TestRun> sameCommit) {
    List<TestRun> runs = Stream.concat(Stream.of(run), sameCommit.stream()).toList();
    List<FlakyTest> flaky = sameCommit.isEmpty() ? FlakyTest.within(run) : FlakyTest.between(runs);
    if (flaky.isEmpty()) {
      return Optional.empty();
    }
    long again = flaky.stream().flatMap(test -> test.executions().stream())
        .filter(execution -> execution.outcome().broken()).mapToLong(FlakyTest.Execution::nanos).sum();
    int attempts = flaky.stream().mapToInt(FlakyTest::attemptCount).sum();
    int broken = flaky.stream().mapToInt(FlakyTest::brokenCount).sum();
    List<String> containers = flaky.stream().flatMap(test -> test.executions().stream())
        .map(FlakyTest.Execution::container).distinct().toList();
    long all = flaky.stream().mapToLong(FlakyTest::nanos).sum();
    return Optional.of(new Finding(0, Kind.FLAKY, Severity.LOW,
        Messages.text("flaky.title", flaky.size()),
        Messages.text("flaky.subject"),
        Messages.text("flaky.detail", duration(again), broken, flaky.size()),
        (sameCommit.isEmpty() ? "" : Messages.text("flaky.runs", runs.size()) + " ")
            + Messages.text("flaky.evidence", attempts, broken, String.join(", ", containers),
                shown(flaky.stream().map(test -> test.file() + " \"" + test.name() + "\"").toList()),
                containers.size()),
        0, 0, Finding.Scope.RUN,
        new Finding.Measure("repeated", again, 0),
        flaky.size(), (double) all / Math.max(1, situation.totalNanos()), situation.containerCount(), Level.HIGH,
        Level.MEDIUM, Optional.empty()).showing(Exhibits.flaky(flaky)));
  }

  private String shown(List<String> names) {
    int most = situation.thresholds().shownNames();
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? first : Messages.text("data-health.more", first, count(names.size() - most));
  }
}
