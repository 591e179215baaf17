package makespan.analysis;

/// Up to where a difference between two runs counts as none: two runs of the same tests never take the same time.
///
/// @param share of the earlier time, 0 or more
/// @param nanos nanoseconds, 0 or more
public record Noise(double share, long nanos) {
  /// Below one second nobody looks; a file of 20 s varies by more than that without any cause.
  public static final Noise DEFAULT = new Noise(0.05, 1_000_000_000L);

  /// @throws IllegalArgumentException if one of them is negative or no number
  public Noise {
    if (!(share >= 0) || nanos < 0) {
      throw new IllegalArgumentException("noise of " + share + " or " + nanos + " ns");
    }
  }

  /// Whether two times differ by noise only: by no more than one of the two limits.
  ///
  /// @param beforeNanos not negative, as `afterNanos`
  public boolean covers(long beforeNanos, long afterNanos) {
    long difference = Math.abs(afterNanos - beforeNanos);
    return difference == 0 || difference < nanos || difference < share * beforeNanos;
  }
}
