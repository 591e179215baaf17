package makespan.analysis;

import java.util.Arrays;

import makespan.model.Outcome;
import makespan.model.TestRun;

/// The figures that every view agrees on, of one run or of one plan.
///
/// @param totalNanos     T, sum of the measured durations
/// @param containerCount N
/// @param actualNanos    load of the busiest container
public record RunFigures(long totalNanos, int containerCount, long actualNanos) {

  /// @throws IllegalArgumentException if there is no container or a time is negative
  public RunFigures {
    if (containerCount < 1 || totalNanos < 0 || actualNanos < 0) {
      throw new IllegalArgumentException("containers " + containerCount + ", total " + totalNanos + ", actual "
          + actualNanos);
    }
  }

  /// The figures of a run as it was.
  public static RunFigures of(TestRun run) {
    long[] loads = loads(run);
    return new RunFigures(run.totalNanos(), loads.length, Arrays.stream(loads).max().orElse(0));
  }

  /// Sum of the test durations of every container, nanoseconds, by container number.
  public static long[] loads(TestRun run) {
    long[] loads = new long[run.containers().size()];
    run.reports().forEach(report -> loads[report.container()] += report.testNanos());
    return loads;
  }

  /// Suite time outside the tests of every container, nanoseconds, by container number; 0 where tests ran at once on
  /// several workers, as it cannot be added to sums of tests there.
  public static long[] unaccounted(TestRun run) {
    long[] nanos = new long[run.containers().size()];
    double[] workers = WorkerFactor.of(run);
    run.reports().forEach(
        report -> nanos[report.container()] += workers[report.container()] > 1 ? 0 : report.unaccountedNanos());
    return nanos;
  }

  /// What every container spent outside its tests, nanoseconds, by container number: by CircleCI's clock where that is
  /// known, else what its suites declare.
  public static long[] outside(TestRun run) {
    JobTimes times = JobTimes.of(run);
    long[] nanos = unaccounted(run);
    for (int container = 0; container < nanos.length; container++) {
      if (times.known(container)) {
        nanos[container] = times.beforeNanos(container) + times.afterNanos(container);
      }
    }
    return nanos;
  }

  /// How many tests ended in an outcome.
  public static int count(TestRun run, Outcome outcome) {
    int count = 0;
    for (int row = 0; row < run.testCount(); row++) {
      if (run.outcome(row) == outcome) {
        count++;
      }
    }
    return count;
  }

  /// T / N in nanoseconds, half up: what every container would take if the work were split evenly.
  public long idealNanos() {
    return (totalNanos + containerCount / 2) / containerCount;
  }

  /// T / (N x actual), from 0 to 1; 1 is even. An empty run is even.
  public double evenness() {
    return actualNanos == 0 ? 1 : (double) totalNanos / containerCount / actualNanos;
  }

  /// Whether evenness says anything: there is time, and more than one container to share it.
  public boolean hasBalance() {
    return containerCount > 1 && totalNanos > 0;
  }

  /// N x actual - T, nanoseconds: container time spent waiting for the busiest one.
  public long wasteNanos() {
    return containerTime(containerCount, actualNanos) - totalNanos;
  }

  /// Container time of a number of containers that are all held for as long, nanoseconds; at most the largest `long`,
  /// 292 years, which only senseless durations reach.
  public static long containerTime(int containers, long heldNanos) {
    long high = Math.multiplyHigh(containers, heldNanos);
    long low = containers * heldNanos;
    return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
  }
}
