package makespan.findings;

import static makespan.analysis.FigureText.duration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.Quantile;

/// The first test of most containers takes far longer than those after it: it makes something for all of them, which
/// hides in the durations as set-up.
final class FirstTests {
  private static final int MEDIAN = 50;

  private final Situation situation;
  private final Replan replan;

  FirstTests(Situation situation, Replan replan) {
    this.situation = situation;
    this.replan = replan;
  }

  Optional<Finding> finding() {
    long[] beyond = MeasuredSetUp.firstTests(situation.run());
    long[] sorted = Arrays.stream(beyond).sorted().toArray();
    long median = sorted.length == 0 ? 0 : Quantile.of(sorted, MEDIAN);
    if (median == 0) {
      return Optional.empty();
    }
    int[] rows = MeasuredSetUp.firstRows(situation.run());
    Map<Integer, Long> shorter = new HashMap<>();
    for (int container = 0; container < beyond.length; container++) {
      if (beyond[container] > 0) {
        shorter.put(rows[container], beyond[container]);
      }
    }
    Replan.Saving saving = replan.saving(
        row -> situation.run().durationNanos(row) - shorter.getOrDefault(row, 0L));
    if (!replan.clear(saving)) {
      return Optional.empty();
    }
    long all = Arrays.stream(beyond).sum();
    int most = 0;
    for (int container = 1; container < beyond.length; container++) {
      most = beyond[container] > beyond[most] ? container : most;
    }
    String name = situation.run().testNames().get(situation.run().testName(rows[most]));
    return Optional.of(new Finding(0, Kind.SET_UP, situation.thresholds().severity(saving.share()),
        Messages.text("first-test.title", duration(median)),
        Messages.text("first-test.subject"),
        Messages.text("first-test.detail", duration(saving.afterNanos()), duration(saving.beforeNanos()),
            duration(saving.wallNanos()), Messages.containers(situation.containerCount())),
        Messages.text("first-test.evidence", Integer.toString(shorter.size()),
            Messages.containers(beyond.length), duration(all), situation.run().containers().get(most),
            duration(situation.run().durationNanos(rows[most])), name),
        saving.wallNanos(), saving.paidNanos(), Finding.Scope.RUN,
        new Finding.Measure("first_test", median, 0),
        shorter.size(), (double) all / Math.max(1, situation.totalNanos()), situation.containerCount(), Level.LOW,
        Level.MEDIUM, Optional.empty()).showing(
            new Exhibits(situation).containers(beyond,
                container -> Messages.text("exhibit.first", duration(situation.run().durationNanos(rows[container])),
                    situation.run().testNames().get(situation.run().testName(rows[container]))))));
  }
}
