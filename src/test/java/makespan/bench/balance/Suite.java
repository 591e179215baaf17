package makespan.bench.balance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import makespan.balance.Workload;

/// A suite as CI jobs have them.
///
/// @param name what it is, such as `mono`
record Suite(String name, Workload work) {
  private static final long MILLI = 1_000_000;

  /// Up to 5,000 files, planned within a frame.
  static List<Suite> forAFrame() {
    return List.of(rails(),
        suite("article", Durations.scaled(new Durations(2).logNormal(900, 6_000, 1.3), 16_320_000)),
        suite("mixed", Durations.join(new Durations(3).logNormal(1_500, 300, 1),
            new Durations(4).logNormal(45, 110_000, 0.2))),
        mono(), suite("large", new Durations(6).logNormal(5_000, 1_000, 1.3)));
  }

  static Suite rails() {
    return suite("rails", new Durations(1).logNormal(420, 4_000, 1.2));
  }

  static Suite mono() {
    return suite("mono", new Durations(5).logNormal(2_500, 1_200, 1.4));
  }

  /// Files of a large repository, some of them long.
  static Suite huge() {
    return suite("huge", new Durations(7).logNormal(20_000, 800, 1.2));
  }

  /// As many files, none much longer than another.
  static Suite flat() {
    return suite("flat", new Durations(8).logNormal(20_000, 800, 0.3));
  }

  /// Browser tests only: few long files.
  static Suite browser() {
    return suite("browser", new Durations(9).logNormal(64, 110_000, 0.2));
  }

  int count() {
    return work.count();
  }

  private static Suite suite(String name, long[] millis) {
    long[] durations = Arrays.stream(millis).map(d -> d * MILLI).toArray();
    return new Suite(name, Workload.of(IntStream.range(0, durations.length).mapToObj("unit_%05d"::formatted).toList(),
        durations, new int[durations.length], 1));
  }
}
