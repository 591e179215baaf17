package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import makespan.balance.Recommendation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationTest {
  private static final OptionalLong NO_TARGET = OptionalLong.empty();

  @Test
  void meetsATargetWithTheFewestContainers() {
    Recommendation fifty = recommend(60, 10, OptionalLong.of(35), hundredTens());

    assertThat(fifty.containers()).hasValue(50);
    assertThat(fifty.reason()).isEqualTo(Reason.TARGET);
    assertThat(fifty.wallNanos()).as("set-up 10 and two units").isEqualTo(30);
    assertThat(fifty.longestMayTake()).hasValue(25);
    assertThat(recommend(100, 10, OptionalLong.of(30), hundredTens()).containers()).hasValue(50);
    assertThat(recommend(100, 10, OptionalLong.of(29), hundredTens()).containers()).hasValue(100);
    assertThat(recommend(100, 0, OptionalLong.of(5_000), hundredTens()).containers()).hasValue(1);
  }

  @Test
  void saysHowLongTheLongestUnitMayTakeWhereATargetIsOutOfReach() {
    Recommendation none = recommend(5, 2, OptionalLong.of(20), 30, 4, 4);

    assertThat(none.containers()).isEmpty();
    assertThat(none.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(none.longestMayTake()).hasValue(18);
    assertThat(none.wallNanos()).isEqualTo(32);
    assertThat(none.floorNanos()).isEqualTo(32);
    assertThat(recommend(5, 25, OptionalLong.of(20), 30).longestMayTake()).hasValue(-5);
  }

  @Test
  void tellsAnUnreachableTargetFromASweepThatEndsTooSoon() {
    assertThat(recommend(3, 0, OptionalLong.of(10), hundredTens()).reason()).isEqualTo(Reason.BEYOND_SWEEP);
    assertThat(recommend(3, 0, OptionalLong.of(9), hundredTens()).reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(recommend(3, 0, OptionalLong.of(10), hundredTens()).wallNanos()).isEqualTo(340);
  }

  @Test
  void stopsNearTheFloorWhereThatComesFirst() {
    Recommendation two = recommend(10, 0, NO_TARGET, 100, 30, 30, 30, 12);

    assertThat(two.containers()).as("102 on two containers is within 5 % of 100").hasValue(2);
    assertThat(two.reason()).isEqualTo(Reason.NEAR_FLOOR);
    assertThat(two.wallNanos()).isEqualTo(102);
    assertThat(two.floorContainers()).hasValue(3);
    assertThat(two.longestMayTake()).isEmpty();
  }

  @Test
  void countsFivePerCentFromSetUpAndLongestTogether() {
    assertThat(recommend(10, 0, NO_TARGET, 100, 53, 53, 53, 53, 53).reason()).isEqualTo(Reason.KNEE);
    assertThat(recommend(10, 0, NO_TARGET, 100, 53, 53).containers()).as("106 is not within 5 % of 100").hasValue(2);
    assertThat(recommend(10, 0, NO_TARGET, 100, 53, 53).reason()).isEqualTo(Reason.KNEE);
    assertThat(recommend(10, 20, NO_TARGET, 100, 53, 53).reason()).as("126 is within 5 % of 120")
        .isEqualTo(Reason.NEAR_FLOOR);
    assertThat(recommend(10, 19, NO_TARGET, 100, 53, 53).reason()).as("125 is not within 5 % of 119")
        .isEqualTo(Reason.KNEE);
  }

  @Test
  void stopsAtTheKneeOfALongCurve() {
    Recommendation knee = recommend(200, 0, NO_TARGET, hundredTens());

    assertThat(knee.reason()).isEqualTo(Reason.KNEE);
    assertThat(knee.containers()).as("1000 / m is furthest below the line from 1000 to 10 at 10").hasValue(10);
    assertThat(knee.wallNanos()).isEqualTo(100);
    assertThat(knee.floorContainers()).hasValue(100);
    assertThat(recommend(99, 0, NO_TARGET, hundredTens()).floorContainers()).isEmpty();
    assertThat(recommend(99, 0, NO_TARGET, hundredTens()).sweptContainers()).isEqualTo(99);
  }

  @Test
  void drawsTheLineToTheEndOfAShortSweep() {
    assertThat(recommend(16, 0, NO_TARGET, hundredTens()).containers()).as("1000 / m, from 1000 to 70 at 16")
        .hasValue(4);
  }

  @Test
  void neverExceedsTheFewestAtTheFloor() {
    Recommendation two = recommend(10, 0, NO_TARGET, 100, 40, 40);

    assertThat(two.floorContainers()).hasValue(2);
    assertThat(two.containers()).as("the second container saves the 80").hasValue(2);
    assertThat(two.wallNanos()).isEqualTo(100);
    assertThat(recommend(10, 0, NO_TARGET, 100).containers()).hasValue(1);
  }

  @Test
  void isOneContainerWhereNothingTakesTime() {
    assertThat(recommend(4, 3, NO_TARGET, 0, 0).containers()).hasValue(1);
    assertThat(recommend(4, 3, NO_TARGET).reason()).isEqualTo(Reason.NO_WORK);
    assertThat(recommend(4, 3, NO_TARGET).floorContainers()).hasValue(1);
    assertThat(recommend(4, 3, OptionalLong.of(3)).containers()).hasValue(1);
    assertThat(recommend(4, 3, OptionalLong.of(2)).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void doesNotOverflowAtTheEdgeOfALong() {
    long[] durations = new long[400];
    Arrays.fill(durations, 20_000_000_000_000_000L);

    assertThat(recommend(400, 0, NO_TARGET, durations).containers()).as("the root of 400").hasValue(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsTheKneeByDefinition(long seed) {
    var random = new SplittableRandom(seed);
    // Whole milliseconds: no two distances differ by less than the nanosecond that the line is rounded to.
    long[] durations = Suites.logNormal(random, 60, 3_000, 0.5);
    Workload work = Suites.workload(durations);
    Sweep sweep = Sweep.of(work, Strategy.ROUND_ROBIN, random.nextInt(3, 60), 0, () -> false);
    int last = sweep.floorContainers().orElse(sweep.maxContainers());
    double slope = (double) (sweep.makespanNanos(1) - sweep.makespanNanos(last)) / (last - 1);
    int knee = IntStream.rangeClosed(1, last).boxed()
        .max(Comparator.comparingDouble(m -> sweep.makespanNanos(1) - slope * (m - 1) - sweep.makespanNanos(m)))
        .orElseThrow();

    assertThat(new Curve(sweep, work.units(), 0).knee()).isEqualTo(knee);
    assertThat(new Curve(sweep, work.units(), 77).knee()).as("set-up moves the whole curve").isEqualTo(knee);
  }

  @Test
  void promisesATargetByWhatNearlyEveryRunKeeps() {
    Recommendation promised = promised(60, 5, 40, 1.2, hundredTens());

    assertThat(promised.containers()).as("60 % more than 20 are 32, and 5").hasValue(50);
    assertThat(promised.reason()).isEqualTo(Reason.TARGET);
    assertThat(promised.wallNanos()).isEqualTo(25);
    assertThat(promised.promisedNanos()).hasValue(37);
    assertThat(promised.longestMayTake()).as("35 / 1.2").hasValue(29);
    assertThat(recommend(60, 5, OptionalLong.of(40), hundredTens()).promisedNanos()).isEmpty();
  }

  @Test
  void tellsOneUnitThatIsTooLongFromSeveral() {
    assertThat(promised(100, 5, 16, 1.2, hundredTens()).reason()).as("12 and 5 are 17").isEqualTo(Reason.UNREACHABLE);
    assertThat(promised(100, 5, 20, 1.2, hundredTens()).reason()).as("all at once take 16 and 5")
        .isEqualTo(Reason.CROWDED);
    assertThat(promised(100, 5, 20, 1.2, hundredTens()).promisedNanos()).hasValue(21);
    assertThat(promised(99, 5, 20, 1.2, hundredTens()).reason()).isEqualTo(Reason.BEYOND_SWEEP);
  }

  /// Nearly every run ends within 160 % of the makespan.
  private static Recommendation promised(int maxContainers, long setup, long target, double lateness,
      long... durations) {
    Workload work = Suites.workload(durations);
    Sweep sweep = Sweep.of(work, Strategy.LPT, maxContainers, 0, () -> false);
    return Recommendation.of(sweep, work.units(), setup, target,
        containers -> setup + sweep.makespanNanos(containers) * 8 / 5, lateness);
  }

  private static Recommendation recommend(int maxContainers, long setup, OptionalLong target, long... durations) {
    Workload work = Suites.workload(durations);
    Sweep sweep = Sweep.of(work, Strategy.LPT, maxContainers, 0, () -> false);
    return Recommendation.of(sweep, work.units(), setup, target);
  }

  private static long[] hundredTens() {
    long[] durations = new long[100];
    Arrays.fill(durations, 10);
    return durations;
  }
}
