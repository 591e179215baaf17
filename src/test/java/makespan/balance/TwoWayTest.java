package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoWayTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isAsGoodAsTheBestOfAllSubsets(long seed) {
    var random = new SplittableRandom(seed);
    var twoWay = new TwoWay(11);
    for (int round = 0; round < 60; round++) {
      int count = random.nextInt(12);
      long[] durations = Suites.uniform(random, 11, 0, 500);
      long first = random.nextLong(1_500);
      long second = sum(durations, count) + random.nextLong(1_500);

      long larger = twoWay.solve(durations, count, first, second, 0);

      assertThat(larger).isEqualTo(best(durations, count, first, second));
      long moved = 0;
      for (int i = 0; i < count; i++) {
        moved += twoWay.first(i) ? durations[i] : 0;
      }
      assertThat(Math.max(first + moved, second - moved)).as("what it says it moves").isEqualTo(larger);
    }
  }

  @Test
  void stopsAtWhatIsGoodEnough() {
    long larger = new TwoWay(4).solve(new long[]{4, 3, 2, 1}, 4, 0, 10, 7);

    assertThat(larger).isBetween(5L, 7L);
  }

  @Test
  void takesLoadsOfWhichTheDoubleDoesNotFit() {
    long quarter = Long.MAX_VALUE / 4;

    assertThat(new TwoWay(2).solve(new long[]{quarter, quarter}, 2, quarter, 3 * quarter, 0)).isEqualTo(2 * quarter);
  }

  private static long sum(long[] durations, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += durations[i];
    }
    return sum;
  }

  private static long best(long[] durations, int count, long first, long second) {
    long best = Long.MAX_VALUE;
    for (int subset = 0; subset < 1 << count; subset++) {
      long moved = 0;
      for (int i = 0; i < count; i++) {
        moved += (subset >> i) % 2 == 1 ? durations[i] : 0;
      }
      best = Math.min(best, Math.max(first + moved, second - moved));
    }
    return best;
  }
}
