package makespan.analysis;

import java.util.Locale;

/// Durations, percentages and counts as people read them, the same in every view. Each is rounded once, half up, from
/// the raw value.
public final class FigureText {
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private FigureText() {}

  /// A duration in the two largest units that matter: `850 ms`, `12.3 s`, `14m 35s`, `1h 02m`.
  ///
  /// @param nanos not negative
  public static String duration(long nanos) {
    return Durations.compact(nanos);
  }

  /// A duration in the style that fits the largest of its column, so that all rows of a column read alike.
  ///
  /// @param nanos        not negative
  /// @param largestNanos the largest duration of the column
  public static String durationLike(long nanos, long largestNanos) {
    if (rounded(largestNanos, MILLI) < 1_000) {
      return rounded(nanos, MILLI) + " ms";
    }
    if (rounded(largestNanos, SECOND / 10) < 600) {
      return seconds(nanos);
    }
    long seconds = rounded(nanos, SECOND);
    return largestNanos < HOUR
        ? minutesAndSeconds(seconds)
        : "%dh %02dm %02ds".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }

  /// A duration as decimal minutes: `33.8 min`.
  public static String minutes(long nanos) {
    return Durations.minutes(nanos);
  }

  /// A duration as decimal seconds: `12.3 s`.
  public static String seconds(long nanos) {
    return tenths(rounded(nanos, SECOND / 10)) + " s";
  }

  /// A share as a percentage: `50.3 %` for 0.503 and one decimal.
  public static String percent(double fraction, int decimals) {
    return DecimalText.percent(fraction, decimals) + " %";
  }

  /// A change as a percentage with its sign: `+5 %`, U+2212 for less, `0 %` without a sign.
  public static String signedPercent(double fraction, int decimals) {
    String text = percent(Math.abs(fraction), decimals);
    return text.equals(percent(0, decimals)) ? text : (fraction < 0 ? "\u2212" : "+") + text;
  }

  /// A count with its thousands apart: `20,000`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A count of things: `1 file`, `20,000 tests`.
  ///
  /// @param one what one of them is called; several have an `s` more
  public static String counted(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /// The word for an evenness: `even` from 92 %, `fair` from 80 %, else `uneven`.
  public static String evennessWord(double evenness) {
    return EvennessWords.USUAL.word(evenness);
  }

  private static String minutesAndSeconds(long seconds) {
    return "%dm %02ds".formatted(seconds / 60, seconds % 60);
  }

  private static String tenths(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }

  private static long rounded(long nanos, long unit) {
    return nanos / unit + (nanos % unit * 2 >= unit ? 1 : 0);
  }
}
