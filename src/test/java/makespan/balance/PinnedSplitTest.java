package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedSplitTest {
  private static final long SECOND = 1_000_000_000L;
  private final Planner planner = new Planner();

  @Test
  void aPinnedUnitStaysAndTheOthersGoRoundIt() {
    Workload work = work(4, 3, 2, 1);

    Solution solution = PinnedSplit.plan(planner, work, new int[]{2, -1, -1, 2}, 3, Strategy.OPTIMAL, SECOND);

    assertThat(solution.plan().container(0)).isEqualTo(2);
    assertThat(solution.plan().container(3)).isEqualTo(2);
    assertThat(solution.plan().makespanNanos()).isEqualTo(5);
    assertThat(solution.provedOptimal()).isTrue();
  }

  @Test
  void withoutPinsItIsTheOrdinarySplit() {
    Workload work = work(4, 3, 2, 1);

    assertThat(PinnedSplit.plan(planner, work, new int[]{-1, -1, -1, 9}, 2, Strategy.OPTIMAL, SECOND).plan()
        .makespanNanos()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theBestOfAllSplitsThatKeepThePinsIsFound(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 30; round++) {
      int containers = 1 + random.nextInt(3);
      long[] durations = random.longs(1 + random.nextInt(7), 0, 20).toArray();
      int[] pins = IntStream.range(0, durations.length)
          .map(_ -> random.nextInt(3) == 0 ? random.nextInt(containers) : PinnedSplit.FREE).toArray();

      Solution solution = PinnedSplit.plan(planner, work(durations), pins, containers, Strategy.OPTIMAL, SECOND);

      assertThat(solution.plan().makespanNanos()).isEqualTo(best(durations, pins, new long[containers], 0));
      assertThat(solution.lowerBoundNanos()).isLessThanOrEqualTo(solution.plan().makespanNanos());
      for (int unit = 0; unit < pins.length; unit++) {
        assertThat(solution.plan().container(unit)).isIn(pins[unit] < 0
            ? IntStream.range(0, containers).boxed().toList()
            : Collections.singletonList(pins[unit]));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FILESIZE", "SPLIT_TESTS_LINES", "PARALLEL_TESTS_FILESIZE"})
  void everyStrategyKeepsThePins(Strategy strategy) {
    Workload work = work(4, 3, 2, 1, 7);

    Plan plan = PinnedSplit.plan(planner, work, new int[]{-1, 0, -1, -1, 0}, 1, strategy, SECOND).plan();

    assertThat(plan.makespanNanos()).isEqualTo(17);
    assertThat(plan.unitCount(0)).isEqualTo(5);
  }

  @Test
  void pinsOfOtherUnitsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PinnedSplit.plan(planner, work(1, 2), new int[1], 2, Strategy.LPT, 0));
  }

  private static long best(long[] durations, int[] pins, long[] loads, int unit) {
    if (unit == durations.length) {
      return LongStream.of(loads).max().orElse(0);
    }
    long best = Long.MAX_VALUE;
    for (int container = 0; container < loads.length; container++) {
      if (pins[unit] < 0 || pins[unit] == container) {
        loads[container] += durations[unit];
        best = Math.min(best, best(durations, pins, loads, unit + 1));
        loads[container] -= durations[unit];
      }
    }
    return best;
  }

  private static Workload work(long... durations) {
    return Workload.of(Arrays.stream(durations).mapToObj(each -> "unit " + each).toList(), durations,
        new int[durations.length], 1);
  }
}
