package makespan.balance.diagnosis;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.analysis.Runs;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.balance.diagnosis.LostTime.Cause;
import makespan.balance.risk.Variation;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostTimeTest {
  private static LostTime lost(TestRun run) {
    Workload work = Workload.of(Aggregates.of(run, Grouping.FILE));
    Solution best = new Planner().plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
    return LostTime.of(run, work, best, Variation.USUAL);
  }

  private static void assertWhole(TestRun run, LostTime lost) {
    long sum = 0;
    for (Cause cause : Cause.values()) {
      assertThat(lost.nanos(cause)).isNotNegative();
      sum += lost.nanos(cause);
    }
    RunFigures figures = RunFigures.of(run);
    assertThat(sum).isEqualTo(lost.totalNanos()).isEqualTo(figures.actualNanos() - figures.idealNanos());
  }

  @Test
  void aLongFileIsWhatNoSplitHelps() {
    TestRun run = new Runs().container().test("a", "t", 30).container().test("b", "t", 10).run();

    assertThat(lost(run).nanos(Cause.LONGEST_UNIT)).isEqualTo(10 * SECOND);
    assertWhole(run, lost(run));
  }

  @Test
  void threeEqualFilesDoNotGoIntoTwoParts() {
    TestRun run = new Runs().container().test("a", "t", 10).test("b", "t", 10).container().test("c", "t", 10).run();

    assertThat(lost(run).nanos(Cause.INDIVISIBLE)).isEqualTo(5 * SECOND);
    assertWhole(run, lost(run));
  }

  @Test
  void aFirstTestThatMadeThingsForTheOthersIsSetUp() {
    var runs = new Runs().container().test("first", "t", 12);
    for (int file = 0; file < 30; file++) {
      runs.test("a" + file, "t", 1);
    }
    runs.container();
    for (int file = 0; file < 36; file++) {
      runs.test("b" + file, "t", 1);
    }
    TestRun run = runs.run();

    assertThat(lost(run).totalNanos()).as("42 s and 36 s").isEqualTo(3 * SECOND);
    assertThat(lost(run).nanos(Cause.SET_UP_SPREAD)).as("half of 11 s is more than there is to explain")
        .isEqualTo(3 * SECOND);
    assertWhole(run, lost(run));
  }

  @Test
  void whatNoiseCannotExplainIsDueToWeights() {
    var runs = new Runs().container();
    for (int file = 0; file < 60; file++) {
      runs.test("a" + file, "t", 10);
    }
    runs.container();
    for (int file = 0; file < 20; file++) {
      runs.test("b" + file, "t", 10);
    }
    TestRun run = runs.run();

    assertThat(lost(run).nanos(Cause.NOISE)).as("95th percentile of 400 s").isBetween(20 * SECOND, 60 * SECOND);
    assertThat(lost(run).nanos(Cause.WRONG_WEIGHTS)).isEqualTo(200 * SECOND - lost(run).nanos(Cause.NOISE));
    assertThat(lost(run).idealNanos()).isEqualTo(400 * SECOND);
    assertThat(lost(run).actualNanos()).isEqualTo(600 * SECOND);
    assertWhole(run, lost(run));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theCausesAddUpToTheNanosecond(long seed) {
    var random = new SplittableRandom(seed);
    var runs = new Runs();
    for (int container = random.nextInt(1, 6); container >= 0; container--) {
      runs.container();
      for (int test = random.nextInt(30); test >= 0; test--) {
        runs.test("f" + random.nextInt(40), "t" + test, random.nextInt(4) == 0 ? 0 : random.nextDouble(9));
      }
    }
    TestRun run = runs.run();

    assertWhole(run, lost(run));
  }

  @Test
  void nothingIsLostWhereThereIsNoTimeOrOneContainer() {
    TestRun zeros = new Runs().container().test("a", "t", 0).container().test("b", "t", 0).run();
    TestRun alone = new Runs().container().test("a", "t", 7).run();

    assertThat(Arrays.stream(Cause.values()).mapToLong(lost(zeros)::nanos).sum()).isZero();
    assertThat(Arrays.stream(Cause.values()).mapToLong(lost(alone)::nanos).sum()).isZero();
  }

  @Test
  void aSplitOverOtherContainersIsRefused() {
    TestRun run = new Runs().container().test("a", "t", 7).run();
    Workload work = Workload.of(Aggregates.of(run, Grouping.FILE));

    assertThatIllegalArgumentException().isThrownBy(() -> LostTime.of(run, work,
        new Planner().plan(work, 2, Strategy.LPT, 0), Variation.USUAL));
  }
}
