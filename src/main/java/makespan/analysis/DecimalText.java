package makespan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as exact decimals with a point, no grouping, no exponent. The JDK's decimals say the same; their first use
/// costs every start 10 to 20 ms, more than reading a small archive's reports.
public final class DecimalText {
  private static final int BASE = 10;
  private static final int NANO_PLACES = 9;
  /// Nearer to the middle between two results a product of doubles cannot tell on which side its decimals are.
  private static final double NEAR = 1e-6;
  private static final double LARGEST = 1e9;

  private DecimalText() {}

  /// A whole number of decimal units.
  ///
  /// @param places      places of a unit after the point: 9 for nanoseconds of a second
  /// @param leastPlaces zeros at the end go, down to so many places; without any the point goes too
  public static String of(long units, int places, int leastPlaces) {
    return trimmed(whole(units, places), places - leastPlaces);
  }

  /// Nanoseconds as exact seconds, as the command line takes them, such as `0.158`.
  public static String seconds(long nanos) {
    return of(nanos, NANO_PLACES, 0);
  }

  /// A number rounded half up as its shortest decimals say.
  ///
  /// @param leastPlaces zeros at the end go, down to so many places; without any the point goes too
  /// @throws NumberFormatException if it is not finite
  public static String rounded(double value, int places, int leastPlaces) {
    return trimmed(whole(value, 0, places), places - leastPlaces);
  }

  /// A share as a percentage, rounded half up as its shortest decimals say, with all its places.
  ///
  /// @throws NumberFormatException if it is not finite
  public static String percent(double share, int places) {
    return whole(share, 2, places);
  }

  /// With all places, of a number whose point is moved to the right first.
  private static String whole(double value, int right, int places) {
    double scaled = Math.abs(value) * Math.pow(BASE, right + places);
    double floor = Math.floor(scaled);
    double rest = scaled - floor;
    if (!(scaled < LARGEST) || Math.abs(rest - 0.5) < NEAR) {
      return BigDecimal.valueOf(value).movePointRight(right).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
    long units = (long) floor + (rest > 0.5 ? 1 : 0);
    return whole(value < 0 ? -units : units, places);
  }

  private static String whole(long units, int places) {
    String digits = Long.toString(units).replace("-", "");
    var text = new StringBuilder(units < 0 ? "-" : "").repeat('0', Math.max(0, places + 1 - digits.length()))
        .append(digits);
    if (places > 0) {
      text.insert(text.length() - places, '.');
    }
    return text.toString();
  }

  /// Without zeros at the end, of which at most so many go.
  private static String trimmed(String text, int most) {
    int end = text.length();
    while (text.length() - end < most && text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
