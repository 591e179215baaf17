package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void testsOfOneFileInARowAreOneBar() {
    TestRun run = new Runs().container().test("a", "1", 1).test("a", "2", 2).test("b", "1", 4).test("a", "3", 8)
        .container().test("b", "2", 16).run();

    Timeline timeline = Timeline.of(run);

    assertThat(timeline.laneCount()).isEqualTo(2);
    assertThat(timeline.barCount()).isEqualTo(4);
    assertThat(timeline.startNanos(1)).isEqualTo(3 * Runs.SECOND);
    assertThat(timeline.durationNanos(0)).isEqualTo(3 * Runs.SECOND);
    assertThat(timeline.testCount(0)).isEqualTo(2);
    assertThat(timeline.file(2)).isEqualTo(timeline.file(0));
    assertThat(timeline.lane(3)).isEqualTo(1);
    assertThat(timeline.startNanos(3)).isZero();
  }

  @Test
  void knownStartsDecideTheOrder() {
    TestRun run = new Runs().container().test("late", "1", 1, 500, Outcome.PASSED)
        .test("early", "1", 2, 100, Outcome.FAILED).run();

    Timeline timeline = Timeline.of(run);

    assertThat(run.files().get(timeline.file(0))).isEqualTo("early");
    assertThat(timeline.broken(0)).isTrue();
    assertThat(timeline.broken(1)).isFalse();
    assertThat(timeline.startNanos(1)).isEqualTo(2 * Runs.SECOND);
    assertThat(timeline.test(0, 0)).isEqualTo(1);
  }

  @Test
  void aTestWithoutStartFollowsTheOneBeforeIt() {
    TestRun run = new Runs().container().test("b", "1", 1, 500, Outcome.PASSED).test("follows b", "2", 1)
        .test("a", "1", 1, 100, Outcome.PASSED).run();

    Timeline timeline = Timeline.of(run);

    assertThat(run.files().get(timeline.file(0))).isEqualTo("a");
    assertThat(run.files().get(timeline.file(1))).isEqualTo("b");
    assertThat(run.files().get(timeline.file(2))).isEqualTo("follows b");
  }

  @Test
  void laneOfABarSkipsEmptyLanes() {
    TestRun run = new Runs().container().container().test("a", "1", 1).container().container().test("b", "1", 1)
        .run();

    Timeline timeline = Timeline.of(run);

    assertThat(timeline.lane(0)).isEqualTo(1);
    assertThat(timeline.lane(1)).isEqualTo(3);
    assertThat(timeline.firstBar(4)).isEqualTo(2);
  }
}
