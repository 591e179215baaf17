package makespan.samples;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Seeded draws, the same on every machine: doubles go through [StrictMath] only.
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A whole number from `least` to `most`, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, random);
  }

  /// A factor around 1 with the spread of log durations given. The sum of twelve draws stands in for a normal one.
  double factor(double sigma) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return StrictMath.exp(sigma * sum);
  }

  /// A short container id, as Docker gives for a host name.
  String hostname() {
    return String.format(Locale.ROOT, "%06x%06x", random.nextInt(1 << 24), random.nextInt(1 << 24));
  }
}
