package makespan.balance.splitter;

import java.util.Arrays;

/// Units that stay in their order, each container having a stretch of it.
final class Contiguous {
  private Contiguous() {}

  static int[] chunks(int[] order, int containers) {
    int[] container = new int[order.length];
    int size = order.length / containers;
    int longer = order.length % containers;
    int place = 0;
    for (int lane = 0; lane < containers; lane++) {
      for (int end = place + size + (lane < longer ? 1 : 0); place < end; place++) {
        container[order[place]] = lane;
      }
    }
    return container;
  }

  static int[] spread(int[] order, int containers) {
    int[] container = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      container[order[place]] = Math.toIntExact((long) place * containers / order.length);
    }
    return container;
  }

  static int[] whereItBegins(int[] order, long[] weights, int containers) {
    long total = Arrays.stream(weights).sum();
    int[] container = new int[order.length];
    long size = total / containers;
    long longer = total % containers;
    long begin = 0;
    int lane = 0;
    long end = size + (longer > 0 ? 1 : 0);
    for (int unit : order) {
      while (begin >= end && lane < containers - 1) {
        lane++;
        end += size + (lane < longer ? 1 : 0);
      }
      container[unit] = lane;
      begin += weights[unit];
    }
    return container;
  }

  /// The next container is opened when this one has a full share; it may end well above it, and late ones empty.
  static int[] fill(int[] order, long[] weights, int containers) {
    long share = Math.ceilDiv(Arrays.stream(weights).sum(), containers);
    int[] container = new int[order.length];
    int lane = 0;
    long load = 0;
    for (int unit : order) {
      if (load >= share && lane < containers - 1) {
        lane++;
        load = 0;
      }
      container[unit] = lane;
      load += weights[unit];
    }
    return container;
  }

  /// Halves the capacity between what no split can beat and what the first fit surely keeps; O(n log sum).
  static int[] best(int[] order, long[] weights, int containers) {
    long longest = Arrays.stream(weights).max().orElse(0);
    long low = Math.max(Math.ceilDiv(Arrays.stream(weights).sum(), containers), longest);
    long high = Math.addExact(low, longest);
    int[] container = new int[order.length];
    while (low < high) {
      long capacity = low + (high - low) / 2;
      if (fits(order, weights, containers, capacity, container)) {
        high = capacity;
      } else {
        low = capacity + 1;
      }
    }
    fits(order, weights, containers, low, container);
    return container;
  }

  private static boolean fits(int[] order, long[] weights, int containers, long capacity, int[] container) {
    int lane = 0;
    long load = 0;
    for (int unit : order) {
      if (load + weights[unit] > capacity) {
        lane++;
        load = 0;
        if (lane == containers) {
          return false;
        }
      }
      container[unit] = lane;
      load += weights[unit];
    }
    return true;
  }
}
