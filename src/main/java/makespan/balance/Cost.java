package makespan.balance;

/// What a number of containers costs in container time, nanoseconds; the price of it is the reader's.
///
/// @param busyNanos billed until each container is done: every set-up and all the work
/// @param paidNanos billed until the last one is done: every container is held to the end
public record Cost(long busyNanos, long paidNanos) {

  /// The cost of a point.
  ///
  /// @param makespanNanos without set-up
  /// @param totalNanos    sum of the durations
  /// @param setupNanos    what every container spends before its first test
  /// @throws ArithmeticException if a result does not fit a `long`
  public static Cost of(int containers, long makespanNanos, long totalNanos, long setupNanos) {
    long busy = Math.addExact(Math.multiplyExact(containers, setupNanos), totalNanos);
    long paid = Math.multiplyExact(containers, Math.addExact(setupNanos, makespanNanos));
    return new Cost(busy, paid);
  }
}
