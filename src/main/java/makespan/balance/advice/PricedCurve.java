package makespan.balance.advice;

import java.util.List;
import makespan.balance.Sweep;

/// What work takes and costs on 1 container, 2 containers, and so on. Immutable.
///
/// @param sweep      makespans and bounds, without set-up
/// @param costs      set-up included, of 1 container first
/// @param setupNanos what every container takes before its first test
public record PricedCurve(Sweep sweep, List<Cost> costs, long setupNanos) {
  /// Copies the list.
  public PricedCurve {
    costs = List.copyOf(costs);
  }

  /// When the job ends as planned, set-up included, nanoseconds.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to the end of the curve, as below
  public long wallNanos(int containers) {
    return Math.addExact(setupNanos, sweep.makespanNanos(containers));
  }

  /// What it costs.
  public Cost cost(int containers) {
    return costs.get(containers - 1);
  }

  /// What the last of so many containers brings.
  ///
  /// @param containers at least 2
  public Step step(int containers, Billing billing) {
    return new Step(Math.max(0, wallNanos(containers - 1) - wallNanos(containers)),
        cost(containers).nanos(billing) - cost(containers - 1).nanos(billing));
  }
}
