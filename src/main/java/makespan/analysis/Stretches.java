package makespan.analysis;

import java.util.Arrays;

/// A column cut into stretches that follow each other, some of them perhaps empty.
public final class Stretches {
  private Stretches() {}

  /// The stretch that holds a place.
  ///
  /// @param first where each stretch begins, not descending, and last where the last one ends
  /// @param place from `first[0]` to below the end
  public static int of(int[] first, int place) {
    int found = Arrays.binarySearch(first, place);
    int stretch = found >= 0 ? found : -found - 2;
    // of several that begin here only the last one is not empty
    while (first[stretch + 1] == place) {
      stretch++;
    }
    return stretch;
  }
}
