package makespan.samples;

import java.util.Arrays;

/// Cuts a whole number into parts that add up to it exactly.
final class Spread {
  private Spread() {}

  /// Parts in proportion to `weights`, each kept between its `least` and `most`.
  ///
  /// @throws IllegalArgumentException if no parts within the limits add up to `total`
  static long[] exactly(long total, double[] weights, long[] least, long[] most) {
    if (Arrays.stream(least).sum() > total || Arrays.stream(most).sum() < total) {
      throw new IllegalArgumentException("cannot make " + total + " of parts from " + Arrays.stream(least).sum()
          + " to " + Arrays.stream(most).sum());
    }
    double low = 0;
    double high = 1;
    while (sum(scaled(weights, high, least, most)) < total) {
      high *= 2;
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (sum(scaled(weights, middle, least, most)) <= total) {
        low = middle;
      } else {
        high = middle;
      }
    }
    long[] parts = scaled(weights, low, least, most);
    addOneByOne(parts, most, total - sum(parts));
    return parts;
  }

  /// The same with one pair of limits for all.
  static long[] exactly(long total, double[] weights, long least, long most) {
    var low = new long[weights.length];
    var high = new long[weights.length];
    Arrays.fill(low, least);
    Arrays.fill(high, most);
    return exactly(total, weights, low, high);
  }

  private static long[] scaled(double[] weights, double factor, long[] least, long[] most) {
    var parts = new long[weights.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Math.clamp((long) (weights[i] * factor), least[i], most[i]);
    }
    return parts;
  }

  private static void addOneByOne(long[] parts, long[] most, long rest) {
    long left = rest;
    while (left > 0) {
      for (int i = 0; i < parts.length && left > 0; i++) {
        if (parts[i] < most[i]) {
          parts[i]++;
          left--;
        }
      }
    }
  }

  private static long sum(long[] parts) {
    return Arrays.stream(parts).sum();
  }
}
