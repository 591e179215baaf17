package makespan.balance.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResemblanceTest {
  private static final int CONTAINERS = 5;

  /// Sixty units with names as different as those of a suite, and their times.
  private static Workload work(int[] containers) {
    var random = new SplittableRandom(11);
    return Workload.of(IntStream.range(0, 60).mapToObj(i -> "spec/%s/%02d_spec.rb".formatted(
        i % 3 == 0 ? "models" : "requests", i)).toList(),
        random.longs(60, 1_000_000, 9_000_000_000L).toArray(), containers, CONTAINERS);
  }

  private static Resemblance as(Strategy strategy) {
    var plan = new Planner().plan(work(new int[60]), CONTAINERS, strategy, 0).plan();
    return Resemblance.of(Grouping.FILE, work(IntStream.range(0, 60).map(plan::container).toArray()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OBSERVED", "LPT", "QUEUE", "OPTIMAL", "FILESIZE",
    "SPLIT_TESTS_LINES", "PARALLEL_TESTS_FILESIZE"})
  void everySplitterIsKnownByWhatItMakes(Strategy strategy) {
    Resemblance found = as(strategy);

    assertThat(found.closest().isExact()).isTrue();
    assertThat(found.likeTheClosest()).contains(strategy);
    assertThat(found.closest().strategy().usesTime()).isEqualTo(strategy.usesTime());
    assertThat(found.match(strategy).agreement().share()).isOne();
  }

  @Test
  void numbersOfContainersDoNotMatter() {
    var plan = new Planner().plan(work(new int[60]), CONTAINERS, Strategy.JEST, 0).plan();
    int[] turned = IntStream.range(0, 60).map(unit -> (plan.container(unit) + 2) % CONTAINERS).toArray();

    assertThat(Resemblance.of(Grouping.FILE, work(turned)).closest().strategy()).isEqualTo(Strategy.JEST);
  }

  @Test
  void oneRuleUnderSeveralNamesIsToldAsThat() {
    assertThat(as(Strategy.BKTEC).likeTheClosest())
        .contains(Strategy.ROUND_ROBIN, Strategy.NEXTEST_SLICE, Strategy.BKTEC)
        .doesNotContain(Strategy.NAME);
    assertThat(as(Strategy.KNAPSACK).likeTheClosest()).contains(Strategy.TIMINGS, Strategy.SPLIT_TESTS,
        Strategy.KNAPSACK);
  }

  @Test
  void theClosestOfThoseThatLookAtTimesStandsBesideTheClosestThatDoNot() {
    Resemblance found = as(Strategy.ROUND_ROBIN);

    assertThat(found.closest(false)).isEqualTo(found.match(Strategy.ROUND_ROBIN));
    assertThat(found.match(Strategy.ROUND_ROBIN).strategy()).isEqualTo(Strategy.ROUND_ROBIN);
    assertThat(found.closest(true).strategy().usesTime()).isTrue();
    assertThat(found.closest(true).isExact()).isFalse();
    assertThat(found.match(Strategy.JEST).strategy()).isEqualTo(Strategy.JEST);
  }

  @Test
  void twentyUnitsOnTwoContainersTellAndFewerDoNot() {
    int[] seconds = IntStream.rangeClosed(1, 20).toArray();
    int[] halves = IntStream.range(0, 20).map(file -> file % 2).toArray();

    assertThat(Resemblance.of(run(seconds, halves, 2), List.of()).tells()).isTrue();
    assertThat(Resemblance.of(run(Arrays.copyOf(seconds, 19), halves, 2), List.of()).tells()).isFalse();
    assertThat(Resemblance.of(run(seconds, new int[20], 1), List.of()).tells()).isFalse();
  }

  @Test
  void aShuffledSplitIsLikeNone() {
    var random = new SplittableRandom(5);
    Resemblance found = Resemblance.of(Grouping.FILE, work(random.ints(60, 0, CONTAINERS).toArray()));

    assertThat(found.closest().isExact()).isFalse();
    assertThat(found.closest().agreement().share()).isLessThan((1 + found.closest().agreement().chance()) / 2);
    assertThat(found.matches()).isSortedAccordingTo(
        (a, b) -> Long.compare(a.agreement().disagreeing(), b.agreement().disagreeing()));
  }

  /// The tests of one file ran on two containers, so it was not files that were moved.
  @Test
  void whatWasMovedIsSeenFromWhatRanInSeveralPlaces() {
    var files = new Runs().container().test("a", "one", 1).container().test("b", "two", 1).run();
    var runs = new Runs().container();
    String[] tests = IntStream.range(0, 24).mapToObj("t%02d"::formatted).toArray(String[]::new);
    Arrays.stream(tests).limit(12).forEach(test -> runs.test("tests/all.py", test, 1));
    runs.container();
    Arrays.stream(tests).skip(12).forEach(test -> runs.test("tests/all.py", test, 1));
    TestRun byTest = runs.run();

    assertThat(Resemblance.of(files, List.of()).unit()).isEqualTo(Grouping.FILE);
    assertThat(Resemblance.of(byTest, List.of()).unit()).isEqualTo(Grouping.TEST);
    assertThat(Resemblance.of(byTest, List.of()).unitCount()).isEqualTo(24);
    assertThat(Resemblance.of(byTest, List.of()).tells()).isTrue();
    assertThat(Resemblance.of(byTest, List.of()).likeTheClosest()).contains(Strategy.NAME, Strategy.PYTEST_SPLIT);
  }

  /// Thirty files were dealt by what they took a day before, and took something else.
  @Test
  void theTimesOfEarlierRunsTellWhatTheSplitterKnew() {
    var random = new SplittableRandom(5);
    int[] before = random.ints(30, 1, 500).toArray();
    int[] now = random.ints(30, 1, 500).toArray();
    TestRun earlier = run(before, new int[30], 1);
    Workload known = Workload.of(Aggregates.of(earlier, Grouping.FILE));
    var plan = new Planner().plan(known, 3, Strategy.TIMINGS, 0).plan();
    TestRun made = run(now, IntStream.range(0, 30).map(plan::container).toArray(), 3);

    assertThat(Resemblance.of(made, List.of()).match(Strategy.TIMINGS).isExact()).isFalse();
    assertThat(Resemblance.of(made, List.of(earlier)).match(Strategy.TIMINGS).isExact()).isTrue();
    assertThat(Resemblance.of(made, List.of(made, earlier)).match(Strategy.TIMINGS).isExact()).as("the latest counts")
        .isTrue();
  }

  private static TestRun run(int[] seconds, int[] container, int containers) {
    var run = new Runs();
    for (int lane = 0; lane < containers; lane++) {
      run.container();
      for (int file = 0; file < seconds.length; file++) {
        if (container[file] == lane) {
          run.test("spec/%02d_spec.rb".formatted(file), "works", seconds[file]);
        }
      }
    }
    return run.run();
  }

  @Test
  void oneContainerTellsOfNoSplit() {
    TestRun alone = new Runs().container().test("a", "t", 1).test("b", "t", 1).run();
    Workload work = Workload.of(Aggregates.of(alone, Grouping.FILE));

    assertThat(Diagnosis.of(alone, work, new Planner().plan(work, 1, Strategy.OPTIMAL, 0),
        Background.NONE).isOfASplit()).isFalse();
    assertThat(Resemblance.of(alone, List.of()).tells()).isFalse();
  }
}
