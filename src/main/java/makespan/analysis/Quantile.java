package makespan.analysis;

/// Quantiles by nearest rank: always a value that occurs, exact.
public final class Quantile {
  private Quantile() {}

  /// The smallest value that at least `percent` of a hundred values do not exceed.
  ///
  /// @param sorted  ascending, not empty
  /// @param percent from 1 to 100; 50 is the lower median
  /// @throws IllegalArgumentException if there are no values or the percentage is out of range
  public static long of(long[] sorted, int percent) {
    if (sorted.length == 0 || percent < 1 || percent > 100) {
      throw new IllegalArgumentException(percent + " % of " + sorted.length + " values");
    }
    return sorted[Math.toIntExact(Math.ceilDiv((long) sorted.length * percent, 100L)) - 1];
  }
}
