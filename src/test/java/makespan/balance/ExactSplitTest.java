package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSplitTest {
  private static final int ENOUGH = 1_000_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isAsGoodAsTheBestOfAllSplits(long seed) {
    var random = new SplittableRandom(seed);
    var exact = new ExactSplit(9, 4);
    for (int round = 0; round < 40; round++) {
      int count = random.nextInt(1, 10);
      int containers = random.nextInt(1, 5);
      long[] durations = descending(Suites.uniform(random, count, 1, 60));

      long makespan = exact.solve(durations, count, containers, 1_000, 0, ENOUGH);

      assertThat(makespan).isEqualTo(Suites.optimum(durations, containers));
      assertThat(exact.complete()).isTrue();
      long[] loads = new long[containers];
      for (int i = 0; i < count; i++) {
        loads[exact.lane(i)] += durations[i];
      }
      assertThat(Arrays.stream(loads).max()).hasValue(makespan);
    }
  }

  @Test
  void findsNothingWhereNothingIsBetter() {
    var exact = new ExactSplit(3, 2);

    assertThat(exact.solve(new long[]{3, 2, 1}, 3, 2, 3, 0, ENOUGH)).as("3 is the best, below 3 is nothing")
        .isEqualTo(3);
    assertThat(exact.complete()).isTrue();
    assertThat(exact.solve(new long[]{3, 2, 1}, 3, 2, 4, 0, ENOUGH)).isEqualTo(3);
  }

  @Test
  void stopsAtWhatIsGoodEnough() {
    var exact = new ExactSplit(3, 2);

    assertThat(exact.solve(new long[]{3, 2, 1}, 3, 2, 10, 6, 4)).as("all on one container is 6").isEqualTo(6);
    assertThat(exact.complete()).isTrue();
  }

  @Test
  void givesUpWhenItsPlacementsAreUsed() {
    var exact = new ExactSplit(12, 4);
    long[] durations = descending(Suites.uniform(new SplittableRandom(1), 12, 100, 999));

    assertThat(exact.solve(durations, 12, 4, 100_000, 0, 11)).as("no split is whole after 11").isEqualTo(100_000);
    assertThat(exact.complete()).isFalse();
    assertThat(exact.solve(durations, 12, 4, 100_000, 0, 100)).isLessThan(100_000);
    assertThat(exact.complete()).isFalse();
  }

  private static long[] descending(long[] durations) {
    return Arrays.stream(durations).map(d -> -d).sorted().map(d -> -d).toArray();
  }
}
