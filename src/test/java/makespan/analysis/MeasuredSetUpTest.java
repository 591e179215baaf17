package makespan.analysis;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class MeasuredSetUpTest {
  private static final long MINUTE = 60 * SECOND;

  /// 22:00 on one container, 14:35 and 14:15 on two: about 6:50 of set-up.
  @Test
  void twoRunsOnDifferentNumbersOfContainersTellSetUp() {
    long one = 22 * MINUTE;
    long two = (14 * MINUTE + 35 * SECOND + 14 * MINUTE + 15 * SECOND) / 2;

    assertThat(MeasuredSetUp.ofTwoRuns(1, one, 2, two)).hasValue(6 * MINUTE + 50 * SECOND);
    assertThat(MeasuredSetUp.ofTwoRuns(2, two, 1, one)).hasValue(6 * MINUTE + 50 * SECOND);
  }

  @Test
  void theRunsThemselvesTellItToo() {
    TestRun one = new Runs().container().test("a", "one", 600).test("b", "two", 320).outside(400).run();
    TestRun two = new Runs().container().test("a", "one", 470).outside(405)
        .container().test("b", "two", 450).outside(405).run();

    assertThat(MeasuredSetUp.ofTwoRuns(one, two)).hasValue(410 * SECOND);
  }

  @Test
  void runsOfOtherWorkTellNothing() {
    assertThat(MeasuredSetUp.ofTwoRuns(2, MINUTE, 2, 2 * MINUTE)).isEmpty();
    assertThat(MeasuredSetUp.ofTwoRuns(1, 10 * MINUTE, 2, 4 * MINUTE)).isEmpty();
    assertThat(MeasuredSetUp.ofTwoRuns(1, 4 * MINUTE, 2, 10 * MINUTE)).isEmpty();
  }

  @Test
  void theTimeOutsideTheTestsIsTheMedianOfTheContainers() {
    TestRun run = new Runs().container().test("a", "one", 1).outside(480).container().test("b", "one", 1).outside(60)
        .container().test("c", "one", 1).outside(470).run();

    assertThat(MeasuredSetUp.of(run)).isEqualTo(new MeasuredSetUp(470 * SECOND, 0));
    assertThat(MeasuredSetUp.of(run).worthCounting()).isTrue();
    assertThat(MeasuredSetUp.of(new Runs().container().test("a", "one", 1).run()).worthCounting()).isFalse();
    assertThat(MeasuredSetUp.of(new Runs().run())).isEqualTo(new MeasuredSetUp(0, 0));
  }

  @Test
  void aFirstTestThatMakesSomethingForAllStandsOut() {
    var runs = new Runs();
    for (int container = 0; container < 2; container++) {
      runs.container().test("a", "first", 45.25);
      for (int test = 0; test < 20; test++) {
        runs.test("a", "next " + test, 0.25);
      }
    }

    assertThat(MeasuredSetUp.of(runs.run())).isEqualTo(new MeasuredSetUp(0, 45 * SECOND));
  }

  @Test
  void theFirstTestIsTheOneThatStartedFirst() {
    var runs = new Runs().container();
    for (int test = 10; test >= 0; test--) {
      runs.test("a", "test " + test, test == 0 ? 30 : 1, test * SECOND, Outcome.PASSED);
    }

    assertThat(MeasuredSetUp.firstTests(runs.run())).containsExactly(29 * SECOND);
  }

  @Test
  void oneSlowTestAmongFewOrAmongSlowOnesIsNoSetUp() {
    TestRun few = new Runs().container().test("a", "first", 60).test("a", "next", 0.1).run();
    var slow = new Runs().container().test("a", "first", 60);
    for (int test = 0; test < 10; test++) {
      slow.test("a", "next " + test, 20);
    }

    assertThat(MeasuredSetUp.firstTests(few)).containsExactly(0);
    assertThat(MeasuredSetUp.firstTests(slow.run())).containsExactly(0);
  }
}
