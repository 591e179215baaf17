package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {
  /// b 4, a 2, e 9, d 4, c 0, by name a b c d e; it ran on three containers.
  private static final Workload WORK = Workload.of(List.of("b", "a", "e", "d", "c"), new long[]{4, 2, 9, 4, 0},
      new int[]{2, 0, 2, 0, 2}, 3);

  private final Planner planner = new Planner(() -> 0);

  @Test
  void twentyThousandFilesOfTenMinutesAreExact() {
    long tenMinutes = 600_000_000_000L;
    long[] durations = new long[20_000];
    Arrays.setAll(durations, unit -> tenMinutes + unit);

    Solution one = new Planner().plan(Suites.workload(durations), 1, Strategy.OPTIMAL, 0);
    Solution many = new Planner().plan(Suites.workload(durations), 10_000, Strategy.OPTIMAL, 0);

    assertThat(one.plan().makespanNanos()).isEqualTo(20_000 * tenMinutes + 20_000L * 19_999 / 2);
    assertThat(one.provedOptimal()).isTrue();
    assertThat(many.plan().makespanNanos()).as("the shortest beside the longest").isEqualTo(2 * tenMinutes + 19_999);
    assertThat(many.provedOptimal()).isTrue();
  }

  @Test
  void byNameCutsContiguousChunksTheFirstOnesLonger() {
    Plan plan = plan(WORK, 3, Strategy.NAME);

    assertThat(units(plan)).containsExactly(List.of(1, 0), List.of(4, 3), List.of(2));
    assertThat(plan.makespanNanos()).isEqualTo(9);
    assertThat(units(plan(WORK, 2, Strategy.NAME))).containsExactly(List.of(1, 0, 4), List.of(3, 2));
    assertThat(units(plan(WORK, 7, Strategy.NAME))).containsExactly(List.of(1), List.of(0), List.of(4), List.of(3),
        List.of(2), List.of(), List.of());
  }

  @Test
  void roundRobinDealsByName() {
    assertThat(units(plan(WORK, 2, Strategy.ROUND_ROBIN))).containsExactly(List.of(1, 4, 2), List.of(0, 3));
  }

  @Test
  void lptAndQueueRunLongestFirst() {
    assertThat(units(plan(WORK, 2, Strategy.LPT))).containsExactly(List.of(2, 4), List.of(0, 3, 1));
    assertThat(units(plan(WORK, 2, Strategy.QUEUE))).isEqualTo(units(plan(WORK, 2, Strategy.LPT)));
  }

  @Test
  void timingsBreakTiesByName() {
    Workload work = Workload.of(List.of("z", "y", "x"), new long[]{5, 5, 3}, new int[3], 1);

    assertThat(units(plan(work, 2, Strategy.TIMINGS))).containsExactly(List.of(1, 2), List.of(0));
    assertThat(units(plan(work, 2, Strategy.LPT))).containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void timingsSpreadUnitsWithoutATime() {
    Workload work = Workload.of(List.of("e", "d", "c", "b", "a"), new long[]{0, 7, 0, 0, 3}, new int[5], 1);

    assertThat(units(plan(work, 3, Strategy.TIMINGS))).containsExactly(List.of(1, 3), List.of(4, 2), List.of(0));
  }

  @Test
  void timingsFallBackToNamesWhereNoUnitHasATime() {
    Workload work = Workload.of(List.of("c", "b", "a"), new long[3], new int[3], 1);

    assertThat(units(plan(work, 2, Strategy.TIMINGS))).containsExactly(List.of(2, 1), List.of(0));
  }

  @Test
  void observedIsAsItRan() {
    Plan plan = plan(WORK, 3, Strategy.OBSERVED);

    assertThat(units(plan)).containsExactly(List.of(1, 3), List.of(), List.of(0, 2, 4));
    assertThat(plan.makespanNanos()).isEqualTo(13);
  }

  @Test
  void observedHasOneNumberOfContainers() {
    assertThatIllegalArgumentException().isThrownBy(() -> plan(WORK, 2, Strategy.OBSERVED))
        .withMessageContaining("3 containers, not 2");
  }

  @Test
  void optimalRunsLongestFirstAndSpreadsUnitsThatTakeNoTime() {
    Workload work = Suites.workload(0, 3, 0, 5, 0, 2);

    assertThat(units(plan(work, 2, Strategy.OPTIMAL))).containsExactly(List.of(3, 0, 2), List.of(1, 5, 4));
  }

  @Test
  void proofsAndGapsComeWithEveryStrategy() {
    assertThat(planner.plan(WORK, 3, Strategy.NAME, 0).provedOptimal()).isTrue();
    assertThat(planner.plan(WORK, 3, Strategy.OBSERVED, 0).gap()).isEqualTo(4.0 / 9);
  }

  @Test
  void measuresItsOwnTimeOnly() {
    var time = new AtomicLong();

    Solution solution = new Planner(() -> time.getAndAdd(5)).plan(WORK, 3, Strategy.NAME, 0);

    assertThat(solution.solveNanos()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FILESIZE", "SPLIT_TESTS_LINES", "PARALLEL_TESTS_FILESIZE"})
  void everyStrategyPlacesEveryUnitOnce(Strategy strategy) {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 30; round++) {
      int containers = random.nextInt(1, 12);
      long[] durations = Suites.uniform(random, random.nextInt(40), 0, 9);
      Workload work = Workload.of(IntStream.range(0, durations.length).mapToObj(i -> "n" + i).toList(), durations,
          random.ints(durations.length, 0, containers).toArray(), containers);

      Solution solution = new Planner().plan(work, containers, strategy, 1_000_000);

      assertValid(work, containers, solution);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStrategyNeedsAContainer(Strategy strategy) {
    assertThatIllegalArgumentException().isThrownBy(() -> plan(WORK, 0, strategy)).withMessageContaining("0");
    assertThatIllegalArgumentException().isThrownBy(() -> plan(WORK, -1, strategy));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OBSERVED", "FILESIZE", "SPLIT_TESTS_LINES",
    "PARALLEL_TESTS_FILESIZE"})
  void everyStrategyTakesMoreContainersThanUnits(Strategy strategy) {
    Plan plan = plan(WORK, 10_000, strategy);

    assertThat(plan.containerCount()).isEqualTo(10_000);
    assertThat(plan.makespanNanos()).isEqualTo(9);
  }

  static void assertValid(Workload work, int containers, Solution solution) {
    Plan plan = solution.plan();
    assertThat(plan.containerCount()).isEqualTo(containers);
    assertThat(units(plan).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, work.count()).boxed().toList());
    long total = 0;
    for (int container = 0; container < containers; container++) {
      long clock = 0;
      for (int place = 0; place < plan.unitCount(container); place++) {
        int unit = plan.unitAt(container, place);
        assertThat(plan.container(unit)).isEqualTo(container);
        assertThat(plan.startNanos(unit)).isEqualTo(clock);
        clock += work.durationNanos(unit);
      }
      assertThat(plan.loadNanos(container)).isEqualTo(clock);
      total += clock;
    }
    assertThat(total).isEqualTo(IntStream.range(0, work.count()).mapToLong(work::durationNanos).sum());
    assertThat(solution.lowerBoundNanos()).isGreaterThanOrEqualTo(LowerBound.of(work.units(), containers));
  }

  private Plan plan(Workload work, int containers, Strategy strategy) {
    return planner.plan(work, containers, strategy, Long.MAX_VALUE).plan();
  }

  private static List<List<Integer>> units(Plan plan) {
    return IntStream.range(0, plan.containerCount())
        .mapToObj(container -> IntStream.range(0, plan.unitCount(container))
            .mapToObj(place -> plan.unitAt(container, place))
            .toList())
        .toList();
  }
}
