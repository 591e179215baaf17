package makespan.balance;

import java.util.BitSet;

/// Which sums some durations can make. A makespan is the sum of some of them, so a bound may be raised to the next sum.
final class SubsetSums {
  /// As a bit a sum, 3 million take 400 kB and 200 units some milliseconds.
  private static final long MOST_SUM = 3_000_000;
  private static final int MOST_UNITS = 200;

  private SubsetSums() {}

  /// Raises a bound to the smallest sum of durations that is not below it. Where there are many units, or so many sums
  /// that it would take long, or once time is up, it stays.
  ///
  /// @param bound    a lower bound, nanoseconds
  /// @param makespan of a split that is known, hence a sum, not below the bound
  static long raise(WorkUnits units, long bound, long makespan, Deadline deadline) {
    long step = units.gcdNanos();
    if (units.positiveCount() > MOST_UNITS || step == 0 || makespan / step > MOST_SUM) {
      return bound;
    }
    long[] sums = ofNothing((int) (makespan / step));
    for (int rank = 0; rank < units.positiveCount(); rank++) {
      if (deadline.passed()) {
        return bound;
      }
      add(sums, units.duration(rank) / step);
    }
    int next = BitSet.valueOf(sums).nextSetBit((int) Math.ceilDiv(bound, step));
    return next < 0 ? makespan : Math.min(makespan, next * step);
  }

  /// The one sum that nothing makes, with room for others up to a limit: bit s of the words stands for the sum s.
  static long[] ofNothing(int limit) {
    long[] sums = new long[limit / Long.SIZE + 1];
    sums[0] = 1;
    return sums;
  }

  /// Adds the sums that one more duration makes possible; what is beyond the last word is dropped.
  static void add(long[] sums, long duration) {
    int words = (int) Math.min(sums.length, duration / Long.SIZE);
    int bits = (int) (duration % Long.SIZE);
    for (int word = sums.length - 1; word >= words; word--) {
      long moved = sums[word - words] << bits;
      if (bits > 0 && word > words) {
        moved |= sums[word - words - 1] >>> (Long.SIZE - bits);
      }
      sums[word] |= moved;
    }
  }
}
