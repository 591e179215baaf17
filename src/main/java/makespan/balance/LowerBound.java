package makespan.balance;

/// What no split can beat. Each bound is a proof, so the largest counts.
public final class LowerBound {
  private LowerBound() {}

  /// The largest of: the average load; the longest unit; the lifted average (Haouari, Gharbi, Jemmali), which holds
  /// the counting bound p(m) + p(m+1) and its like; rounded up to a multiple of the greatest common divisor, as every
  /// load is one. O(n).
  ///
  /// Lifted average: of the l longest units at least `k floor(l/m) + min(k, l mod m)` lie together on some k
  /// containers, so one of those takes the sum of that many smallest of the l, divided by k. Only k = l mod m can tell
  /// more than its neighbours.
  ///
  /// @param containers m, at least 1
  /// @return nanoseconds, at most the sum of all durations
  /// @throws IllegalArgumentException if `containers` is less than 1
  public static long of(WorkUnits units, int containers) {
    if (containers < 1) {
      throw new IllegalArgumentException("containers: " + containers);
    }
    if (units.totalNanos() == 0) {
      return 0;
    }
    long bound = Math.max(Math.ceilDiv(units.totalNanos(), containers), units.longestNanos());
    for (int longest = containers + 1; longest <= units.positiveCount(); longest++) {
      int some = longest % containers;
      if (some > 0) {
        int together = some * (longest / containers + 1);
        long sum = units.longestSum(longest) - units.longestSum(longest - together);
        bound = Math.max(bound, Math.ceilDiv(sum, some));
      }
    }
    return Math.ceilDiv(bound, units.gcdNanos()) * units.gcdNanos();
  }
}
