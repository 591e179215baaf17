package makespan.balance.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import makespan.balance.Plan;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void countsByEachWayToBill() {
    Cost cost = Cost.of(plan(2, 100 * SECOND, 50 * SECOND), 2, 10 * SECOND);

    assertThat(cost.busyNanos()).as("2 x 10 + 150").isEqualTo(170 * SECOND);
    assertThat(cost.roundedNanos()).as("110 s are 2 minutes begun, 60 s are one").isEqualTo(180 * SECOND);
    assertThat(cost.reservedNanos()).as("2 x 110").isEqualTo(220 * SECOND);
    assertThat(cost.nanos(Billing.BUSY)).isEqualTo(cost.busyNanos());
    assertThat(cost.nanos(Billing.ROUNDED)).isEqualTo(cost.roundedNanos());
    assertThat(cost.nanos(Billing.RESERVED)).isEqualTo(cost.reservedNanos());
  }

  @Test
  void aNanosecondBeginsAMinute() {
    assertThat(Cost.of(plan(1, 60 * SECOND + 1), 1, 0).roundedNanos()).isEqualTo(120 * SECOND);
    assertThat(Cost.of(plan(1, 60 * SECOND), 1, 0).roundedNanos()).isEqualTo(60 * SECOND);
    assertThat(Cost.of(plan(1), 1, 0).roundedNanos()).isZero();
  }

  @Test
  void containersWithoutWorkAreBilledForTheirSetUp() {
    Cost cost = Cost.of(plan(1, 100 * SECOND), 3, 10 * SECOND);

    assertThat(cost.busyNanos()).isEqualTo(130 * SECOND);
    assertThat(cost.roundedNanos()).isEqualTo(240 * SECOND);
    assertThat(cost.reservedNanos()).isEqualTo(330 * SECOND);
  }

  @Test
  void endsAtTheLargestLong() {
    Cost cost = Cost.of(plan(1, Long.MAX_VALUE), 3, Long.MAX_VALUE);

    assertThat(cost).isEqualTo(new Cost(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
    assertThat(Cost.of(plan(1, Long.MAX_VALUE / 2 + 1), 2, 0).reservedNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(Cost.of(plan(1, Long.MAX_VALUE / 2), 2, 0).reservedNanos()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void everyWayHasAWord() {
    for (Billing billing : Billing.values()) {
      assertThat(Billing.of(billing.word())).contains(billing);
    }
    assertThat(Billing.of("free")).isEmpty();
  }

  private static Plan plan(int containers, long... durations) {
    Workload work = Workload.of(Collections.nCopies(durations.length, "unit"), durations, new int[durations.length], 1);
    return new Planner().plan(work, containers, Strategy.LPT, 0).plan();
  }
}
