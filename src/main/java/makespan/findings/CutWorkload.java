package makespan.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import makespan.balance.Workload;

/// A workload of which some units are cut into parts. Single owner, not thread-safe.
final class CutWorkload {
  private final Workload whole;
  private final List<List<Long>> partsOfUnit;

  CutWorkload(Workload whole) {
    this.whole = whole;
    this.partsOfUnit = new ArrayList<>();
    for (int unit = 0; unit < whole.count(); unit++) {
      partsOfUnit.add(List.of(whole.durationNanos(unit)));
    }
  }

  /// Cuts a unit into parts of the given durations.
  void replace(int unit, List<Long> parts) {
    partsOfUnit.set(unit, parts);
  }

  /// Duration of the longest part or uncut unit, nanoseconds.
  long longestNanos() {
    return partsOfUnit.stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
  }

  /// The parts and the uncut units as units of their own.
  Workload workload() {
    var names = new ArrayList<String>();
    var durations = new ArrayList<Long>();
    var containers = new ArrayList<Integer>();
    for (int unit = 0; unit < whole.count(); unit++) {
      List<Long> parts = partsOfUnit.get(unit);
      for (int part = 0; part < parts.size(); part++) {
        names.add(parts.size() == 1 ? whole.name(unit) : whole.name(unit) + " #" + (part + 1));
        durations.add(parts.get(part));
        containers.add(whole.observedContainer(unit));
      }
    }
    return Workload.of(names, durations.stream().mapToLong(Long::longValue).toArray(),
        containers.stream().mapToInt(Integer::intValue).toArray(), whole.observedContainerCount());
  }

  /// Cuts tests, kept in their order, into at most `parts` stretches whose longest is as short as can be. Bisects the
  /// length: O(n log T).
  ///
  /// @return durations of the stretches, nanoseconds
  static List<Long> inOrder(long[] testNanos, int parts) {
    long low = Arrays.stream(testNanos).max().orElse(0);
    long high = Arrays.stream(testNanos).sum();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (stretches(testNanos, middle).size() <= parts) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return stretches(testNanos, low);
  }

  private static List<Long> stretches(long[] testNanos, long most) {
    var stretches = new ArrayList<Long>();
    long open = 0;
    boolean any = false;
    for (long test : testNanos) {
      if (any && test > most - open) {
        stretches.add(open);
        open = 0;
      }
      open += test;
      any = true;
    }
    stretches.add(open);
    return stretches;
  }
}
