package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {
  private final WorkUnits units = WorkUnits.of(new long[]{6, 5, 4, 3, 1});
  private final Split split = Split.of(units, 2, new int[]{0, 1, 1, 0, 0});

  @Test
  void addsUpItsLoads() {
    assertThat(split.load(0)).isEqualTo(10);
    assertThat(split.load(1)).isEqualTo(9);
    assertThat(split.makespan()).isEqualTo(10);
    assertThat(split.count()).isEqualTo(5);
  }

  @Test
  void knowsHowManyOfTheLongestDecide() {
    assertThat(split.criticalCount()).as("6 + 3 + 1").isEqualTo(5);
    assertThat(Split.of(units, 3, new int[]{0, 1, 1, 2, 2}).criticalCount()).as("5 + 4").isEqualTo(3);
    assertThat(Split.of(WorkUnits.of(new long[0]), 3, new int[0]).criticalCount()).isZero();
  }

  @Test
  void givesWayToABetterOneOnly() {
    Split worse = Split.of(units, 2, new int[]{0, 0, 1, 1, 1});
    Split equal = Split.of(units, 2, new int[]{1, 0, 0, 1, 1});

    assertThat(worse.orBetter(split)).isSameAs(split);
    assertThat(split.orBetter(worse)).isSameAs(split);
    assertThat(split.orBetter(equal)).isSameAs(split);
  }
}
