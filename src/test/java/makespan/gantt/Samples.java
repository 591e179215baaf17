package makespan.gantt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs to draw in tests.
public final class Samples {
  public static final long SECOND = 1_000_000_000;
  private static final String[] FOLDERS = {"models", "requests", "features", "jobs", "services", "legacy/api"};
  private static final String[] WORDS = {"order", "user", "invoice", "cart", "search", "payment", "report", "mailer",
    "webhook", "session", "tax"};

  public static final IntFunction<String> NAMES = unit -> "spec/" + FOLDERS[unit % FOLDERS.length] + "/"
      + WORDS[unit % WORDS.length] + "_" + unit + "_spec.rb";

  private Samples() {}

  /// An uneven run: lane 7 takes twice as long as most others; some bars are long, most are short.
  public static Lanes actual(int lanes, int bars, boolean outside) {
    var random = new SplittableRandom(2026);
    var builder = new LanesBuilder(bars);
    int unit = 0;
    for (int lane = 0; lane < lanes; lane++) {
      builder.lane(String.valueOf(lane), outside ? (20 + random.nextInt(50)) * SECOND : 0);
      double load = (lane == 7 ? 2_028 : 700 + random.nextInt(700)) * (double) SECOND;
      int count = bars / lanes;
      double[] weights = random.doubles(count, 0, 1).map(x -> Math.pow(x, 6) + 0.002).toArray();
      double sum = Arrays.stream(weights).sum();
      long clock = 0;
      for (double weight : weights) {
        long duration = Math.round(load * weight / sum);
        builder.bar(clock, duration, unit++, 1 + random.nextInt(40), random.nextInt(60) == 0);
        clock += duration;
      }
    }
    return builder.build();
  }

  /// The bars of a run dealt out to lanes, the next one always to the shortest lane.
  public static Lanes plan(Lanes actual, int lanes) {
    Integer[] bars = IntStream.range(0, actual.barCount()).boxed().toArray(Integer[]::new);
    Arrays.sort(bars, Comparator.comparingLong(bar -> -actual.durationNanos(bar)));
    long[] load = new long[lanes];
    int[] laneOf = new int[bars.length];
    for (int bar : bars) {
      int shortest = 0;
      for (int lane = 1; lane < lanes; lane++) {
        shortest = load[lane] < load[shortest] ? lane : shortest;
      }
      load[shortest] += actual.durationNanos(bar);
      laneOf[bar] = shortest;
    }
    var builder = new LanesBuilder(bars.length);
    for (int lane = 0; lane < lanes; lane++) {
      builder.lane(String.valueOf(lane), 0);
      long clock = 0;
      for (int bar : bars) {
        if (laneOf[bar] == lane) {
          builder.bar(clock, actual.durationNanos(bar), actual.unit(bar), actual.testCount(bar), actual.broken(bar));
          clock += actual.durationNanos(bar);
        }
      }
    }
    return builder.build();
  }

  public static long idealNanos(Lanes lanes) {
    long total = 0;
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      total += lanes.loadNanos(lane);
    }
    return total / lanes.laneCount();
  }
}
