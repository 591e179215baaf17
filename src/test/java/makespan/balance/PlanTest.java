package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanTest {
  private final Plan plan = Plan.of(Suites.workload(5, 3, 8), 3, new int[]{2, 0, 2}, new int[]{2, 1, 0});

  @Test
  void laysUnitsEndToEndInTheGivenOrder() {
    assertThat(plan.startNanos(2)).isZero();
    assertThat(plan.startNanos(0)).isEqualTo(8);
    assertThat(plan.startNanos(1)).isZero();
    assertThat(plan.unitAt(2, 0)).isEqualTo(2);
    assertThat(plan.unitAt(2, 1)).isZero();
    assertThat(plan.unitAt(0, 0)).isEqualTo(1);
  }

  @Test
  void knowsItsLoads() {
    assertThat(plan.loadNanos(0)).isEqualTo(3);
    assertThat(plan.loadNanos(1)).isZero();
    assertThat(plan.loadNanos(2)).isEqualTo(13);
    assertThat(plan.makespanNanos()).isEqualTo(13);
  }

  @Test
  void countsUnitsAndContainers() {
    assertThat(plan.containerCount()).isEqualTo(3);
    assertThat(plan.unitCount()).isEqualTo(3);
    assertThat(plan.unitCount(0)).isEqualTo(1);
    assertThat(plan.unitCount(1)).isZero();
    assertThat(plan.unitCount(2)).isEqualTo(2);
    assertThat(plan.container(1)).isZero();
    assertThat(plan.container(2)).isEqualTo(2);
  }

  @Test
  void hasNoPlaceBeyondAContainersUnits() {
    assertThatThrownBy(() -> plan.unitAt(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plan.unitAt(2, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
