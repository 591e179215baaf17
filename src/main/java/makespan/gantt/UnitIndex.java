package makespan.gantt;

import java.util.Arrays;

/// The bars of every unit, in their order. Immutable.
final class UnitIndex {
  private final int[] first;
  private final int[] bars;

  private UnitIndex(int[] first, int[] bars) {
    this.first = first;
    this.bars = bars;
  }

  /// @param units the unit of every bar, from 0
  static UnitIndex of(int[] units) {
    int[] first = new int[Arrays.stream(units).max().orElse(Lanes.NONE) + 2];
    for (int unit : units) {
      first[unit + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = first.clone();
    int[] bars = new int[units.length];
    for (int bar = 0; bar < units.length; bar++) {
      bars[next[units[bar]]++] = bar;
    }
    return new UnitIndex(first, bars);
  }

  /// One more than the largest unit, 0 where there is no bar.
  int limit() {
    return first.length - 1;
  }

  /// The first bar at or after `bar` of a unit, [Lanes#NONE] where there is no more. O(log n).
  int next(int unit, int bar) {
    if (unit < 0 || unit >= limit()) {
      return Lanes.NONE;
    }
    int end = first[unit + 1];
    int found = Arrays.binarySearch(bars, first[unit], end, bar);
    int at = found >= 0 ? found : -found - 1;
    return at < end ? bars[at] : Lanes.NONE;
  }
}
