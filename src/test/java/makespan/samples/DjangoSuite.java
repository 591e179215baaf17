package makespan.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One run of the Django project's 15,685 tests: what they are and what each took, in milliseconds.
/// Tests stand in the order in which pytest runs them.
final class DjangoSuite {
  private static final int TESTS = 15_685;
  private static final long TOTAL_MILLIS = 840_000;
  /// What the apps of the first half of the alphabet take; the other half takes the rest.
  private static final long FIRST_HALF_MILLIS = 425_000;
  private static final char LAST_OF_FIRST_HALF = 'm';
  /// 35 % of the time, by the 289 tests that wait for another service.
  private static final long WAITING_MILLIS = 294_000;
  private static final int CACHE_TESTS = 11_132;
  private static final int SKIPPED = 42;

  private final List<PyTest> tests;
  private final long[] millis;

  private DjangoSuite(List<PyTest> tests, long[] millis) {
    this.tests = tests;
    this.millis = millis;
  }

  /// The baseline run.
  static DjangoSuite of(long seed) {
    var draws = new Draws(seed);
    var tests = marked(tests(draws), draws);
    return new DjangoSuite(tests, baseline(tests, draws));
  }

  private static List<PyTest> tests(Draws draws) {
    var waiting = DjangoNames.WAITING.stream().map(line -> line.split(" ", -1)).toList();
    int waitingCount = waiting.stream().mapToInt(cells -> Integer.parseInt(cells[1])).sum();
    SortedMap<String, List<PyTest>> files = new TreeMap<>();
    var paths = new ArrayList<String>();
    for (String app : DjangoNames.APPS) {
      var topics = new ArrayList<>(DjangoNames.TOPICS);
      draws.shuffle(topics);
      topics.subList(0, draws.between(7, 13))
          .forEach(topic -> paths.add("apps/" + app.split(" ", -1)[0] + "/tests/test_" + topic + ".py"));
    }
    double[] weights = paths.stream().mapToDouble(_ -> draws.factor(0.5)).toArray();
    long[] counts = Spread.exactly(TESTS - waitingCount, weights, 6, 150);
    for (int f = 0; f < counts.length; f++) {
      files.put(paths.get(f), file(paths.get(f), (int) counts[f], Network.NONE, draws));
    }
    waiting.forEach(
        cells -> files.put(cells[0], file(cells[0], Integer.parseInt(cells[1]), Network.valueOf(cells[2]), draws)));
    return files.values().stream().flatMap(List::stream).toList();
  }

  private static List<PyTest> file(String path, int count, Network network, Draws draws) {
    String noun = DjangoNames.noun(path.split("/", -1)[1]);
    String topic = path.substring(path.lastIndexOf("test_") + "test_".length(), path.length() - ".py".length());
    boolean table = draws.between(1, 9) == 1;
    int perClass = Math.max(6, Math.ceilDiv(count, DjangoNames.ASPECTS.size()));
    var tests = new ArrayList<PyTest>();
    int line = 11;
    int place = draws.between(0, 400);
    for (int i = 0; i < count; i++) {
      String className = "Test" + Words.camel(noun) + Words.camel(topic) + DjangoNames.ASPECTS.get(i / perClass);
      boolean first = i % perClass == 0;
      line += first ? draws.between(6, 14) : table ? 0 : draws.between(5, 17);
      String name = table ? "test_" + noun + "_matches_table" + parameters(i % perClass) : name(noun, place);
      tests.add(new PyTest(path, className, name, line, false, network));
      // Prime to both lists: no name comes twice in a class.
      place += 7;
    }
    return tests;
  }

  private static String name(String noun, int place) {
    var actions = DjangoNames.ACTIONS;
    var conditions = DjangoNames.CONDITIONS;
    int at = place % (actions.size() * conditions.size());
    return "test_" + actions.get(at / conditions.size()) + "_" + noun + "_" + conditions.get(at % conditions.size());
  }

  private static String parameters(int n) {
    var places = DjangoNames.PREFECTURES;
    var kinds = DjangoNames.EMPLOYMENTS;
    return "[" + places.get(n % places.size()) + "-" + kinds.get(n / places.size() % kinds.size()) + "-"
        + (2019 + n / 25)
        + "]";
  }

  /// Says which tests are skipped and which touch the cache: whole files as they come, the last one in part.
  private static List<PyTest> marked(List<PyTest> tests, Draws draws) {
    var marked = new ArrayList<>(tests);
    for (int left = SKIPPED; left > 0;) {
      int row = draws.between(0, tests.size() - 1);
      var t = marked.get(row);
      if (!t.skipped() && t.network() == Network.NONE) {
        marked.set(row, new PyTest(t.file(), t.className(), t.name(), t.line(), true, t.network()));
        left--;
      }
    }
    var rowsOfFile = IntStream.range(0, tests.size()).boxed()
        .collect(Collectors.groupingBy(row -> tests.get(row).file(), TreeMap::new, Collectors.toList()));
    var files = new ArrayList<>(rowsOfFile.values());
    draws.shuffle(files);
    files.stream().flatMap(List::stream).filter(row -> mayCache(marked.get(row))).limit(CACHE_TESTS).toList()
        .forEach(row -> {
          var t = marked.get(row);
          marked.set(row, new PyTest(t.file(), t.className(), t.name(), t.line(), false, Network.CACHE));
        });
    return List.copyOf(marked);
  }

  private static boolean mayCache(PyTest test) {
    return !test.skipped() && test.network() == Network.NONE
        && DjangoNames.PURE_TOPICS.stream().noneMatch(topic -> test.file().endsWith("test_" + topic + ".py"));
  }

  private static long[] baseline(List<PyTest> tests, Draws draws) {
    double[] weights = tests.stream().mapToDouble(t -> t.network().waits() ? draws.factor(0.5) : draws.factor(1.0))
        .toArray();
    var millis = new long[tests.size()];
    IntPredicate waits = row -> tests.get(row).network().waits();
    IntPredicate first = row -> inFirstHalf(tests.get(row));
    fit(millis, weights, tests, waits, WAITING_MILLIS);
    fit(millis, weights, tests, first.and(waits.negate()), FIRST_HALF_MILLIS - sum(millis, first.and(waits)));
    fit(millis, weights, tests, first.or(waits).negate(),
        TOTAL_MILLIS - FIRST_HALF_MILLIS - sum(millis, first.negate().and(waits)));
    return millis;
  }

  /// Whether a test is of an app in the first half of the alphabet.
  static boolean inFirstHalf(PyTest test) {
    return test.app().charAt(0) <= LAST_OF_FIRST_HALF;
  }

  List<PyTest> tests() {
    return tests;
  }

  /// What a test took.
  long millis(int row) {
    return millis[row];
  }

  /// Another run: noise on the times of this one, the same total and the same share of waiting.
  DjangoSuite again(Draws draws) {
    double[] weights = Arrays.stream(millis).mapToDouble(m -> (m + 0.5) * draws.factor(0.25)).toArray();
    var other = new long[millis.length];
    IntPredicate waits = row -> tests.get(row).network().waits();
    fit(other, weights, tests, waits, WAITING_MILLIS);
    fit(other, weights, tests, waits.negate(), TOTAL_MILLIS - WAITING_MILLIS);
    return new DjangoSuite(tests, other);
  }

  private static void fit(long[] millis, double[] weights, List<PyTest> tests, IntPredicate which, long total) {
    int[] rows = IntStream.range(0, millis.length).filter(which).toArray();
    long[] most = Arrays.stream(rows).mapToLong(row -> tests.get(row).skipped() ? 0 : total).toArray();
    long[] least = Arrays.stream(most).map(limit -> Math.min(limit, 1)).toArray();
    long[] fitted = Spread.exactly(total, Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray(), least, most);
    for (int i = 0; i < rows.length; i++) {
      millis[rows[i]] = fitted[i];
    }
  }

  private static long sum(long[] millis, IntPredicate which) {
    return IntStream.range(0, millis.length).filter(which).mapToLong(row -> millis[row]).sum();
  }
}
