package makespan.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Which containers every group ran on. Most groups run on one: for those it is a number, and a set only for the others.
final class ContainersOfGroups {
  private static final int NONE = -1;

  private final int[] first;
  private final Map<Integer, BitSet> several = new HashMap<>();

  ContainersOfGroups(int groups) {
    first = new int[groups];
    Arrays.fill(first, NONE);
  }

  void add(int group, int container) {
    int known = first[group];
    if (known == container) {
      return;
    }
    if (known == NONE) {
      first[group] = container;
      return;
    }
    several.computeIfAbsent(group, _ -> {
      var set = new BitSet();
      set.set(known);
      return set;
    }).set(container);
  }

  int count(int group) {
    BitSet set = several.get(group);
    return set != null ? set.cardinality() : first[group] == NONE ? 0 : 1;
  }

  boolean has(int group, int container) {
    BitSet set = several.get(group);
    return set != null ? set.get(container) : first[group] == container && container != NONE;
  }

  /// Ascending.
  IntStream of(int group) {
    BitSet set = several.get(group);
    return set != null ? set.stream() : first[group] == NONE ? IntStream.empty() : IntStream.of(first[group]);
  }
}
