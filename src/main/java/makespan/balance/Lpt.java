package makespan.balance;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

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

  /// Pours the units that a split of the longest ones leaves out over it, longest first.
  ///
  /// @param count how many of the longest units the result covers
  static Split pour(WorkUnits units, Split longest, int count) {
    long[] loads = new long[longest.containerCount()];
    Arrays.setAll(loads, longest::load);
    int[] container = Arrays.copyOf(longest.toArray(), count);
    var least = new LeastLoaded(loads);
    for (int rank = longest.count(); rank < count; rank++) {
      container[rank] = least.put(units.duration(rank));
    }
    return Split.of(units, longest.containerCount(), container);
  }
}
