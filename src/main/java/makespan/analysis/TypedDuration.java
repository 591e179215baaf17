package makespan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Durations as people type them, and the shortest text that can be typed for one.
public final class TypedDuration {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  /// Three years: beyond it sums of many could not be exact.
  private static final long MOST = 100_000_000L * SECOND;

  private static final Pattern SECONDS = Pattern.compile(number("whole"));
  private static final Pattern PARTS = Pattern.compile("(?=\\S)" + part("h", "h") + part("m", "m(?:in)?(?!s)")
      + part("s", "s") + part("ms", "ms"));
  private static final Pattern CLOCK = Pattern
      .compile("(?:(?<h>\\d{1,5}):(?=\\d\\d:))?(?<m>\\d{1,7}):(?<s>[0-5]\\d(?:[.,]\\d{1,9})?)(?<ms>)");

  private TypedDuration() {}

  private static String number(String name) {
    return "(?<" + name + ">\\d{1,9}(?:[.,]\\d{1,9})?)";
  }

  private static String part(String name, String unit) {
    return "(?:" + number(name) + "\\s*" + unit + "\\s*)?";
  }

  /// Reads `90` (seconds), `1.5s`, `850 ms`, `1m 30s`, `1h02m`, `2:15` or `1:02:05`, a decimal comma being one as well.
  ///
  /// @return nanoseconds, from 0 to three years; empty where the text is no such duration
  public static OptionalLong parse(String text) {
    String typed = text.strip();
    if (SECONDS.matcher(typed).matches()) {
      return inRange(nanos(typed, SECOND));
    }
    for (Pattern form : new Pattern[]{PARTS, CLOCK}) {
      Matcher parts = form.matcher(typed);
      if (parts.matches()) {
        return inRange(nanos(parts.group("h"), HOUR).add(nanos(parts.group("m"), MINUTE))
            .add(nanos(parts.group("s"), SECOND)).add(nanos(parts.group("ms"), MILLISECOND)));
      }
    }
    return OptionalLong.empty();
  }

  private static BigDecimal nanos(@Nullable String number, long unit) {
    return number == null || number.isEmpty()
        ? BigDecimal.ZERO
        : new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
  }

  private static OptionalLong inRange(BigDecimal nanos) {
    return nanos.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(nanos.setScale(0, RoundingMode.DOWN).longValueExact());
  }

  /// The text without blanks that [#parse] reads as exactly so much: `850ms`, `1.234s`, `1m30s`.
  ///
  /// @param nanos 0 or more
  public static String text(long nanos) {
    if (nanos < SECOND) {
      return plain(nanos, MILLISECOND) + "ms";
    }
    long seconds = nanos % MINUTE;
    return part(nanos / HOUR, "h") + part(nanos / MINUTE % 60, "m")
        + (seconds == 0 ? "" : plain(seconds, SECOND) + "s");
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static String plain(long nanos, long unit) {
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit)).stripTrailingZeros();
    return number.setScale(Math.max(0, number.scale())).toPlainString();
  }
}
