package makespan.balance;

import java.util.function.IntToLongFunction;

import makespan.balance.splitter.LeastLoaded;

/// Longest processing time first (Graham 1969): units by falling duration, each to the container with the least load;
/// of equal units the lower id first, of equal loads the lower container. O(n log m).
final class Lpt {
  private Lpt() {}

  /// Splits the longest `count` units; at most 4/3 - 1/(3m) of their best makespan.
  static Split of(WorkUnits units, int count, int containers) {
    return Split.of(units, containers, deal(count, units::duration, containers));
  }

  /// Deals durations in the given order, each to the least loaded container.
  ///
  /// @return the container of every place
  static int[] deal(int count, IntToLongFunction duration, int containers) {
    int[] container = new int[count];
    var least = new LeastLoaded(new long[containers]);
    for (int i = 0; i < count; i++) {
      container[i] = least.put(duration.applyAsLong(i));
    }
    return container;
  }
}
