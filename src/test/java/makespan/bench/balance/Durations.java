package makespan.bench.balance;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Seeded durations in milliseconds, as lists that the families are made of.
final class Durations {
  private final SplittableRandom random;

  Durations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  long[] uniform(int count, long from, long to) {
    return made(count, () -> random.nextLong(from, to + 1));
  }

  long[] normal(int count, double mean, double deviation) {
    return made(count, () -> Math.max(1, Math.round(mean + deviation * random.nextGaussian())));
  }

  long[] logNormal(int count, double median, double sigma) {
    return made(count, () -> Math.max(1, Math.round(median * Math.exp(sigma * random.nextGaussian()))));
  }

  /// 98 % in [0.9 b, b], 2 % in [1, 0.2 b] (Frangioni's NU).
  long[] mostlyLong(int count, long b) {
    return made(count, () -> random.nextInt(50) == 0
        ? random.nextLong(1, b / 5 + 1)
        : random.nextLong(b * 9 / 10, b + 1));
  }

  /// Containers of one load cut at random points, so that the best makespan is that load.
  long[] planted(int count, int containers, long load) {
    long[] cuts = LongStream.concat(
        LongStream.rangeClosed(0, containers).map(i -> i * load),
        LongStream.range(0, count - containers).map(_ -> random.nextLong(1, containers * load))).sorted().toArray();
    return LongStream.range(1, cuts.length).map(i -> cuts[(int) i] - cuts[(int) i - 1]).filter(d -> d > 0).toArray();
  }

  static long[] join(long[] some, long[] others) {
    return LongStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }

  /// The same durations stretched to a total, to the millisecond.
  static long[] scaled(long[] durations, long total) {
    double factor = (double) total / Arrays.stream(durations).sum();
    return Arrays.stream(durations).map(d -> Math.max(1, Math.round(d * factor))).toArray();
  }

  private static long[] made(int count, LongSupplier duration) {
    return LongStream.generate(duration).limit(count).toArray();
  }
}
