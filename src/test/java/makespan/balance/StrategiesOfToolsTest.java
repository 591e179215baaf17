package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.balance.splitter.Listing;
import makespan.balance.splitter.SourceSizes;
import org.junit.jupiter.api.Test;

/// Examples worked by hand from the tools' own code and documentation, or taken from their tests. A unit is written as
/// `name=what the tool thinks it takes`; `?` is unknown.
class StrategiesOfToolsTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;

  /// docs.circleci.com, "Use the CircleCI CLI to split tests": sorted by name; whether in chunks or in turn is not told.
  @Test
  void circleCiByName() {
    Workload seven = seconds("c=1 a=1 b=1 g=1 d=1 f=1 e=1");

    assertThat(split(Strategy.NAME, seven, 3)).containsExactly("a b c", "d e", "f g");
    assertThat(split(Strategy.ROUND_ROBIN, seven, 3)).containsExactly("a d g", "b e", "c f");
    assertThat(split(Strategy.NAME_SPREAD, seven, 3)).containsExactly("a b c", "d e", "f g");
    assertThat(split(Strategy.NAME_SPREAD, seconds("a=1 b=1 c=1 d=1 e=1 f=1 g=1 h=1"), 3))
        .as("floor(3 i / 8) has the short chunk last, the other rule has it there too").containsExactly("a b c",
            "d e f",
            "g h");
    assertThat(split(Strategy.NAME_SPREAD, seconds("a=1 b=1 c=1 d=1 e=1"), 3)).containsExactly("a b", "c d", "e");
    assertThat(split(Strategy.NAME_SPREAD, seconds("a=1 b=1 c=1 d=1 e=1"), 4)).containsExactly("a b", "c", "d", "e");
  }

  /// The same page and support article 12925459291419: the longest first to the container with the least. What has no
  /// time is spread evenly, and where nothing matched it splits by name (troubleshoot-test-splitting).
  @Test
  void circleCiByTimings() {
    assertThat(split(Strategy.TIMINGS, seconds("a=7 b=6 c=5 d=4 e=3"), 2)).as("7+4+3 against 6+5")
        .containsExactly("a d e", "b c");
    assertThat(split(Strategy.TIMINGS, seconds("a=9 x=? y=? z=?"), 3)).containsExactly("a x", "y", "z");
    assertThat(split(Strategy.TIMINGS, seconds("d=? c=? b=? a=?"), 2)).containsExactly("a b", "c d");
  }

  @Test
  void circleCiByFileSize() {
    Workload sized = seconds("a=1 b=1 c=1 d=1").known(List.of(),
        Optional.of(new SourceSizes(new long[]{10, 70, 60, 20}, new long[4])));

    assertThat(split(Strategy.FILESIZE, sized, 2)).as("70+10 against 60+20").containsExactly("a b", "c d");
    assertThat(split(Strategy.PARALLEL_TESTS_FILESIZE, sized, 2)).containsExactly("a b", "c d");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(Strategy.FILESIZE, seconds("a=1"), 2)).withMessageContaining("sizes");
  }

  /// leonid-shevtsov/split_tests: a new file weighs the average of the known current ones, here 3; equal ones by name.
  @Test
  void splitTests() {
    assertThat(split(Strategy.SPLIT_TESTS, seconds("a=4 b=3 c=? d=2 e=3"), 2)).as("4, 3 3 3, 2")
        .containsExactly("a e", "b c d");
    assertThat(split(Strategy.SPLIT_TESTS_LINES,
        seconds("a=9 b=9 c=9").known(List.of(), Optional.of(new SourceSizes(new long[3], new long[]{5, 30, 6}))), 2))
        .containsExactly("b", "a c");
  }

  /// KnapsackPro/knapsack: the report's files by time, the others in turn from node 0 whatever the nodes have.
  @Test
  void knapsack() {
    assertThat(split(Strategy.KNAPSACK, seconds("a=4 b=3 c=? d=2 e=3 f=?"), 2)).as("4+2, 3+3, then c and f in turn")
        .containsExactly("a c d", "b e f");
    assertThat(split(Strategy.KNAPSACK, seconds("a=90 x=? y=? z=?"), 2)).containsExactly("a x z", "y");
  }

  /// grosser/parallel_tests, lib/parallel_tests/grouper.rb: the largest first, each to the first smallest group.
  @Test
  void parallelTests() {
    assertThat(split(Strategy.PARALLEL_TESTS, seconds("1=1 2=2 3=3 4=4 5=5"), 2)).containsExactly("1 2 5", "3 4");
    assertThat(split(Strategy.PARALLEL_TESTS, seconds("1=1 2=2 3=3 4=4 5=5"), 3)).containsExactly("5", "1 4", "2 3");
    assertThat(split(Strategy.PARALLEL_TESTS, seconds("1=1 2=2 3=3 4=4 5=5"), 1)).containsExactly("1 2 3 4 5");
  }

  /// jerry-git/pytest-split, algorithms.py, duration_based_chunks, with the numbers of its tests: one each of three, and
  /// the large one at the end, where a group is left as soon as it has total / splits. Groups overshoot.
  @Test
  void pytestSplitInChunks() {
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=1 b=1 c=1"), 3)).containsExactly("a", "b", "c");
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=1 b=?"), 2)).containsExactly("a", "b");
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=1 b=1 c=1 d=3"), 2)).containsExactly("a b c", "d");
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=5 b=4 c=4"), 2)).as("9 against 4").containsExactly("a b", "c");
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=5 b=1 c=1 d=1"), 4)).as("a share is 2")
        .containsExactly("a", "b c", "d", "");
    assertThat(split(Strategy.PYTEST_SPLIT, seconds("a=? b=?"), 2)).as("1 each").containsExactly("a", "b");
  }

  /// The same file, least_duration, with its test of a large one at the end and of missing durations.
  @Test
  void pytestSplitByLeastDuration() {
    assertThat(split(Strategy.PYTEST_SPLIT_LEAST, seconds("a=1 b=1 c=1 d=3"), 2)).containsExactly("d", "a b c");
    assertThat(split(Strategy.PYTEST_SPLIT_LEAST, seconds("a=1 b=?"), 2)).containsExactly("a", "b");
    assertThat(split(Strategy.PYTEST_SPLIT_LEAST, seconds("a=1 b=1 c=1 d=1"), 2)).containsExactly("a c", "b d");
  }

  /// gotestyourself/gotestsum, cmd/tool/matrix/matrix.go with the packages of matrix_test.go: the heaviest first; where a
  /// bucket is empty still the new ones fill it, else they go where MD5 says, new1 565d008474… and new2 82f2ec5f5e….
  @Test
  void gotestsum() {
    Workload packages = milliseconds("one=190 two=200 three=3800 four=4000 five=50 six=606 new1=? new2=?");

    assertThat(split(Strategy.GOTESTSUM, packages, 2)).containsExactly("five four new1 new2 one two", "six three");
    assertThat(split(Strategy.GOTESTSUM, packages, 3)).containsExactly("four", "new1 three", "five new2 one six two");
    assertThat(split(Strategy.GOTESTSUM, packages, 8)).containsExactly("four", "three", "six", "two", "one", "five",
        "new1", "new2");
  }

  /// The same file, TestPercentile: two, three, four, five, nine and ten runs.
  @Test
  void gotestsumTakesThe85thPercentileOfSeveralRuns() {
    assertThat(p85(4, 2)).isEqualTo(4);
    assertThat(p85(2, 3, 5)).isEqualTo(5);
    assertThat(p85(4, 3, 1, 2)).isEqualTo(4);
    assertThat(p85(6, 2, 3, 4, 9)).isEqualTo(9);
    assertThat(p85(6, 2, 3, 4, 9, 1, 5, 7, 8)).isEqualTo(8);
    assertThat(p85(6, 2, 3, 4, 9, 5, 7, 8, 1, 1)).isEqualTo(8);
  }

  /// jestjs/jest, TestSequencer.shard(): sorted by SHA-1 of the path, b e9d71f…, d 3c3638…, e 58e6b3…; the first n mod m
  /// shards have one more.
  @Test
  void jest() {
    assertThat(split(Strategy.JEST, seconds("b=1 d=1 e=1"), 3)).containsExactly("d", "e", "b");
    assertThat(split(Strategy.JEST, seconds("b=1 d=1 e=1"), 2)).containsExactly("d e", "b");
  }

  /// vitest, BaseSequencer.shard(): the same of "/" and the path, /b 25c8e1…, /d b1a5fa…, /e 057c0a….
  @Test
  void vitest() {
    assertThat(split(Strategy.VITEST, seconds("b=1 d=1 e=1"), 3)).containsExactly("e", "b", "d");
    assertThat(split(Strategy.VITEST, seconds("b=1 d=1 e=1"), 2)).containsExactly("b e", "d");
  }

  /// microsoft/playwright, testGroups.ts, filterForShard: 15 tests make shards of 5, and a file goes where its first test
  /// falls, so that e with its 9 tests fills two of them.
  @Test
  void playwright() {
    Workload files = seconds("a=1 b=1 c=1 d=1 e=1 f=1 g=1").withDurations(new long[7], new int[]{1, 1, 1, 1, 9, 1, 1});

    assertThat(split(Strategy.PLAYWRIGHT, files, 3)).containsExactly("a b c d e", "", "f g");
    assertThat(split(Strategy.PLAYWRIGHT, files, 4)).as("shards of 4, 4, 4 and 3 tests").containsExactly("a b c d", "e",
        "", "f g");
  }

  /// nextest-rs/nextest, nextest-runner/src/partition.rs: `count` counts within a binary, `slice` over all of them.
  @Test
  void nextestByCount() {
    Workload tests = tests("one › a=1", "one › b=1", "one › c=1", "two › d=1", "two › e=1");

    assertThat(split(Strategy.NEXTEST_COUNT, tests, 2)).containsExactly("one › a one › c two › d",
        "one › b two › e");
    assertThat(split(Strategy.NEXTEST_SLICE, tests, 2)).containsExactly("one › a one › c two › e",
        "one › b two › d");
  }

  /// The same file, `hash`: the name of the test alone decides, so that it keeps its shard when others come and go.
  @Test
  void nextestByHash() {
    List<String> all = split(Strategy.NEXTEST_HASH, tests("x › a=1", "x › b=1", "x › c=1", "x › d=1", "x › e=1"), 2);
    List<String> fewer = split(Strategy.NEXTEST_HASH, tests("y › a=1", "y › c=1", "y › e=1"), 2);

    for (String test : List.of("a", "c", "e")) {
      assertThat(shard(fewer, "y › " + test)).isEqualTo(shard(all, "x › " + test));
    }
    assertThat(all).noneMatch(String::isEmpty);
  }

  /// bazelbuild/bazel, RoundRobinShardingFilter.java: by what JUnit 4 shows, a(B), b(A), c(A), and not by class.
  @Test
  void bazel() {
    assertThat(split(Strategy.BAZEL, tests("A › b=1", "A › c=1", "B › a=1"), 2)).containsExactly("A › c B › a",
        "A › b");
  }

  /// HashBackedShardingFilter.java: "a(A)".hashCode() is 97 x 29791 + 40 x 961 + 65 x 31 + 41 = 2930223.
  @Test
  void bazelByHash() {
    assertThat(split(Strategy.BAZEL_HASH, tests("A › a=1"), 2)).containsExactly("", "A › a");
    assertThat(split(Strategy.BAZEL_HASH, tests("A › a=1"), 10)).element(3).isEqualTo("A › a");
  }

  /// buildkite/test-engine-client, fallback_plan.go.
  @Test
  void bktecWithoutItsServer() {
    assertThat(split(Strategy.BKTEC, seconds("c=1 a=1 b=1 d=1 e=1"), 2)).containsExactly("a c e", "b d");
  }

  /// The nine books of the linear partition problem over three shelves: 15, 13, 17.
  @Test
  void bestContiguous() {
    assertThat(split(Strategy.CONTIGUOUS, seconds("a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9"), 3))
        .containsExactly("a b c d e", "f g", "h i");
    assertThat(split(Strategy.CONTIGUOUS, seconds("a=5 b=4 c=4"), 2)).as("8 where the greedy chunks take 9")
        .containsExactly("a", "b c");
  }

  private static long p85(int... millis) {
    Workload work = milliseconds("a=0 b=0");
    // b, known to take as long as the percentile of a, goes to the second container; any longer, and it goes to the first
    for (long nanos = MILLI; nanos < 10 * MILLI; nanos += MILLI) {
      long other = nanos + 1;
      List<long[]> history = Arrays.stream(millis).mapToObj(run -> new long[]{run * MILLI, other}).toList();
      Workload known = work.known(history, Optional.empty());
      if (split(Strategy.GOTESTSUM, known, 2).getFirst().equals("b")) {
        return nanos / MILLI;
      }
    }
    return 0;
  }

  private static int shard(List<String> shards, String test) {
    return IntStream.range(0, shards.size()).filter(shard -> shards.get(shard).contains(test)).findFirst()
        .orElseThrow();
  }

  private static Workload seconds(String units) {
    return workload(units.split(" "), SECOND);
  }

  private static Workload tests(String... tests) {
    return workload(tests, SECOND);
  }

  private static Workload milliseconds(String units) {
    return workload(units.split(" "), MILLI);
  }

  private static Workload workload(String[] units, long scale) {
    Map<String, Long> known = new LinkedHashMap<>();
    for (String unit : units) {
      String value = unit.substring(unit.indexOf('=') + 1);
      known.put(unit.substring(0, unit.indexOf('=')),
          value.equals("?") ? Listing.UNKNOWN : scale * Long.parseLong(value));
    }
    long[] history = known.values().stream().mapToLong(Long::longValue).toArray();
    long[] real = Arrays.stream(history).map(nanos -> Math.max(0, nanos)).toArray();
    return Workload.of(new ArrayList<>(known.keySet()), real, new int[real.length], 1).known(List.of(history),
        Optional.empty());
  }

  /// The names on every container, sorted.
  private static List<String> split(Strategy strategy, Workload work, int containers) {
    Plan plan = new Planner().plan(work, containers, strategy, 0).plan();
    return IntStream.range(0, containers).mapToObj(lane -> IntStream.range(0, plan.unitCount(lane))
        .mapToObj(place -> work.name(plan.unitAt(lane, place))).sorted().collect(Collectors.joining(" "))).toList();
  }
}
