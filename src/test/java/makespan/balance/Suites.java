package makespan.balance;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Durations to test with, and what an exhaustive search says about them.
final class Suites {
  private static final long MILLI = 1_000_000;

  private Suites() {}

  static Workload workload(long... durations) {
    return Workload.of(IntStream.range(0, durations.length).mapToObj(i -> "spec/%05d_spec.rb".formatted(i)).toList(),
        durations, new int[durations.length], 1);
  }

  static long[] uniform(SplittableRandom random, int count, long from, long to) {
    return random.longs(count, from, to + 1).toArray();
  }

  /// Log-normal durations of whole milliseconds, at least one, in nanoseconds.
  static long[] logNormal(SplittableRandom random, int count, double medianMillis, double sigma) {
    return IntStream.range(0, count)
        .mapToLong(_ -> MILLI * Math.max(1, Math.round(medianMillis * Math.exp(sigma * random.nextGaussian()))))
        .toArray();
  }

  static long[] join(long[] some, long[] others) {
    long[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /// The best makespan by looking at every split; for ten units or so.
  static long optimum(long[] durations, int containers) {
    return best(durations, 0, new long[containers], 0);
  }

  private static long best(long[] durations, int unit, long[] loads, int used) {
    if (unit == durations.length) {
      return Arrays.stream(loads).max().orElse(0);
    }
    long best = Long.MAX_VALUE;
    for (int lane = 0; lane < Math.min(used + 1, loads.length); lane++) {
      loads[lane] += durations[unit];
      best = Math.min(best, best(durations, unit + 1, loads, Math.max(used, lane + 1)));
      loads[lane] -= durations[unit];
    }
    return best;
  }
}
