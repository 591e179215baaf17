package makespan.gantt;

/// How many of something the bars have, summed up from the first one, so that any stretch of bars is counted at once.
final class Tally {
  private final int[] before;

  /// @param before how many the bars before each have; one more entry than bars. Kept, so not to be changed
  Tally(int[] before) {
    this.before = before;
  }

  /// How many the bars from `bar` to `end` - 1 have.
  int between(int bar, int end) {
    return before[end] - before[bar];
  }

  /// The first bar from `bar` to `end` - 1 that has any, [Lanes#NONE] where none has. O(log n).
  int first(int bar, int end) {
    if (between(bar, end) == 0) {
      return Lanes.NONE;
    }
    int low = bar;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] > before[bar]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
