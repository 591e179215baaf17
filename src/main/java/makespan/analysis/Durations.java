package makespan.analysis;

/// How durations read on screen. Every form rounds once, half up, from whole nanoseconds: never "60.0 s" or "0m 60s".
public final class Durations {
  /// The sign of a negative time, U+2212: as wide as a plus.
  private static final String MINUS = "\u2212";

  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;

  private Durations() {}

  /// The short form: "850 ms" below a second, "12.3 s" below a minute, "14m 35s" below an hour, else "1h 02m".
  /// Zero is "0 ms"; what is less than half a millisecond but not zero is "<1 ms".
  public static String compact(long nanos) {
    if (nanos < 0) {
      return MINUS + compact(opposite(nanos));
    }
    long millis = rounded(nanos, MILLI);
    if (millis < 1_000) {
      return nanos > 0 && millis == 0 ? "<1 ms" : millis + " ms";
    }
    long tenths = rounded(nanos, SECOND / 10);
    if (tenths < 600) {
      return decimal(tenths) + " s";
    }
    long seconds = rounded(nanos, SECOND);
    if (seconds < 3_600) {
      return seconds / 60 + "m " + twoDigits(seconds % 60) + "s";
    }
    long minutes = rounded(nanos, MINUTE);
    return minutes / 60 + "h " + twoDigits(minutes % 60) + "m";
  }

  /// The short form of a difference, with its sign: "+5m 00s", U+2212 for less, "0 ms" without a sign.
  public static String signed(long nanos) {
    return nanos > 0 ? "+" + compact(nanos) : compact(nanos);
  }

  /// The short form as a clock counts: "0:00.850" below a second, "0:12.3" below a minute, "14:35" below an hour, else
  /// "1:02:05". Zero is "0:00"; what is less than half a millisecond but not zero is "<0:00.001".
  static String shortClock(long nanos) {
    if (nanos < 0) {
      return MINUS + shortClock(opposite(nanos));
    }
    long millis = rounded(nanos, MILLI);
    if (millis < 1_000) {
      return nanos == 0 ? "0:00" : millis == 0 ? "<0:00.001" : "0:00." + threeDigits(millis);
    }
    long tenths = rounded(nanos, SECOND / 10);
    return tenths < 600 ? "0:" + twoDigits(tenths / 10) + "." + tenths % 10 : clock(nanos);
  }

  /// The short form in seconds alone: "0.850 s" below a second, then "875.3 s", from 10,000 s on with thousands apart.
  /// Zero is "0 s"; what is less than half a millisecond but not zero is "<0.001 s".
  static String shortSeconds(long nanos) {
    if (nanos < 0) {
      return MINUS + shortSeconds(opposite(nanos));
    }
    long millis = rounded(nanos, MILLI);
    if (millis < 1_000) {
      return nanos == 0 ? "0 s" : millis == 0 ? "<0.001 s" : "0." + threeDigits(millis) + " s";
    }
    long tenths = rounded(nanos, SECOND / 10);
    return tenths < 100_000 ? decimal(tenths) + " s" : FigureText.count(tenths / 10) + "." + tenths % 10 + " s";
  }

  /// How finely durations are told beside the longest of them: to 1, 10, 100 or 1000 parts of a second, so that about
  /// three digits of it are read.
  private static int partsOfSecond(long largestNanos) {
    if (rounded(largestNanos, MILLI) < 1_000) {
      return 1_000;
    }
    if (rounded(largestNanos, SECOND / 100) < 1_000) {
      return 100;
    }
    return largestNanos < 10 * MINUTE ? 10 : 1;
  }

  /// The short form in the style that fits the largest of its column, so that all rows of a column read alike and end
  /// alike: "842 ms" below a second, "8.13 s" below ten, "41.7 s" below a minute, "7m 34.2s" beside "41.7s" and "0.8s"
  /// below ten minutes, then "33m 48s" beside "42s", "1h 02m 05s". What is less than is told but not zero is "<0.1s".
  static String compactLike(long nanos, long largestNanos) {
    int parts = partsOfSecond(largestNanos);
    long ticks = rounded(nanos, SECOND / parts);
    if (ticks == 0 && nanos > 0) {
      return "<" + compactLike(SECOND / parts, largestNanos);
    }
    if (parts == 1_000) {
      return ticks + " ms";
    }
    if (rounded(largestNanos, SECOND / 10) < 600) {
      return ticks / parts + fraction(ticks, parts) + " s";
    }
    long seconds = ticks / parts;
    String last = fraction(ticks, parts) + "s";
    if (seconds < 60) {
      return seconds + last;
    }
    String minutes = twoDigits(seconds % 60) + last;
    return seconds < 3_600
        ? seconds / 60 + "m " + minutes
        : seconds / 3_600 + "h " + twoDigits(seconds / 60 % 60) + "m " + minutes;
  }

  /// The form of a clock in the style that fits the largest of its column: "0:00.842" below a second, "0:08.13" below
  /// ten, "7:34.2" beside "0:41.7" below ten minutes, then "33:48" and "1:02:05".
  static String clockLike(long nanos, long largestNanos) {
    int parts = partsOfSecond(largestNanos);
    long ticks = rounded(nanos, SECOND / parts);
    return ticks == 0 && nanos > 0
        ? "<" + clockLike(SECOND / parts, largestNanos)
        : clock(ticks / parts * SECOND) + fraction(ticks, parts);
  }

  /// The form in seconds alone in the style that fits the largest of its column: "0.842 s" below a second, "8.13 s" below
  /// ten, then "454.2 s", with thousands apart where the largest has ten thousand.
  static String secondsLike(long nanos, long largestNanos) {
    int parts = Math.max(10, partsOfSecond(largestNanos));
    long ticks = rounded(nanos, SECOND / parts);
    if (ticks == 0 && nanos > 0) {
      return "<" + secondsLike(SECOND / parts, largestNanos);
    }
    long seconds = ticks / parts;
    return (largestNanos < 10_000 * SECOND ? Long.toString(seconds) : FigureText.count(seconds))
        + fraction(ticks, parts) + " s";
  }

  /// The part of a second, with a point before it: ".7", ".13", ".842"; nothing of whole seconds.
  private static String fraction(long ticks, int parts) {
    long part = ticks % parts;
    return switch (parts) {
      case 1_000 -> "." + threeDigits(part);
      case 100 -> "." + twoDigits(part);
      case 10 -> "." + part;
      default -> "";
    };
  }

  /// A place on a time axis in whole seconds: "33:48", from an hour on "1:02:05".
  public static String clock(long nanos) {
    if (nanos < 0) {
      return MINUS + clock(opposite(nanos));
    }
    long seconds = rounded(nanos, SECOND);
    String last = twoDigits(seconds % 60);
    return seconds < 3_600
        ? seconds / 60 + ":" + last
        : seconds / 3_600 + ":" + twoDigits(seconds / 60 % 60) + ":" + last;
  }

  /// A place on a time axis in whole milliseconds: "33:48.250".
  public static String clockMillis(long nanos) {
    if (nanos < 0) {
      return MINUS + clockMillis(opposite(nanos));
    }
    long millis = rounded(nanos, MILLI);
    return clock(millis / 1_000 * SECOND) + "." + threeDigits(millis % 1_000);
  }

  /// Minutes with one decimal: "33.8 min".
  public static String minutes(long nanos) {
    return nanos < 0 ? MINUS + minutes(opposite(nanos)) : decimal(rounded(nanos, MINUTE / 10)) + " min";
  }

  /// Seconds to the millisecond, for tooltips and copies: "2028.125 s".
  public static String seconds(long nanos) {
    if (nanos < 0) {
      return MINUS + seconds(opposite(nanos));
    }
    long millis = rounded(nanos, MILLI);
    return millis / 1_000 + "." + threeDigits(millis % 1_000) + " s";
  }

  private static long opposite(long nanos) {
    return nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos;
  }

  /// Half up, without the overflow of adding half a unit first.
  private static long rounded(long nanos, long unit) {
    long whole = nanos / unit;
    return nanos % unit >= unit - unit / 2 ? whole + 1 : whole;
  }

  private static String decimal(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static String threeDigits(long number) {
    return number < 100 ? "0" + twoDigits(number) : Long.toString(number);
  }
}
