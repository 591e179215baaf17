package makespan.read.junit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the times of test reports as exact nanoseconds, digits beyond the ninth decimal rounded half up.
///
/// Understood are decimals, exponents, thousands separators (comma, point, blank, apostrophe), decimal commas,
/// `[H:]MM:SS[.fff]` and ISO 8601 durations.
public final class Durations {
  /// No usable time: empty, text, not a number, infinite, negative or too long a text.
  public static final long UNKNOWN = -1;
  /// A time larger than a long holds.
  public static final long BEYOND = Long.MAX_VALUE;

  private static final long NOT_PLAIN = -2;
  private static final int DECIMALS = 9;
  private static final int PLAIN_WHOLE_DIGITS = 9;
  private static final int LONG_DIGITS = 10;
  private static final int EXPONENT_DIGITS = 6;
  private static final long SECOND = 1_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([+-]?)0*(\\d+))?");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");
  /// Thousands in groups that blanks or apostrophes separate, as in French and Swiss numbers.
  private static final Pattern GROUPED = Pattern
      .compile("[+-]?\\d{1,3}(?:([ \u00A0\u2009\u202F'\u2019])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
  private static final Pattern GROUP_MARK = Pattern.compile("[ \u00A0\u2009\u202F'\u2019]");
  private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\u00A0\u2009\u202F]+|[\\s\u00A0\u2009\u202F]+$");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");
  private static final Pattern ISO = Pattern
      .compile("P(?:(\\d+)D)?T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?");

  private Durations() {}

  /// The nanoseconds of a time given in seconds.
  ///
  /// @param decimalComma whether a comma is the decimal point where it could also group thousands
  /// @param maxLength    characters; a longer text is no time
  /// @return from 0, or [#UNKNOWN], or [#BEYOND]
  public static long nanos(String text, boolean decimalComma, int maxLength) {
    String stripped = text.strip();
    if (stripped.length() > maxLength) {
      return UNKNOWN;
    }
    String number = stripped.indexOf(',') < 0 ? stripped : withPoint(stripped, decimalComma);
    long plain = plainDecimal(number);
    if (plain != NOT_PLAIN) {
      return plain;
    }
    long nanos = anyForm(number);
    return nanos == UNKNOWN ? spaced(stripped) : nanos;
  }

  /// The nanoseconds of a number whose thousands stand apart, or around which stand blanks that no program strips.
  private static long spaced(String text) {
    String number = BLANKS_AROUND.matcher(text).replaceAll("");
    if (GROUPED.matcher(number).matches()) {
      return anyForm(GROUP_MARK.matcher(number).replaceAll("").replace(',', '.'));
    }
    return number.equals(text) ? UNKNOWN : anyForm(number);
  }

  /// What the commas of a report's times prove; one undecidable comma takes its sense from the others.
  static final class Commas {
    private boolean besidePoint;
    private boolean certainlyDecimal;
    private boolean undecided;

    /// Notes one time of the report.
    void see(String text) {
      if (text.indexOf(',') < 0) {
        return;
      }
      String stripped = text.strip();
      int point = stripped.lastIndexOf('.');
      if (point > stripped.lastIndexOf(',')) {
        besidePoint = true;
      } else if (point >= 0) {
        certainlyDecimal = true;
      } else if (THOUSANDS.matcher(stripped).matches()) {
        undecided = true;
      } else if (DECIMAL_COMMA.matcher(stripped).matches()) {
        certainlyDecimal = true;
      }
    }

    /// Whether times read as thousands are to be read again with a decimal comma.
    boolean misread() {
      return undecided && certainlyDecimal && !besidePoint;
    }

    /// Whether a comma may be either, and no other time says which.
    boolean open() {
      return undecided && !certainlyDecimal && !besidePoint;
    }
  }

  private static String withPoint(String number, boolean decimalComma) {
    if (number.indexOf('.') >= 0) {
      return number.lastIndexOf('.') > number.lastIndexOf(',')
          ? number.replace(",", "")
          : number.replace(".", "").replace(',', '.');
    }
    if (!decimalComma && THOUSANDS.matcher(number).matches()) {
      return number.replace(",", "");
    }
    return number.indexOf(',') == number.lastIndexOf(',') ? number.replace(',', '.') : number;
  }

  /// The form of nearly all times, without a pattern or an object.
  private static long plainDecimal(String number) {
    int length = number.length();
    int i = 0;
    long whole = 0;
    while (i < length && digit(number, i)) {
      whole = whole * 10 + number.charAt(i) - '0';
      if (++i > PLAIN_WHOLE_DIGITS) {
        return NOT_PLAIN;
      }
    }
    if (i == length) {
      return i == 0 ? UNKNOWN : whole * SECOND;
    }
    if (number.charAt(i) != '.' || length == 1) {
      return NOT_PLAIN;
    }
    int point = i;
    long fraction = 0;
    for (int place = 1; place <= DECIMALS; place++) {
      int at = point + place;
      if (at < length && !digit(number, at)) {
        return NOT_PLAIN;
      }
      fraction = fraction * 10 + (at < length ? number.charAt(at) - '0' : 0);
    }
    for (int at = point + DECIMALS + 1; at < length; at++) {
      if (!digit(number, at)) {
        return NOT_PLAIN;
      }
    }
    int next = point + DECIMALS + 1;
    return whole * SECOND + fraction + (next < length && number.charAt(next) >= '5' ? 1 : 0);
  }

  private static boolean digit(String number, int at) {
    char c = number.charAt(at);
    return c >= '0' && c <= '9';
  }

  private static long anyForm(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return ofNumber(text, number);
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return rounded(part(clock.group(1), 3_600).add(part(clock.group(2), 60)).add(part(clock.group(3), 1)));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches() && !"PT".equals(text)) {
      return rounded(part(iso.group(1), 86_400).add(part(iso.group(2), 3_600)).add(part(iso.group(3), 60))
          .add(part(iso.group(4), 1)));
    }
    return UNKNOWN;
  }

  private static BigDecimal part(String digits, int seconds) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(BigDecimal.valueOf(seconds));
  }

  /// An exponent of many digits is never worked out: it makes the number nothing or too large.
  private static long ofNumber(String text, Matcher number) {
    String exponent = number.group(3);
    if (exponent == null || exponent.length() <= EXPONENT_DIGITS) {
      return rounded(new BigDecimal(text));
    }
    int sign = new BigDecimal(number.group(1)).signum() * (text.startsWith("-") ? -1 : 1);
    if (sign == 0 || (sign > 0 && "-".equals(number.group(2)))) {
      return 0;
    }
    return sign < 0 ? UNKNOWN : BEYOND;
  }

  private static long rounded(BigDecimal seconds) {
    if (seconds.signum() < 0) {
      return UNKNOWN;
    }
    long wholeDigits = (long) seconds.precision() - seconds.scale();
    if (seconds.signum() == 0 || wholeDigits < -DECIMALS) {
      return 0;
    }
    if (wholeDigits > LONG_DIGITS) {
      return BEYOND;
    }
    BigInteger nanos = seconds.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue();
    return nanos.bitLength() < Long.SIZE ? nanos.longValueExact() : BEYOND;
  }
}
