package makespan.balance.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void isSecondsForEachMinuteOrCredit() {
    var step = new Step(90 * SECOND, 180 * SECOND);

    assertThat(step.savedSecondsPerMinute().orElseThrow()).isCloseTo(30, within(1e-9));
    assertThat(step.savedSecondsPerCredit(20).orElseThrow()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void isFreeWhereNothingMoreIsBilled() {
    assertThat(new Step(SECOND, 0).savedSecondsPerMinute()).isEmpty();
    assertThat(new Step(SECOND, SECOND - 1).savedSecondsPerMinute()).isEmpty();
    assertThat(new Step(SECOND, SECOND).savedSecondsPerMinute()).hasValue(60);
    assertThat(new Step(SECOND, -SECOND).savedSecondsPerCredit(20)).isEmpty();
  }

  @Test
  void isNothingWhereNothingIsSaved() {
    assertThat(new Step(0, SECOND).savedSecondsPerMinute()).hasValue(0);
    assertThat(new Step(0, 0).savedSecondsPerMinute()).hasValue(0);
    assertThat(new Step(0, SECOND).savedSecondsPerCredit(20)).hasValue(0);
  }
}
