package makespan.balance.advice;

import makespan.balance.Plan;

/// What a plan costs in container time, nanoseconds, by each way to bill it; the price of it is the reader's. Beyond 292
/// years, which only senseless durations reach, all of them are the largest `long`.
///
/// @param busyNanos    every set-up and all the work
/// @param roundedNanos the same, each container in whole minutes begun
/// @param reservedNanos as many times the whole job as there are containers
public record Cost(long busyNanos, long roundedNanos, long reservedNanos) {
  private static final long MINUTE = 60_000_000_000L;

  /// The cost of a plan.
  ///
  /// @param containers at least as many as the plan has; further ones start, have nothing to do, and are billed
  /// @param setupNanos what every container takes before its first test
  public static Cost of(Plan plan, int containers, long setupNanos) {
    long[] loads = new long[containers];
    for (int container = 0; container < Math.min(containers, plan.containerCount()); container++) {
      loads[container] = plan.loadNanos(container);
    }
    return of(loads, setupNanos);
  }

  /// The cost of containers that are busy for so long after their set-up.
  ///
  /// @param loadNanos  of each container, not negative
  /// @param setupNanos what every container takes before its first test
  public static Cost of(long[] loadNanos, long setupNanos) {
    long busy = 0;
    long rounded = 0;
    long wall = 0;
    for (long load : loadNanos) {
      long held = plus(setupNanos, load);
      busy = plus(busy, held);
      rounded = plus(rounded, begun(held));
      wall = Math.max(wall, held);
    }
    int containers = loadNanos.length;
    long reserved = Math.multiplyHigh(wall, containers) == 0 && wall * containers >= 0
        ? wall * containers
        : Long.MAX_VALUE;
    return new Cost(busy, rounded, reserved);
  }

  /// What is billed.
  public long nanos(Billing billing) {
    return switch (billing) {
      case BUSY -> busyNanos;
      case ROUNDED -> roundedNanos;
      case RESERVED -> reservedNanos;
    };
  }

  private static long begun(long nanos) {
    long minutes = Math.ceilDiv(nanos, MINUTE);
    return minutes > Long.MAX_VALUE / MINUTE ? Long.MAX_VALUE : minutes * MINUTE;
  }

  /// The sum of two times that are not negative.
  private static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
