package makespan.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The Rails suite a year later: no integration specs, no common hook, long files in parts, split by last week's times.
final class RailsYearLater {
  private static final long TOTAL_MICROS = 138 * 60 * RailsSuite.SECOND;
  private static final long BUSIEST_MICROS = 570 * RailsSuite.SECOND;
  /// A file longer than this without its hooks was cut into parts no longer than this.
  private static final long PART_MICROS = 30 * RailsSuite.SECOND;
  private static final long LEAST_MICROS = 150;
  /// Ordinary noise of a file from one run to the next, as the deviation of log durations.
  private static final double NOISE = 0.3;
  private static final int FAILURES = 3;

  private final Draws draws;

  private RailsYearLater(Draws draws) {
    this.draws = draws;
  }

  /// The files of every container.
  static List<List<SpecFile>> containers(List<SpecFile> before, long seed) {
    return new RailsYearLater(new Draws(seed)).build(before);
  }

  private List<List<SpecFile>> build(List<SpecFile> before) {
    var parts = before.stream().filter(f -> !f.path().startsWith(RailsPaths.INTEGRATION))
        .flatMap(f -> parts(f).stream()).toList();
    long[] lastWeek = Spread.exactly(TOTAL_MICROS,
        parts.stream().mapToDouble(file -> (double) file.bodyMicros()).toArray(), 1,
        TOTAL_MICROS);
    int[] container = Split.longestFirst(lastWeek, RailsSuite.CONTAINERS);
    long[] thisRun = withNoise(lastWeek, container);
    var containers = new ArrayList<List<SpecFile>>();
    IntStream.range(0, RailsSuite.CONTAINERS).forEach(_ -> containers.add(new ArrayList<>()));
    for (int f = 0; f < parts.size(); f++) {
      containers.get(container[f]).add(later(parts.get(f), thisRun[f]));
    }
    for (int i = 0; i < FAILURES; i++) {
      failOne(containers.get(draws.between(0, containers.size() - 1)));
    }
    return containers;
  }

  private static List<SpecFile> parts(SpecFile file) {
    int count = Math.toIntExact(Math.ceilDiv(file.bodyMicros(), PART_MICROS));
    if (count == 1) {
      return List.of(file);
    }
    var parts = new ArrayList<SpecFile>();
    int size = file.examples().size();
    for (int p = 0; p < count; p++) {
      var examples = file.examples().subList(p * size / count, (p + 1) * size / count);
      if (!examples.isEmpty()) {
        String path = file.path().replace("_spec.rb", "_part" + (parts.size() + 1) + "_spec.rb");
        parts.add(new SpecFile(path, examples));
      }
    }
    return parts;
  }

  /// What the files take this time: noise on every one, then fitted to the two figures of the account.
  private long[] withNoise(long[] lastWeek, int[] container) {
    double[] weights = Arrays.stream(lastWeek).mapToDouble(micros -> micros * draws.factor(NOISE)).toArray();
    var loads = new double[RailsSuite.CONTAINERS];
    IntStream.range(0, weights.length).forEach(f -> loads[container[f]] += weights[f]);
    int busiest = IntStream.range(0, loads.length).reduce(0, (a, b) -> loads[b] > loads[a] ? b : a);
    var micros = new long[weights.length];
    fit(micros, weights, IntStream.range(0, weights.length).filter(f -> container[f] == busiest), BUSIEST_MICROS);
    fit(micros, weights, IntStream.range(0, weights.length).filter(f -> container[f] != busiest),
        TOTAL_MICROS - BUSIEST_MICROS);
    return micros;
  }

  private static void fit(long[] micros, double[] weights, IntStream which, long total) {
    int[] rows = which.toArray();
    long[] fitted = Spread.exactly(total, Arrays.stream(rows).mapToDouble(f -> weights[f]).toArray(), 13, total);
    for (int i = 0; i < rows.length; i++) {
      micros[rows[i]] = fitted[i];
    }
  }

  private SpecFile later(SpecFile file, long micros) {
    var examples = file.examples();
    var weights = new double[examples.size()];
    var least = new long[examples.size()];
    var most = new long[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      var e = examples.get(i);
      boolean still = e.outcome() == Outcome.SKIPPED && examples.size() > 1;
      weights[i] = e.bodyMicros() * draws.factor(0.2);
      least[i] = still ? e.bodyMicros() : Math.min(LEAST_MICROS, micros / examples.size());
      most[i] = still ? e.bodyMicros() : micros;
    }
    long[] bodies = Spread.exactly(micros, weights, least, most);
    return new SpecFile(file.path(), IntStream.range(0, bodies.length).mapToObj(i -> {
      var e = examples.get(i);
      return new Example(e.name(), 0, bodies[i], e.outcome() == Outcome.SKIPPED ? Outcome.SKIPPED : Outcome.PASSED);
    }).toList());
  }

  private void failOne(List<SpecFile> files) {
    int at = draws.between(0, files.size() - 1);
    var examples = new ArrayList<>(files.get(at).examples());
    var e = examples.getFirst();
    examples.set(0, new Example(e.name(), e.hookMicros(), e.bodyMicros(), Outcome.FAILED));
    files.set(at, new SpecFile(files.get(at).path(), examples));
  }
}
