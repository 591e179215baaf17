package makespan.balance;

import java.util.Arrays;

import makespan.model.Rows;

/// Durations sorted once, longest first, for every number of containers that is asked about later. Immutable.
///
/// A *rank* is a place in that order, from 0; an *id* is the number the unit came with. Equal durations stand by id.
/// All times are whole nanoseconds and all sums are exact.
public final class WorkUnits {
  private final long[] durations;
  private final int[] ids;
  /// `sums[k]` is the sum of the k longest.
  private final long[] sums;
  private final int positiveCount;
  private final long gcd;

  private WorkUnits(long[] durations, int[] ids) {
    this.durations = durations;
    this.ids = ids;
    this.sums = new long[durations.length + 1];
    int positive = 0;
    long divisor = 0;
    for (int rank = 0; rank < durations.length; rank++) {
      long duration = durations[rank];
      if (duration < 0) {
        throw new IllegalArgumentException("unit " + ids[rank] + " lasts " + duration + " ns");
      }
      sums[rank + 1] = Math.addExact(sums[rank], duration);
      if (duration > 0) {
        positive++;
        divisor = gcd(duration, divisor);
      }
    }
    this.positiveCount = positive;
    this.gcd = divisor;
  }

  /// Sorts durations; a place in the array is the unit's id.
  ///
  /// @throws IllegalArgumentException if a duration is negative
  /// @throws ArithmeticException      if their sum does not fit a `long`
  public static WorkUnits of(long[] durationNanos) {
    int[] ids = Rows.all(durationNanos.length).sortedBy(durationNanos, true).toArray();
    return new WorkUnits(Arrays.stream(ids).mapToLong(id -> durationNanos[id]).toArray(), ids);
  }

  /// The `count` longest alone.
  WorkUnits longest(int count) {
    return new WorkUnits(Arrays.copyOf(durations, count), Arrays.copyOf(ids, count));
  }

  /// How many units there are.
  public int count() {
    return durations.length;
  }

  /// How many units take any time; they have the ranks 0 to `positiveCount() - 1`.
  public int positiveCount() {
    return positiveCount;
  }

  /// Duration by rank, nanoseconds.
  public long duration(int rank) {
    return durations[rank];
  }

  /// The number that the unit of a rank came with.
  public int id(int rank) {
    return ids[rank];
  }

  /// Sum of all durations, nanoseconds.
  public long totalNanos() {
    return sums[durations.length];
  }

  /// The longest duration, nanoseconds; 0 where there are no units.
  public long longestNanos() {
    return durations.length == 0 ? 0 : durations[0];
  }

  /// Sum of the `count` longest durations, nanoseconds.
  long longestSum(int count) {
    return sums[count];
  }

  /// The greatest common divisor of the durations above 0, hence of every possible load; 0 where there are none.
  long gcdNanos() {
    return gcd;
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
