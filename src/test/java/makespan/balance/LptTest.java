package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LptTest {
  @Test
  void givesTheLongestToTheLeastLoaded() {
    assertThat(lpt(2, 7, 6, 5, 4, 3).toArray()).as("7+4 against 6+5, then 3 to the first").containsExactly(0, 1, 1, 0,
        0);
    assertThat(lpt(2, 7, 6, 5, 4, 3).makespan()).isEqualTo(14);
  }

  @Test
  void isTheWorstCaseOfGrahamWhereItShouldBe() {
    assertThat(lpt(3, 5, 5, 4, 4, 3, 3, 3).makespan()).as("the best is 9").isEqualTo(11);
  }

  @Test
  void givesUnitsThatTakeNoTimeToOneContainer() {
    assertThat(lpt(3, 2, 1, 0, 0).toArray()).containsExactly(0, 1, 2, 2);
  }

  @Test
  void leavesContainersEmptyWhereUnitsAreFew() {
    assertThat(lpt(5, 2, 2).toArray()).containsExactly(0, 1);
    assertThat(lpt(5, 2, 2).containerCount()).isEqualTo(5);
  }

  @Test
  void coversTheLongestAloneWhereAsked() {
    assertThat(Lpt.of(WorkUnits.of(new long[]{1, 5, 3}), 2, 2).makespan()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheDefinition(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(60), 0, 12);
      int containers = random.nextInt(1, 20);

      assertThat(lpt(containers, durations).toArray()).containsExactly(byDefinition(containers, durations));
    }
  }

  private static Split lpt(int containers, long... durations) {
    return Lpt.of(WorkUnits.of(durations), durations.length, containers);
  }

  private static int[] byDefinition(int containers, long[] durations) {
    WorkUnits units = WorkUnits.of(durations);
    long[] loads = new long[containers];
    int[] lanes = new int[durations.length];
    for (int rank = 0; rank < lanes.length; rank++) {
      int least = 0;
      for (int lane = 1; lane < containers; lane++) {
        least = loads[lane] < loads[least] ? lane : least;
      }
      loads[least] += units.duration(rank);
      lanes[rank] = least;
    }
    return lanes;
  }
}
