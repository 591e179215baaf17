package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFitTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void fitsAtTheBestMakespanAndNotBelowIt(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      // with a factor the sums are too many to be listed
      long factor = round % 2 == 0 ? 1 : 1_000_003;
      long[] durations = Arrays.stream(Suites.uniform(random, random.nextInt(1, 11), round % 3 == 0 ? 40 : 1, 100))
          .map(d -> d * factor + (factor > 1 ? random.nextLong(1_000) : 0)).toArray();
      int containers = random.nextInt(1, 5);
      WorkUnits units = WorkUnits.of(durations);
      long optimum = Suites.optimum(durations, containers);
      var exact = new ExactFit(units, durations.length, containers, Deadline.NEVER);

      assertThat(exact.search(optimum, Long.MAX_VALUE)).isEqualTo(ExactFit.Answer.FITS);
      assertThat(exact.split().makespan()).as("%s over %s", Arrays.toString(durations), containers)
          .isLessThanOrEqualTo(optimum);
      assertThat(exact.search(optimum - 1, Long.MAX_VALUE)).as("%s over %s", Arrays.toString(durations), containers)
          .isEqualTo(ExactFit.Answer.FITS_NOT);
    }
  }

  @Test
  void saysSoWhenItGivesUp() {
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(3), 60, 1_000, 2_000));
    long bound = LowerBound.of(units, 20);

    assertThat(new ExactFit(units, 60, 20, Deadline.NEVER).search(bound, 3)).isEqualTo(ExactFit.Answer.UNKNOWN);
    assertThat(new ExactFit(units, 60, 20, new Deadline(() -> 0, 0, 0)).search(bound, 100_000))
        .isEqualTo(ExactFit.Answer.UNKNOWN);
  }

  @Test
  void provesWhatAveragesCannot() {
    // 20 units of 51 to 99 on 8 containers: three on four of them
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(5), 20, 51, 99));
    Solution solution = new Planner(() -> 0).plan(Suites.workload(
        Suites.uniform(new SplittableRandom(5), 20, 51, 99)), 8, Strategy.OPTIMAL, 1);

    assertThat(solution.provedOptimal()).isTrue();
    assertThat(solution.lowerBoundNanos()).isGreaterThanOrEqualTo(LowerBound.of(units, 8));
  }

  @Test
  void remembersStatesWhole() {
    var states = new FailedStates();
    for (int i = 0; i < 3_000; i++) {
      states.add(i % 7, new long[]{i, i + 1, 99}, 2);
    }

    for (int i = 0; i < 3_000; i++) {
      assertThat(states.contains(i % 7, new long[]{i, i + 1}, 2)).isTrue();
      assertThat(states.contains(i % 7 + 1, new long[]{i, i + 1}, 2)).isFalse();
      assertThat(states.contains(i % 7, new long[]{i, i + 2}, 2)).isFalse();
      assertThat(states.contains(i % 7, new long[]{i}, 1)).isFalse();
    }
  }
}
