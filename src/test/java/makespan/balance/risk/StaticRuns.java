package makespan.balance.risk;

import java.util.Arrays;
import java.util.SplittableRandom;
import makespan.balance.Plan;
import makespan.balance.Workload;

/// Runs of a split made beforehand, drawn one by one by the model's definition: what the closed form is held against.
public final class StaticRuns {
  private StaticRuns() {}

  /// When the last container was done, ascending, nanoseconds.
  public static double[] of(Workload work, Plan plan, double sigma, double speed, double startShare, int runs,
      long seed) {
    var random = new SplittableRandom(seed);
    double[] ends = new double[runs];
    double share = (double) work.units().totalNanos() / plan.containerCount();
    for (int run = 0; run < runs; run++) {
      for (int container = 0; container < plan.containerCount(); container++) {
        double sum = 0;
        for (int place = 0; place < plan.unitCount(container); place++) {
          double nanos = work.durationNanos(plan.unitAt(container, place));
          double deviation = Math.sqrt(Math.log1p(Math.expm1(sigma * sigma) + 4e14 / (nanos * nanos)));
          sum += nanos * factor(deviation, random);
        }
        double late = startShare * share * random.nextDouble();
        ends[run] = Math.max(ends[run], late + sum * factor(speed, random));
      }
    }
    Arrays.sort(ends);
    return ends;
  }

  private static double factor(double sigma, SplittableRandom random) {
    return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
  }
}
