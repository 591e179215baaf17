package makespan.balance.risk;

import java.util.Arrays;

/// The latest of independent log-normal times. Single owner, not thread-safe.
final class LastOfAll {
  /// Bisection ends within one part in so many.
  private static final double CLOSE = 1e-9;
  /// Beyond so many deviations the normal distribution is 1 to the last digit.
  private static final double CERTAIN = 8.3;

  private final double[] logMedians;
  private final double[] deviations;
  private int count;

  LastOfAll(int capacity) {
    this.logMedians = new double[capacity];
    this.deviations = new double[capacity];
  }

  /// Adds a time; one with mean 0 is over at once and counts for nothing.
  void add(double mean, double variance) {
    if (mean > 0) {
      double square = Math.log1p(variance / (mean * mean));
      logMedians[count] = Math.log(mean) - square / 2;
      deviations[count] = Math.sqrt(square);
      count++;
    }
  }

  /// The time by which all are over with a probability, from 0 to below 1; 0 where there are none.
  double quantile(double probability) {
    if (count == 0) {
      return 0;
    }
    double low = Arrays.stream(logMedians, 0, count).max().orElseThrow();
    double widest = Arrays.stream(deviations, 0, count).max().orElseThrow();
    if (widest == 0) {
      return Math.exp(low);
    }
    // one of them alone is no later than all, so the quantile is no lower where there is none above the median
    double high = low + widest;
    while (!reaches(high, probability)) {
      low = high;
      high += widest;
    }
    while (high - low > CLOSE) {
      double middle = (low + high) / 2;
      if (reaches(middle, probability)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp(high);
  }

  private boolean reaches(double logTime, double probability) {
    double all = 1;
    for (int i = 0; i < count && all >= probability; i++) {
      double away = logTime - logMedians[i];
      if (away < CERTAIN * deviations[i]) {
        all *= deviations[i] == 0 ? 0 : Normal.below(away / deviations[i]);
      }
    }
    return all >= probability;
  }
}
