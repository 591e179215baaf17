package makespan.balance;

import java.util.Arrays;

/// Bounds from bin packing: where more than m bins of a capacity are needed, no split over m containers stays within it.
///
/// L2 (Martello, Toth 1990) and the dual feasible functions u(k), k to 20, with thresholds (Fekete, Schepers 2001). They
/// tell more than averages where a container takes two to five long units. O(n) for a capacity and a function.
final class PackingBound {
  /// So many functions u(k) are worth looking at; L2 alone is 0.
  static final int FUNCTIONS = 20;
  /// Sums of up to 21 times the durations must fit a `long`.
  private static final long MOST_TOTAL = Long.MAX_VALUE / (2 * (FUNCTIONS + 1));

  private final WorkUnits units;
  private final int containers;
  private final int count;
  private final long[] plainSums;
  private final long[] sums;

  private PackingBound(WorkUnits units, int containers) {
    this.units = units;
    this.containers = containers;
    this.count = units.positiveCount();
    this.plainSums = new long[count + 1];
    Arrays.setAll(plainSums, units::longestSum);
    this.sums = new long[count + 1];
  }

  /// Raises a bound as far as packing bounds allow; where sums could overflow it stays.
  ///
  /// @param bound     a lower bound, nanoseconds
  /// @param makespan  of a split that is known, so that no bound is above it
  /// @param functions how many of u(1) to u(20) to look at; with 0 it is L2 alone
  /// @return a lower bound that is no smaller
  static long raise(WorkUnits units, int containers, long bound, long makespan, int functions, Deadline deadline) {
    if (units.totalNanos() > MOST_TOTAL || units.positiveCount() <= containers) {
      return bound;
    }
    return new PackingBound(units, containers).bisect(bound, makespan, functions, deadline);
  }

  /// By bisection over the multiples of the divisor. The bounds are not monotone in the capacity, but each that tells of
  /// too little room is a proof.
  private long bisect(long bound, long makespan, int functions, Deadline deadline) {
    long step = units.gcdNanos();
    long low = Math.ceilDiv(bound, step);
    long high = makespan / step;
    while (low < high && !deadline.passed()) {
      long middle = low + (high - low) / 2;
      if (tooSmall(middle * step, functions)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(bound, low * step);
  }

  private boolean tooSmall(long capacity, int functions) {
    if (needsMore(capacity, capacity, plainSums)) {
      return true;
    }
    for (int k = 1; k <= functions; k++) {
      for (int rank = 0; rank < count; rank++) {
        sums[rank + 1] = sums[rank] + size(k, units.duration(rank), capacity);
      }
      if (needsMore(capacity, k * capacity, sums)) {
        return true;
      }
    }
    return false;
  }

  /// u(k) in parts of `k x capacity`: the unit's own share where k + 1 times it are whole bins, else rounded down to
  /// k-ths.
  private static long size(int k, long duration, long capacity) {
    long times = (k + 1) * duration;
    return times % capacity == 0 ? k * duration : times / capacity * capacity;
  }

  /// For every threshold t up to half of the capacity, 0 included: units above C - t take a bin each, units below t are
  /// left out, the sizes of the others must fit into the bins that are left, and of these each longer than half needs
  /// its own.
  ///
  /// @param full     the size of a full bin
  /// @param sizeSums the sizes of so many of the longest units
  private boolean needsMore(long capacity, long full, long[] sizeSums) {
    int aboveHalf = 0;
    while (aboveHalf < count && 2 * units.duration(aboveHalf) > capacity) {
      aboveHalf++;
    }
    if (aboveHalf > containers) {
      return true;
    }
    int alone = aboveHalf;
    for (int counted = aboveHalf + 1; counted <= count; counted++) {
      long threshold = counted == count ? 0 : units.duration(counted - 1);
      while (alone > 0 && units.duration(alone - 1) <= capacity - threshold) {
        alone--;
      }
      long rest = sizeSums[counted] - sizeSums[alone];
      if (alone + Math.max(aboveHalf - alone, Math.ceilDiv(rest, full)) > containers) {
        return true;
      }
    }
    return false;
  }
}
