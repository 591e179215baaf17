package makespan.findings;

import java.util.function.IntToLongFunction;
import makespan.analysis.RunFigures;
import makespan.balance.Planner;
import makespan.model.TestRun;

/// What a change to the tests would save, by splitting the changed work anew.
final class Replan {
  /// Ten microseconds: far below what is told of a saving, and the last of them take the search longest.
  private static final long ENOUGH = 10_000;

  private final Situation situation;
  private final Planner planner;

  Replan(Situation situation, Planner planner) {
    this.situation = situation;
    this.planner = planner;
  }

  /// The best splits before and after a change.
  ///
  /// @param testNanos what the change takes off the sum of the durations
  record Saving(long beforeNanos, long afterNanos, long testNanos, int containers) {
    long wallNanos() {
      return beforeNanos - afterNanos;
    }

    /// Container time no longer paid, every container being held to the end.
    long paidNanos() {
      return RunFigures.containerTime(containers, wallNanos());
    }

    double share() {
      return beforeNanos == 0 ? 0 : (double) wallNanos() / beforeNanos;
    }
  }

  /// @param changed what each test of the run would take instead, nanoseconds, not more than now
  Saving saving(IntToLongFunction changed) {
    TestRun run = situation.run();
    long[] durations = new long[situation.work().count()];
    long saved = 0;
    for (int row = 0; row < run.testCount(); row++) {
      long nanos = changed.applyAsLong(row);
      durations[situation.units().groupOf(row)] += nanos;
      saved += run.durationNanos(row) - nanos;
    }
    long before = situation.bestNanos();
    long after = planner.planWithin(situation.work().withDurations(durations), situation.containerCount(), ENOUGH,
        situation.thresholds().replanNanos()).plan().makespanNanos();
    return new Saving(before, Math.min(before, after), saved, situation.containerCount());
  }

  /// Whether a saving is worth telling of.
  boolean clear(Saving saving) {
    return situation.thresholds().clear(saving.wallNanos(), saving.beforeNanos());
  }
}
