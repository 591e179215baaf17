package makespan.balance.splitter;

import java.util.Arrays;
import java.util.List;

/// By what a splitter weighs units.
public enum Weight {
  /// None: all are alike.
  NONE,
  /// How long a unit took last, nanoseconds.
  DURATION,
  /// The 85th percentile of how long it took, by nearest rank: place `ceil(0.85 k)` of k sorted runs, nanoseconds.
  P85,
  /// Size of the source file.
  BYTES,
  /// Lines of the source file.
  LINES,
  /// How many tests it has.
  COUNT;

  /// Whether durations of earlier runs decide.
  public boolean isTime() {
    return this == DURATION || this == P85;
  }

  /// Whether source files must be at hand.
  public boolean isSize() {
    return this == BYTES || this == LINES;
  }

  /// The weight of every unit, [Listing#UNKNOWN] where it cannot be known; a new array.
  ///
  /// @throws IllegalArgumentException if it takes sizes and there are none
  long[] of(Listing listing) {
    long[] weights = new long[listing.count()];
    switch (this) {
      case NONE -> Arrays.fill(weights, 1);
      case DURATION -> Arrays.setAll(weights, unit -> latest(listing.history(), unit));
      case P85 -> Arrays.setAll(weights, unit -> p85(listing.history(), unit));
      case BYTES -> Arrays.setAll(weights, unit -> sizes(listing).bytes(unit));
      case LINES -> Arrays.setAll(weights, unit -> sizes(listing).lines(unit));
      case COUNT -> Arrays.setAll(weights, listing::testCount);
    }
    return weights;
  }

  private static SourceSizes sizes(Listing listing) {
    return listing.sizes().orElseThrow(() -> new IllegalArgumentException("sizes of the source files are not known"));
  }

  private static long latest(List<long[]> history, int unit) {
    for (long[] run : history.reversed()) {
      if (run[unit] != Listing.UNKNOWN) {
        return run[unit];
      }
    }
    return Listing.UNKNOWN;
  }

  private static long p85(List<long[]> history, int unit) {
    long[] known = history.stream().mapToLong(run -> run[unit]).filter(nanos -> nanos != Listing.UNKNOWN).sorted()
        .toArray();
    return known.length == 0 ? Listing.UNKNOWN : known[Math.ceilDiv(85 * known.length, 100) - 1];
  }
}
