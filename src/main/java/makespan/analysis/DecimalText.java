package makespan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as exact decimals with a point, no grouping, no exponent. The JDK's decimals say the same; their first use
/// costs every start 10 to 20 ms, more than reading a small archive's reports.
public final class DecimalText {
  private static final int BASE = 10;
  /// Nearer to the middle between two results a product of doubles cannot tell on which side its decimals are.
  private static final double NEAR = 1e-6;
  private static final double LARGEST = 1e9;

  private DecimalText() {}

  /// A whole number of decimal units.
  ///
  /// @param places      places of a unit after the point: 9 for nanoseconds of a second
  /// @param leastPlaces zeros at the end go down to so many, 1 or more
  public static String of(long units, int places, int leastPlaces) {
    String digits = Long.toString(units).replace("-", "");
    var text = new StringBuilder("0".repeat(Math.max(0, places + 1 - digits.length()))).append(digits);
    text.insert(text.length() - places, '.');
    int end = text.length();
    while (places > leastPlaces && text.charAt(end - 1) == '0' && places - (text.length() - end) > leastPlaces) {
      end--;
    }
    text.setLength(end);
    return units < 0 ? "-" + text : text.toString();
  }

  /// A number rounded half up as its shortest decimals say, with all its places.
  ///
  /// @throws NumberFormatException if it is not finite
  public static String rounded(double value, int places) {
    return rounded(value, 0, places);
  }

  /// A share as a percentage, rounded half up as its shortest decimals say, with all its places.
  ///
  /// @throws NumberFormatException if it is not finite
  public static String percent(double share, int places) {
    return rounded(share, 2, places);
  }

  private static String rounded(double value, int right, int places) {
    double scaled = Math.abs(value) * Math.pow(BASE, right + places);
    double whole = Math.floor(scaled);
    double rest = scaled - whole;
    if (!(scaled < LARGEST) || Math.abs(rest - 0.5) < NEAR) {
      return BigDecimal.valueOf(value).movePointRight(right).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
    long units = (long) whole + (rest > 0.5 ? 1 : 0);
    String text = places == 0 ? Long.toString(units) : of(units, places, places);
    return value < 0 && units > 0 ? "-" + text : text;
  }
}
