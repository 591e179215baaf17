package makespan.balance.risk;

import java.util.function.IntToDoubleFunction;
import makespan.balance.Plan;
import makespan.balance.Strategy;
import makespan.balance.Workload;

/// When a job ends in one run of two, and in all but one of twenty. Nanoseconds from the start of the job without set-up.
///
/// @param p50Nanos half of the runs end by then
/// @param p95Nanos 95 % of the runs end by then
public record Outlook(long p50Nanos, long p95Nanos) {
  static final double HALF = 0.5;
  static final double NEARLY_ALL = 0.95;
  /// Any number does, as long as it is always the same.
  private static final long SEED = 1;

  /// @throws IllegalArgumentException if the second comes before the first
  public Outlook {
    if (p95Nanos < p50Nanos) {
      throw new IllegalArgumentException("p95 " + p95Nanos + " before p50 " + p50Nanos);
    }
  }

  /// The outlook of a plan: simulated where a queue deals the units as it runs, else in closed form.
  ///
  /// @param strategy that made the plan
  /// @param work     what the plan splits
  public static Outlook of(Strategy strategy, Workload work, Plan plan, Variation variation) {
    return strategy == Strategy.QUEUE
        ? Queue.FREE.outlook(work, plan.containerCount(), variation, SEED)
        : of(work, plan, variation);
  }

  /// The same with a time before the first test.
  ///
  /// @throws ArithmeticException if a result does not fit a `long`
  public Outlook plus(long nanos) {
    return new Outlook(Math.addExact(p50Nanos, nanos), Math.addExact(p95Nanos, nanos));
  }

  /// The outlook of a plan whose units stay where they are put, in closed form: a log-normal distribution fitted to mean
  /// and variance of every container, the product of all, and bisection (Fenton 1960 for the fit). O(n + 60 m).
  ///
  /// @param work what the plan splits
  public static Outlook of(Workload work, Plan plan, Variation variation) {
    IntToDoubleFunction relative = variation.relativeVariance(work);
    double[] variance = new double[plan.containerCount()];
    for (int unit = 0; unit < plan.unitCount(); unit++) {
      double nanos = work.durationNanos(unit);
      variance[plan.container(unit)] += nanos * nanos * relative.applyAsDouble(unit);
    }
    double speed = Variation.relative(variation.speed());
    double latest = variation.startShare() * work.units().totalNanos() / plan.containerCount();
    var last = new LastOfAll(variance.length);
    for (int container = 0; container < variance.length; container++) {
      double load = plan.loadNanos(container);
      last.add(load + latest / 2, variance[container] * (1 + speed) + load * load * speed + latest * latest / 12);
    }
    return new Outlook(Math.round(last.quantile(HALF)), Math.round(last.quantile(NEARLY_ALL)));
  }
}
