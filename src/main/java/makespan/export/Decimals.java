package makespan.export;

import makespan.analysis.DecimalText;

/// Numbers for programs: exact decimals with a point, no grouping, no exponent.
final class Decimals {
  /// A nanosecond is the ninth place of a second; shares are cut there as well.
  private static final int MOST_PLACES = 9;
  private static final int PERCENT_PLACES = 3;

  private Decimals() {}

  /// Nanoseconds as seconds, exact; zeros at the end go, down to `leastPlaces`.
  static String seconds(long nanos, int leastPlaces) {
    return DecimalText.of(nanos, MOST_PLACES, leastPlaces);
  }

  /// Nanoseconds as milliseconds, exact.
  static String milliseconds(long nanos) {
    return DecimalText.of(nanos, 6, 1);
  }

  /// A share, half up at the ninth place.
  static String fraction(double share) {
    return DecimalText.rounded(share, MOST_PLACES, 1);
  }

  /// A share as a percentage with three places.
  static String percent(double share) {
    return DecimalText.percent(share, PERCENT_PLACES);
  }
}
