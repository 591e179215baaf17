package makespan.balance.advice;

import java.util.OptionalDouble;

/// What one container more brings. Less than a second of container time more is none: no bill shows it.
///
/// @param savedNanos how much earlier the job ends, 0 where no earlier
/// @param addedNanos how much more container time is billed; negative where less is
public record Step(long savedNanos, long addedNanos) {
  private static final long LEAST_NANOS = 1_000_000_000L;
  private static final double SECOND = 1e9;
  private static final double MINUTE = 60 * SECOND;

  /// Seconds saved for every minute that is billed more: 0 where nothing is saved, empty where it costs nothing.
  public OptionalDouble savedSecondsPerMinute() {
    if (savedNanos <= 0) {
      return OptionalDouble.of(0);
    }
    return addedNanos < LEAST_NANOS ? OptionalDouble.empty()
        : OptionalDouble.of(savedNanos / SECOND / (addedNanos / MINUTE));
  }

  /// Seconds saved for every credit that is spent more, as [#savedSecondsPerMinute()].
  ///
  /// @param creditsPerMinute above 0
  public OptionalDouble savedSecondsPerCredit(double creditsPerMinute) {
    OptionalDouble perMinute = savedSecondsPerMinute();
    return perMinute.isPresent() ? OptionalDouble.of(perMinute.getAsDouble() / creditsPerMinute) : perMinute;
  }
}
