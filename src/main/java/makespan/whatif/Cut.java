package makespan.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import makespan.model.Rows;

/// How a unit is cut into parts, by what its tests really took.
public enum Cut {
  /// Tests stay in their order; the longest part is as short as that allows.
  IN_ORDER,
  /// Tests go to parts longest first, each to the shortest, whatever their order.
  EVEN;

  /// The part of every test, from 0; a part may be missing where tests are few or long.
  ///
  /// @param testNanos what each takes, in the run's order, at least one
  /// @param parts     at least 1
  int[] parts(long[] testNanos, int parts) {
    return switch (this) {
      case IN_ORDER -> inOrder(testNanos, parts);
      case EVEN -> even(testNanos, Math.min(parts, testNanos.length));
    };
  }

  /// Sums of the parts of tests kept in their order, nanoseconds: at most as many as asked for, the longest as short as
  /// can be.
  public static List<Long> durationsInOrder(long[] testNanos, int parts) {
    var sums = new ArrayList<Long>();
    int[] part = inOrder(testNanos, parts);
    for (int test = 0; test < part.length; test++) {
      if (part[test] == sums.size()) {
        sums.add(0L);
      }
      sums.set(part[test], sums.get(part[test]) + testNanos[test]);
    }
    return sums;
  }

  /// Bisects the length of the longest part: O(n log T).
  private static int[] inOrder(long[] testNanos, int parts) {
    long low = Arrays.stream(testNanos).max().orElse(0);
    long high = Arrays.stream(testNanos).sum();
    while (low < high) {
      long middle = low + (high - low) / 2;
      int[] part = stretches(testNanos, middle);
      if (part[part.length - 1] < parts) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return stretches(testNanos, low);
  }

  private static int[] stretches(long[] testNanos, long most) {
    int[] part = new int[testNanos.length];
    long open = 0;
    for (int test = 0; test < part.length; test++) {
      boolean next = test > 0 && testNanos[test] > most - open;
      part[test] = test == 0 ? 0 : part[test - 1] + (next ? 1 : 0);
      open = (next ? 0 : open) + testNanos[test];
    }
    return part;
  }

  private static int[] even(long[] testNanos, int parts) {
    long[] load = new long[parts];
    int[] part = new int[testNanos.length];
    for (int test : Rows.all(testNanos.length).sortedBy(testNanos, true).toArray()) {
      part[test] = IntStream.range(0, parts).reduce(0, (a, b) -> load[b] < load[a] ? b : a);
      load[part[test]] += testNanos[test];
    }
    return part;
  }
}
