package makespan.bench.balance;

import java.util.Arrays;

/// Times that were taken, in the order of their length.
final class Times {
  private static final double MILLI = 1e6;

  private final long[] sorted;

  private Times(long[] sorted) {
    this.sorted = sorted;
  }

  /// @param nanos at least one
  static Times of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /// Milliseconds that a share of them do not exceed.
  double millis(double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / MILLI;
  }
}
