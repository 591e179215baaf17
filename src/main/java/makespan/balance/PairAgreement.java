package makespan.balance;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// How alike two partitions of the same units are: of how many pairs both say that they are together, or both that they
/// are apart (Rand 1971). Numbers of containers do not matter, only who is with whom. Exact.
///
/// @param agreeing pairs on which both agree
/// @param pairs    all pairs, n (n - 1) / 2
/// @param together pairs that the first partition has together
public record PairAgreement(long agreeing, long pairs, long together) {

  /// Compares two partitions in O(n log n).
  ///
  /// @param first  the container of every unit, not negative
  /// @param second the same of the other partition
  /// @throws IllegalArgumentException if the lengths differ
  public static PairAgreement of(int[] first, int[] second) {
    int n = first.length;
    if (second.length != n) {
      throw new IllegalArgumentException(n + " units against " + second.length);
    }
    long pairs = pairs(n);
    long together = pairsTogether(n, unit -> first[unit]);
    long otherTogether = pairsTogether(n, unit -> second[unit]);
    long both = pairsTogether(n, unit -> (long) first[unit] << Integer.SIZE | second[unit]);
    return new PairAgreement(pairs + 2 * both - together - otherTogether, pairs, together);
  }

  /// Pairs on which they disagree.
  public long disagreeing() {
    return pairs - agreeing;
  }

  /// Agreeing pairs among all, from 0 to 1; without any pair 1.
  public double share() {
    return pairs == 0 ? 1 : (double) agreeing / pairs;
  }

  /// What two unrelated partitions, each with as many pairs together as the first, would agree on, from 0.5 to 1.
  public double chance() {
    double share = pairs == 0 ? 1 : (double) together / pairs;
    return share * share + (1 - share) * (1 - share);
  }

  private static long pairsTogether(int n, IntToLongFunction group) {
    long[] groups = new long[n];
    Arrays.setAll(groups, group);
    Arrays.sort(groups);
    long pairs = 0;
    int from = 0;
    for (int unit = 1; unit <= n; unit++) {
      if (unit == n || groups[unit] != groups[from]) {
        pairs += pairs(unit - from);
        from = unit;
      }
    }
    return pairs;
  }

  private static long pairs(long units) {
    return units * (units - 1) / 2;
  }
}
