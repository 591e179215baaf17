package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowerBoundTest {
  @Test
  void isTheAverageRoundedUp() {
    assertThat(bound(2, 3, 2, 2)).isEqualTo(4);
    assertThat(bound(1, 3, 2, 2)).isEqualTo(7);
  }

  @Test
  void isTheLongestUnit() {
    assertThat(bound(3, 10, 2, 1)).isEqualTo(10);
    assertThat(bound(9, 10, 2, 1)).isEqualTo(10);
  }

  @Test
  void countsThatOneOfThreeContainersTakesTwoOfFourUnits() {
    assertThat(bound(3, 9, 9, 9, 8)).as("9 + 8; the average is 12").isEqualTo(17);
  }

  @Test
  void countsThatOneOfTwoContainersTakesThreeOfFiveUnits() {
    assertThat(bound(2, 7, 7, 7, 7, 6)).as("7 + 7 + 6; the average is 17").isEqualTo(20);
  }

  @Test
  void liftsTheAverageOfSomeContainers() {
    assertThat(bound(3, 11, 10, 10, 10, 9)).as("two containers take four of five units, (10 + 10 + 10 + 9) / 2 = "
        + "19.5; two of the four longest make 20, the average is 17").isEqualTo(20);
    assertThat(bound(3, 19, 19, 19, 1, 18)).as("two containers take 19, 19, 18 and 1 at least").isEqualTo(37);
    assertThat(bound(3, 101, 100, 90, 61, 60)).as("(100 + 90 + 61 + 60) / 2; the pair 90 + 61 alone makes 151")
        .isEqualTo(156);
  }

  @Test
  void isAMultipleOfWhatAllDurationsAreMultiplesOf() {
    assertThat(bound(2, 3000, 2000, 2000, 0)).as("3500 is no sum of whole thousands").isEqualTo(4000);
  }

  @Test
  void ofNoWorkIsNothing() {
    assertThat(bound(3)).isZero();
    assertThat(bound(3, 0, 0)).isZero();
  }

  @Test
  void neverExceedsTheSumEvenAtTheEdgeOfALong() {
    assertThat(bound(1, Long.MAX_VALUE - 1, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(bound(7, Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void needsAContainer() {
    assertThatIllegalArgumentException().isThrownBy(() -> bound(0, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isNeverAboveTheBestSplitAndOftenMeetsIt(long seed) {
    var random = new SplittableRandom(seed);
    int met = 0;
    for (int round = 0; round < 40; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(3, 10), round % 3 == 0 ? 50 : 0, 100);
      int containers = random.nextInt(2, 5);
      long optimum = Suites.optimum(durations, containers);
      long bound = bound(containers, durations);

      assertThat(bound).as("%s over %s", Arrays.toString(durations), containers).isLessThanOrEqualTo(optimum);
      met += bound == optimum ? 1 : 0;
    }
    assertThat(met).isGreaterThan(14);
  }

  private static long bound(int containers, long... durations) {
    return LowerBound.of(WorkUnits.of(durations), containers);
  }
}
