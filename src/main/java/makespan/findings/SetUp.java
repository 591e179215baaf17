package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.Arrays;
import java.util.Optional;
import makespan.analysis.DecimalText;
import makespan.analysis.Quantile;
import makespan.analysis.RunFigures;
import makespan.whatif.Edit;

/// Time that the reports declare beyond their tests: start, data, hooks of whole suites. Every container pays it, so it
/// is told of by what halving it would save of the job as it ran, tests staying where they are.
final class SetUp {
  private final Situation situation;
  private final long[] tests;
  private final long[] outside;

  private SetUp(Situation situation) {
    this.situation = situation;
    this.tests = RunFigures.loads(situation.run());
    this.outside = RunFigures.outside(situation.run());
  }

  static Optional<Finding> in(Situation situation) {
    return new SetUp(situation).finding();
  }

  private Optional<Finding> finding() {
    long before = wallNanos(false);
    long saved = before - wallNanos(true);
    if (situation.containerCount() != tests.length || !situation.thresholds().clear(saved, before)) {
      return Optional.empty();
    }
    long total = Arrays.stream(outside).sum();
    long[] sorted = Arrays.stream(outside).sorted().toArray();
    long median = Quantile.of(sorted, 50);
    String all = Messages.containers(tests.length);
    double share = (double) total / (total + Arrays.stream(tests).sum());
    int most = longest();
    return Optional.of(new Finding(0, Kind.SET_UP, situation.thresholds().severity((double) saved / before),
        title(sorted, percent(share, 1)),
        all,
        Messages.text("set-up.detail", duration(before), duration(before - saved), duration(saved),
            duration(median), DecimalText.seconds(median)),
        Messages.text("set-up.evidence", all, duration(total), situation.run().containers().get(most),
            duration(tests[most] + outside[most]), duration(outside[most]),
            percent((double) outside[most] / (tests[most] + outside[most]), 1)),
        saved, RunFigures.containerTime(tests.length, saved),
        new Finding.Scope("run", "", tests.length == 1 ? situation.run().containers().getFirst() : ""),
        new Finding.Measure("set_up", median, median / 2),
        situation.run().testCount(), share, tests.length, Level.HIGH, Level.MEDIUM,
        Optional.of(new Edit.SetUp(median / 2))).showing(
            new Exhibits(situation).containers(outside,
                container -> Messages.text("exhibit.outside", duration(outside[container]),
                    duration(tests[container] + outside[container])))));
  }

  /// @param sorted what each container spends, in order
  private static String title(long[] sorted, String share) {
    String least = duration(sorted[0]);
    String most = duration(sorted[sorted.length - 1]);
    if (sorted.length == 1) {
      return Messages.text("set-up.title", least, share);
    }
    return least.equals(most)
        ? Messages.text("set-up.title.each", least, share)
        : Messages.text("set-up.title.range", least, most, share);
  }

  /// When the last container ends, with all of the time outside tests or half of it.
  private long wallNanos(boolean halved) {
    long wall = 0;
    for (int container = 0; container < tests.length; container++) {
      wall = Math.max(wall, tests[container] + (halved ? outside[container] / 2 : outside[container]));
    }
    return wall;
  }

  /// The container that spends most outside its tests.
  private int longest() {
    int longest = 0;
    for (int container = 1; container < outside.length; container++) {
      longest = outside[container] > outside[longest] ? container : longest;
    }
    return longest;
  }
}
