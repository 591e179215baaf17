package makespan.balance;

/// The best way to share a few units between two containers, exactly: meet in the middle (Horowitz, Sahni 1974), two
/// sorted lists of 2^(k/2) subset sums instead of 2^k subsets.
final class TwoWay {
  private final HalfSums even;
  private final HalfSums odd;
  private int evenMask;
  private int oddMask;

  /// @param limit how many units it can take, at most 40
  TwoWay(int limit) {
    even = new HalfSums((limit + 1) / 2);
    odd = new HalfSums(limit / 2);
  }

  /// Finds the subset that, moved from the second container to the first, leaves the least larger load.
  ///
  /// @param durations the first `count` may move, nanoseconds
  /// @param first     load of the first container without any of them
  /// @param second    load of the second container with all of them
  /// @param aim       a larger load that is good enough
  /// @return the larger load
  long solve(long[] durations, int count, long first, long second, long aim) {
    even.list(durations, 0, count);
    odd.list(durations, 1, count);
    long best = Long.MAX_VALUE;
    int low = 0;
    int high = odd.count() - 1;
    while (low < even.count() && high >= 0 && best > aim) {
      long moved = even.sum(low) + odd.sum(high);
      long larger = Math.max(first + moved, second - moved);
      if (larger < best) {
        best = larger;
        evenMask = even.mask(low);
        oddMask = odd.mask(high);
      }
      if (first + moved > second - moved) {
        high--;
      } else {
        low++;
      }
    }
    return best;
  }

  /// Whether the last solution gives the unit at a place to the first container.
  boolean first(int place) {
    int mask = place % 2 == 0 ? evenMask : oddMask;
    return ((mask >>> (place / 2)) & 1) != 0;
  }
}
