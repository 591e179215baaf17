package makespan.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The Rails suite before anything was done about it: 20,000 examples in 896 files, dealt to 16 containers by name.
///
/// The figures are those of a public account of such a job; the durations that lead to them are drawn, then fitted.
final class RailsSuite {
  static final int CONTAINERS = 16;
  static final long SECOND = 1_000_000;
  private static final int EXAMPLES = 20_000;
  private static final long TOTAL_MICROS = 272 * 60 * SECOND;
  private static final long BUSIEST_MICROS = 2_028 * SECOND;
  private static final long INTEGRATION_MICROS = 80 * 60 * SECOND;
  private static final int INTEGRATION_EXAMPLES = 3_420;
  private static final long SLOWEST_MICROS = 454_253_146;
  private static final long SECOND_MICROS = 143_082_863;
  private static final long THIRD_MICROS = 41_653_222;
  private static final long INSTANT_MICROS = 13;
  /// Below the third slowest, so that the three slowest are those that are named.
  private static final long LONGEST_OTHER_MICROS = 41_500_000;
  private static final int SPREAD_OF_LONGEST_MICROS = 8_300_000;
  private static final long SHORTEST_OTHER_MICROS = 1_400_000;
  private static final int SPREAD_OF_SHORTEST_MICROS = 1_600_000;
  /// About what the plain specs take in all.
  private static final long PLAIN_MICROS = 3_500_000;
  /// The common hook cleans the database before every example: 100 ms and a little more.
  private static final int HOOK_MICROS = 102_000;
  private static final int HOOK_JITTER_MICROS = 33_000;
  private static final long LEAST_BODY_MICROS = 400;
  private static final int FAILURES = 8;
  /// The instant file's only example is one more.
  private static final int PENDING = 59;

  private final Draws draws;
  private final List<String> paths;
  private final double[] weights;
  private final long[] least;
  private final long[] most;
  private final long[] examplesOf;

  private RailsSuite(Draws draws) {
    this.draws = draws;
    var usual = RailsPaths.usualSeconds();
    paths = List.copyOf(usual.keySet());
    weights = usual.values().stream().mapToDouble(s -> s * SECOND).toArray();
    least = new long[paths.size()];
    most = new long[paths.size()];
    examplesOf = new long[paths.size()];
  }

  /// The files by name.
  static List<SpecFile> files(long seed) {
    return new RailsSuite(new Draws(seed)).build();
  }

  private List<SpecFile> build() {
    drawWeights();
    long[] micros = fileMicros();
    countExamples(micros);
    var files = new ArrayList<SpecFile>();
    for (int f = 0; f < paths.size(); f++) {
      files.add(file(paths.get(f), micros[f], (int) examplesOf[f]));
    }
    return withOutcomes(files);
  }

  private void drawWeights() {
    for (int f = 0; f < paths.size(); f++) {
      String path = paths.get(f);
      weights[f] *= draws.factor(path.startsWith(RailsPaths.INTEGRATION) ? 0.14 : 0.5);
      // Not one limit for all: a dozen files of one length would look made up.
      least[f] = SHORTEST_OTHER_MICROS + draws.between(0, SPREAD_OF_SHORTEST_MICROS);
      most[f] = LONGEST_OTHER_MICROS - draws.between(0, SPREAD_OF_LONGEST_MICROS);
      switch (path) {
        case RailsPaths.SLOWEST -> fix(f, SLOWEST_MICROS, 412);
        case RailsPaths.SECOND_SLOWEST -> fix(f, SECOND_MICROS, 23);
        case RailsPaths.THIRD_SLOWEST -> fix(f, THIRD_MICROS, 9);
        case RailsPaths.INSTANT -> fix(f, INSTANT_MICROS, 1);
        default -> {
          if (path.startsWith(RailsPaths.PLAIN)) {
            examplesOf[f] = draws.between(12, 24);
          }
        }
      }
    }
  }

  private void fix(int file, long micros, int examples) {
    least[file] = micros;
    most[file] = micros;
    examplesOf[file] = examples;
  }

  /// The container of the slowest file is the busiest one; what it holds and the integration specs are fitted first.
  private long[] fileMicros() {
    var micros = new long[paths.size()];
    int busiest = containerOf(paths.indexOf(RailsPaths.SLOWEST));
    IntPredicate integration = f -> paths.get(f).startsWith(RailsPaths.INTEGRATION);
    IntPredicate busy = f -> containerOf(f) == busiest;
    fit(micros, integration, INTEGRATION_MICROS);
    fit(micros, busy.and(integration.negate()), BUSIEST_MICROS - sum(micros, busy.and(integration)));
    IntPredicate plain = f -> paths.get(f).startsWith(RailsPaths.PLAIN);
    int instant = paths.indexOf(RailsPaths.INSTANT);
    micros[instant] = INSTANT_MICROS;
    fit(micros, busy.or(integration).or(plain).negate(),
        TOTAL_MICROS - PLAIN_MICROS - sum(micros, busy.or(integration)));
    evenOut(micros, IntStream.range(0, micros.length).filter(f -> plain.test(f) && f != instant).toArray());
    return micros;
  }

  /// Gives the plain specs what longest first leaves to the average, so that a perfect split exists and is found.
  /// They have to be the shortest of all: only then longest first comes to them last.
  private static void evenOut(long[] micros, int[] plain) {
    var loads = new long[CONTAINERS];
    int[] container = Split.longestFirst(micros, CONTAINERS);
    IntStream.range(0, micros.length).forEach(f -> loads[container[f]] += micros[f]);
    long shortestOther = Arrays.stream(micros).filter(m -> m > INSTANT_MICROS).min().orElseThrow();
    for (int c = 0; c < CONTAINERS; c++) {
      micros[plain[c]] = TOTAL_MICROS / CONTAINERS - loads[c];
      if (micros[plain[c]] <= 0 || micros[plain[c]] >= shortestOther) {
        throw new IllegalStateException("container " + c + " leaves " + micros[plain[c]] + " microseconds");
      }
    }
  }

  private void fit(long[] micros, IntPredicate which, long total) {
    int[] rows = IntStream.range(0, paths.size()).filter(which).toArray();
    long[] fitted = Spread.exactly(total, Arrays.stream(rows).mapToDouble(f -> weights[f]).toArray(),
        Arrays.stream(rows).mapToLong(f -> least[f]).toArray(), Arrays.stream(rows).mapToLong(f -> most[f]).toArray());
    for (int i = 0; i < rows.length; i++) {
      micros[rows[i]] = fitted[i];
    }
  }

  private static long sum(long[] micros, IntPredicate which) {
    return IntStream.range(0, micros.length).filter(which).mapToLong(f -> micros[f]).sum();
  }

  private int containerOf(int file) {
    return Split.chunk(file, paths.size(), CONTAINERS);
  }

  private void countExamples(long[] micros) {
    int fixed = (int) Arrays.stream(examplesOf).sum();
    countExamples(micros, f -> paths.get(f).startsWith(RailsPaths.INTEGRATION), INTEGRATION_EXAMPLES);
    countExamples(micros, f -> examplesOf[f] == 0, EXAMPLES - fixed - INTEGRATION_EXAMPLES);
  }

  /// Longer files hold more examples; the hook alone must not take more than the file has.
  private void countExamples(long[] micros, IntPredicate which, int total) {
    int[] rows = IntStream.range(0, paths.size()).filter(which).toArray();
    double[] wanted = Arrays.stream(rows).mapToDouble(f -> StrictMath.sqrt((double) micros[f]) * draws.factor(0.45))
        .toArray();
    var fewest = new long[rows.length];
    Arrays.fill(fewest, 2);
    long[] largest = Arrays.stream(rows)
        .mapToLong(f -> Math.clamp(micros[f] / (HOOK_MICROS + 2L * HOOK_JITTER_MICROS), 2, 64)).toArray();
    long[] counts = Spread.exactly(total, wanted, fewest, largest);
    for (int i = 0; i < rows.length; i++) {
      examplesOf[rows[i]] = counts[i];
    }
  }

  private SpecFile file(String path, long micros, int count) {
    boolean hooked = !path.startsWith(RailsPaths.PLAIN);
    var hooks = new long[count];
    var bodies = new double[count];
    double sigma = switch (path) {
      case RailsPaths.SECOND_SLOWEST -> 0.15;
      case RailsPaths.THIRD_SLOWEST -> 1.6;
      default -> path.startsWith(RailsPaths.INTEGRATION) || path.equals(RailsPaths.SLOWEST) ? 0.3 : 0.9;
    };
    for (int i = 0; i < count; i++) {
      hooks[i] = hooked ? HOOK_MICROS + draws.between(0, HOOK_JITTER_MICROS) : 0;
      bodies[i] = draws.factor(sigma);
    }
    long[] body = Spread.exactly(micros - Arrays.stream(hooks).sum(), bodies, hooked ? LEAST_BODY_MICROS : 1, micros);
    var names = RailsExamples.of(path, count, draws);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < count; i++) {
      examples.add(new Example(names.get(i), hooks[i], body[i], Outcome.PASSED));
    }
    return new SpecFile(path, examples);
  }

  /// Marks some examples as failed or pending. A pending one runs neither hook nor body: its neighbour takes the time.
  private List<SpecFile> withOutcomes(List<SpecFile> files) {
    var marked = new ArrayList<>(files);
    var order = new ArrayList<Integer>();
    for (int f = 0; f < files.size(); f++) {
      if (files.get(f).examples().size() >= 6 && files.get(f).micros() < THIRD_MICROS) {
        order.add(f);
      }
    }
    draws.shuffle(order);
    for (int i = 0; i < FAILURES + PENDING; i++) {
      int f = order.get(i);
      marked.set(f, i < FAILURES ? withFailure(files.get(f)) : withPending(files.get(f)));
    }
    marked.replaceAll(file -> file.path().equals(RailsPaths.INSTANT) ? pendingOnly(file) : file);
    return List.copyOf(marked);
  }

  private SpecFile withFailure(SpecFile file) {
    var examples = new ArrayList<>(file.examples());
    int at = draws.between(0, examples.size() - 1);
    var e = examples.get(at);
    examples.set(at, new Example(e.name(), e.hookMicros(), e.bodyMicros(), Outcome.FAILED));
    return new SpecFile(file.path(), examples);
  }

  private SpecFile withPending(SpecFile file) {
    var examples = new ArrayList<>(file.examples());
    int at = draws.between(1, examples.size() - 1);
    var e = examples.get(at);
    var before = examples.get(at - 1);
    long instant = draws.between(8, 60);
    examples.set(at, new Example(e.name(), 0, instant, Outcome.SKIPPED));
    examples.set(at - 1,
        new Example(before.name(), before.hookMicros(), before.bodyMicros() + e.micros() - instant, before.outcome()));
    return new SpecFile(file.path(), examples);
  }

  private static SpecFile pendingOnly(SpecFile file) {
    return new SpecFile(file.path(), file.examples().stream()
        .map(e -> new Example(e.name(), e.hookMicros(), e.bodyMicros(), Outcome.SKIPPED)).toList());
  }
}
