package makespan.balance;

/// A plan with what is known about how good it can be.
///
/// @param plan            the plan
/// @param lowerBoundNanos no split of these units over as many containers ends sooner, nanoseconds
/// @param solveNanos      how long it took to find
public record Solution(Plan plan, long lowerBoundNanos, long solveNanos) {

  /// @throws IllegalArgumentException if the plan beats the bound, so that one of them is wrong
  public Solution {
    if (plan.makespanNanos() < lowerBoundNanos) {
      throw new IllegalArgumentException("makespan " + plan.makespanNanos() + " below bound " + lowerBoundNanos);
    }
  }

  /// Whether no split of these units over as many containers can end sooner.
  public boolean provedOptimal() {
    return plan.makespanNanos() == lowerBoundNanos;
  }

  /// By what part of the bound the plan exceeds it: 0.01 is within 1 %.
  public double gap() {
    return provedOptimal() ? 0 : (double) (plan.makespanNanos() - lowerBoundNanos) / lowerBoundNanos;
  }
}
