package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;

class UsefulContainersTest {
  private static final UsefulContainers USEFUL = new UsefulContainers(new Planner(), 1_000_000_000L);

  @Test
  void isTheFewestContainersWhoseBestSplitTakesTheLongestUnit() {
    assertThat(USEFUL.of(work(100, 60, 30, 30))).as("220 is over two of them, and three do").isEqualTo(3);
    assertThat(USEFUL.of(work(100, 53, 53, 53))).as("two of 53 fit on none").isEqualTo(4);
    assertThat(USEFUL.of(work(100))).isEqualTo(1);
    assertThat(USEFUL.of(work(0, 0))).isEqualTo(1);
    assertThat(USEFUL.of(work())).isEqualTo(1);
  }

  @Test
  void agreesWithASweepAndGoesOnWhereThatEnds() {
    long[] durations = new long[90];
    Arrays.fill(durations, 40, 90, 7);
    Arrays.fill(durations, 0, 40, 10);
    Workload work = work(durations);

    assertThat(USEFUL.of(work)).isEqualTo(90)
        .isEqualTo(USEFUL.of(work, Sweep.of(work, Strategy.OPTIMAL, 128, 0, () -> false)))
        .isEqualTo(USEFUL.of(work, Sweep.of(work, Strategy.OPTIMAL, 50, 0, () -> false)));
  }

  private static Workload work(long... durations) {
    return Workload.of(Collections.nCopies(durations.length, "unit"), durations, new int[durations.length], 1);
  }
}
