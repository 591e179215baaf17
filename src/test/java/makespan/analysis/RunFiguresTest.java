package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
  private static final long MINUTE = 60 * Runs.SECOND;

  @Test
  void theArticlesFirstRun() {
    var figures = new RunFigures(272 * MINUTE, 16, 338 * MINUTE / 10);

    assertThat(figures.idealNanos()).isEqualTo(17 * MINUTE);
    assertThat(figures.evenness() * 100).isEqualTo(50.3, within(0.05));
    assertThat(figures.wasteNanos()).isEqualTo(2688 * MINUTE / 10);
  }

  @Test
  void theArticlesSecondRun() {
    var figures = new RunFigures(138 * MINUTE, 16, 95 * MINUTE / 10);

    assertThat((double) figures.idealNanos() / MINUTE).isEqualTo(8.6, within(0.05));
    assertThat(figures.evenness() * 100).isEqualTo(90.8, within(0.05));
    assertThat(figures.wasteNanos()).isEqualTo(14 * MINUTE);
  }

  @Test
  void loadsAndTimeOutsideTestsStandApart() {
    TestRun run = new Runs().container().test("a", "1", 3).outside(5).container().test("b", "1", 1).run();

    assertThat(RunFigures.loads(run)).containsExactly(3 * Runs.SECOND, Runs.SECOND);
    assertThat(RunFigures.unaccounted(run)).containsExactly(5 * Runs.SECOND, 0);
    assertThat(RunFigures.of(run)).isEqualTo(new RunFigures(4 * Runs.SECOND, 2, 3 * Runs.SECOND));
    assertThat(RunFigures.count(run, Outcome.PASSED)).isEqualTo(2);
  }

  @Test
  void aRunOfNoTimeIsEven() {
    assertThat(new RunFigures(0, 4, 0).evenness()).isEqualTo(1);
  }

  @Test
  void theIdealIsRoundedHalfUpToANanosecond() {
    assertThat(new RunFigures(5, 2, 3).idealNanos()).isEqualTo(3);
    assertThat(new RunFigures(4, 3, 3).idealNanos()).isEqualTo(1);
  }

  @Test
  void refusesNoContainers() {
    assertThatThrownBy(() -> new RunFigures(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
