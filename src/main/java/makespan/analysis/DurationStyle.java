package makespan.analysis;

/// The forms in which people read durations, one for a whole screen. Each rounds once, from whole nanoseconds.
public enum DurationStyle {
  /// In the two largest units that matter: "850 ms", "12.3 s", "14m 35s", "1h 02m".
  UNITS,
  /// As a clock counts: "0:00.850", "0:12.3", "14:35", "1:02:05".
  CLOCK,
  /// In seconds alone: "0.850 s", "12.3 s", "875.3 s".
  SECONDS;

  /// A duration; a negative one has the sign U+2212.
  public String text(long nanos) {
    return switch (this) {
      case UNITS -> Durations.compact(nanos);
      case CLOCK -> Durations.shortClock(nanos);
      case SECONDS -> Durations.shortSeconds(nanos);
    };
  }

  /// A duration as it stands in a column: all of a column are written alike.
  ///
  /// @param nanos        a negative one has the sign U+2212
  /// @param largestNanos the longest of the column, not negative
  public String text(long nanos, long largestNanos) {
    if (nanos < 0) {
      return "\u2212" + text(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos, largestNanos);
    }
    return switch (this) {
      case UNITS -> Durations.compactLike(nanos, largestNanos);
      case CLOCK -> Durations.clockLike(nanos, largestNanos);
      case SECONDS -> Durations.secondsLike(nanos, largestNanos);
    };
  }

  /// A difference as it stands in a column, with its sign where there is one.
  ///
  /// @param largestNanos the largest of the column, whatever its sign, not negative
  public String signed(long nanos, long largestNanos) {
    return nanos > 0 ? "+" + text(nanos, largestNanos) : text(nanos, largestNanos);
  }

  /// A difference, with its sign where there is one: "+5m 00s", U+2212 for less.
  public String signed(long nanos) {
    return nanos > 0 ? "+" + text(nanos) : text(nanos);
  }
}
