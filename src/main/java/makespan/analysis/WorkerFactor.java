package makespan.analysis;

import makespan.model.TestRun;

/// How many tests ran at once inside a container, as far as reports tell: suites whose tests add up to more than the
/// suites say they took ran them on several workers. Sums of tests are then no wall time, and neither is added to the
/// other.
public final class WorkerFactor {
  /// Rounding of times alone makes sums differ by less.
  private static final double CLEAR = 1.05;
  /// No machine of CI runs more; such a suite declares nonsense.
  private static final double MOST = 256;

  private WorkerFactor() {}

  /// By container number the sum of tests over the wall time of the suites that hold them; 1 where no suite says what it
  /// took, or where the sum is no clearly larger.
  public static double[] of(TestRun run) {
    long[] tests = new long[run.containers().size()];
    long[] wall = wallNanos(run);
    for (TestRun.Report report : run.reports()) {
      tests[report.container()] += report.declared().testNanos();
    }
    double[] factors = new double[tests.length];
    for (int container = 0; container < factors.length; container++) {
      double factor = wall[container] == 0 ? 1 : (double) tests[container] / wall[container];
      factors[container] = factor < CLEAR || factor > MOST ? 1 : factor;
    }
    return factors;
  }

  /// By container number the wall time that its outermost suites declare, one after another, nanoseconds; 0 where none
  /// does.
  public static long[] wallNanos(TestRun run) {
    long[] wall = new long[run.containers().size()];
    for (TestRun.Report report : run.reports()) {
      wall[report.container()] += report.declared().wallNanos();
    }
    return wall;
  }
}
