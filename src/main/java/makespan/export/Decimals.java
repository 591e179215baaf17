package makespan.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers for programs: exact decimals with a point, no grouping, no exponent.
final class Decimals {
  /// A nanosecond is the ninth place of a second; shares are cut there as well.
  private static final int MOST_PLACES = 9;

  private Decimals() {}

  /// Nanoseconds as seconds, exact; zeros at the end go, down to `leastPlaces`.
  static BigDecimal seconds(long nanos, int leastPlaces) {
    return trimmed(BigDecimal.valueOf(nanos, MOST_PLACES), leastPlaces);
  }

  /// Nanoseconds as milliseconds, exact.
  static BigDecimal milliseconds(long nanos) {
    return trimmed(BigDecimal.valueOf(nanos, 6), 1);
  }

  /// A share from 0 to 1, half up at the ninth place.
  static BigDecimal fraction(double share) {
    return trimmed(BigDecimal.valueOf(share).setScale(MOST_PLACES, RoundingMode.HALF_UP), 1);
  }

  /// A share as a percentage with three places.
  static BigDecimal percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(3, RoundingMode.HALF_UP);
  }

  private static BigDecimal trimmed(BigDecimal value, int leastPlaces) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < leastPlaces ? stripped.setScale(leastPlaces) : stripped;
  }
}
