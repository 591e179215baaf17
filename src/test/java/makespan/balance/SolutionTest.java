package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SolutionTest {
  private static final Plan PLAN = Plan.of(Suites.workload(110), 1, new int[1], new int[1]);
  private static final Plan NOTHING = Plan.of(Suites.workload(), 1, new int[0], new int[0]);

  @Test
  void isProvedWhereItMeetsTheBound() {
    assertThat(new Solution(PLAN, 110, 0).provedOptimal()).isTrue();
    assertThat(new Solution(PLAN, 110, 0).gap()).isZero();
    assertThat(new Solution(NOTHING, 0, 0).gap()).isZero();
  }

  @Test
  void saysHowFarItMayBeFromTheBest() {
    assertThat(new Solution(PLAN, 100, 0).provedOptimal()).isFalse();
    assertThat(new Solution(PLAN, 100, 0).gap()).isEqualTo(0.1);
  }

  @Test
  void cannotBeatItsBound() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Solution(PLAN, 111, 0));
  }
}
