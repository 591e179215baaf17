package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingBoundTest {
  @Test
  void longUnitsLeaveNoRoomForMiddlingOnes() {
    // 15 is the average of two containers; in 15 neither 9 nor 8 has room for 7, and 7 + 6 leave none for either
    assertThat(l2(2, 9, 8, 7, 6)).isEqualTo(15);
    assertThat(l2(3, 10, 10, 10, 6, 6, 6)).as("each 6 must go beside a 10; the average is 16").isEqualTo(16);
    assertThat(l2(3, 10, 10, 8, 4, 4, 3)).as("10 and 4, twice, leaves 8 and 3; the average is 13").isEqualTo(14);
  }

  @Test
  void functionsSeeThatThreeDoNotFit() {
    // 7 units of 4 or 5 on 3 containers: one takes three, 4 + 4 + 4
    assertThat(all(3, 5, 5, 5, 4, 4, 4, 4)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void neverExceedsTheBestSplitAndOftenTellsMoreThanAverages(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 60; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(1, 10), round % 3 == 0 ? 40 : 0, 100);
      int containers = random.nextInt(1, 5);
      WorkUnits units = WorkUnits.of(durations);
      long optimum = Suites.optimum(durations, containers);
      long simple = LowerBound.of(units, containers);

      long l2 = PackingBound.raise(units, containers, simple, optimum, 0, Deadline.NEVER);
      long functions = PackingBound.raise(units, containers, simple, optimum, PackingBound.FUNCTIONS, Deadline.NEVER);
      long sums = SubsetSums.raise(units, simple, optimum, Deadline.NEVER);

      assertThat(l2).as("%s over %s", Arrays.toString(durations), containers).isBetween(simple, optimum);
      assertThat(functions).as("%s over %s", Arrays.toString(durations), containers).isBetween(l2, optimum);
      assertThat(sums).as("%s over %s", Arrays.toString(durations), containers).isBetween(simple, optimum);
    }
  }

  /// Looser ends than the optimum must not mislead either: the bound stays one.
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void holdsWhateverSplitIsKnown(long seed) {
    var random = new SplittableRandom(seed);
    int raised = 0;
    for (int round = 0; round < 60; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(7, 10), 20, 60);
      WorkUnits units = WorkUnits.of(durations);
      long optimum = Suites.optimum(durations, 3);
      long simple = LowerBound.of(units, 3);

      long bound = PackingBound.raise(units, 3, simple, 3 * optimum, PackingBound.FUNCTIONS, Deadline.NEVER);

      assertThat(bound).as(Arrays.toString(durations)).isLessThanOrEqualTo(optimum);
      raised += bound > simple ? 1 : 0;
    }
    assertThat(raised).isPositive();
  }

  @Test
  void leavesABoundAloneWhereSumsCouldOverflow() {
    long big = Long.MAX_VALUE / 5;

    assertThat(all(2, big, big, big, big)).isEqualTo(2 * big);
  }

  @Test
  void stopsWhenTimeIsUp() {
    WorkUnits units = WorkUnits.of(new long[]{10, 10, 8, 4, 4, 3});

    assertThat(PackingBound.raise(units, 3, 13, 30, 0, new Deadline(() -> 0, 0, 0))).isEqualTo(13);
  }

  @Test
  void aMakespanIsTheSumOfSomeUnits() {
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{70, 70, 50}), 100, 140, Deadline.NEVER)).isEqualTo(120);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{70, 70, 50}), 120, 140, Deadline.NEVER)).isEqualTo(120);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{64, 128, 1}), 66, 193, Deadline.NEVER)).as("over words")
        .isEqualTo(128);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{64, 128, 1}), 130, 193, Deadline.NEVER)).isEqualTo(192);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{3_000_017, 3}), 5, 3_000_020, Deadline.NEVER))
        .as("too many sums to list")
        .isEqualTo(5);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{70, 70, 50}), 100, 140, new Deadline(() -> 0, 0, 0)))
        .as("time is up").isEqualTo(100);
    assertThat(SubsetSums.raise(WorkUnits.of(new long[]{0, 0}), 0, 0, Deadline.NEVER)).isZero();
  }

  private static long l2(int containers, long... durations) {
    WorkUnits units = WorkUnits.of(durations);
    return PackingBound.raise(units, containers, LowerBound.of(units, containers), units.totalNanos(), 0,
        Deadline.NEVER);
  }

  private static long all(int containers, long... durations) {
    WorkUnits units = WorkUnits.of(durations);
    return PackingBound.raise(units, containers, LowerBound.of(units, containers), units.totalNanos(),
        PackingBound.FUNCTIONS, Deadline.NEVER);
  }
}
