package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
  private static final long BUDGET = 500_000;

  @Test
  void hasAPointForEveryNumberOfContainers() {
    Sweep sweep = Sweep.of(Suites.workload(6, 4, 2), Strategy.OPTIMAL, 4, BUDGET, () -> false);

    assertThat(sweep.maxContainers()).isEqualTo(4);
    assertThat(makespans(sweep)).containsExactly(12, 6, 6, 6);
    assertThat(sweep.lowerBoundNanos(1)).isEqualTo(12);
    assertThat(sweep.lowerBoundNanos(4)).isEqualTo(6);
    assertThat(sweep.provedOptimal(3)).isTrue();
    assertThatThrownBy(() -> sweep.makespanNanos(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sweep.makespanNanos(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /// Where units have to run on given containers, more of these may take longer: the points stand as they are.
  @Test
  void ofAPlannerOfOnesOwnHasItsPoints() {
    Workload work = Suites.workload(6, 4, 2);
    var planner = new Planner();
    Sweep sweep = Sweep.of(work.units(),
        containers -> planner.plan(work, containers == 2 ? 1 : containers, Strategy.OPTIMAL, BUDGET), 3, () -> false);

    assertThat(makespans(sweep)).containsExactly(12, 12, 6);
    assertThat(sweep.lowerBoundNanos(2)).isEqualTo(12);
    assertThat(sweep.lowerBoundNanos(3)).isEqualTo(6);
    assertThat(sweep.floorContainers()).hasValue(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.of(work.units(), _ -> planner.plan(work, 1, Strategy.LPT, 0), 0, () -> false));
    assertThatThrownBy(() -> Sweep.of(work.units(), _ -> planner.plan(work, 1, Strategy.LPT, 0), 1, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ofOptimalNeverRisesAndNeverGoesBelowItsBounds(long seed) {
    Workload work = Suites.workload(Suites.uniform(new SplittableRandom(seed), 40, 100, 999));
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 45, BUDGET, () -> false);

    for (int containers = 1; containers <= 45; containers++) {
      assertThat(sweep.makespanNanos(containers)).isGreaterThanOrEqualTo(sweep.lowerBoundNanos(containers));
      assertThat(sweep.lowerBoundNanos(containers)).isGreaterThanOrEqualTo(LowerBound.of(work.units(), containers));
      if (containers > 1) {
        assertThat(sweep.makespanNanos(containers)).isLessThanOrEqualTo(sweep.makespanNanos(containers - 1));
        assertThat(sweep.lowerBoundNanos(containers)).isLessThanOrEqualTo(sweep.lowerBoundNanos(containers - 1));
      }
    }
    assertThat(sweep.makespanNanos(45)).isEqualTo(work.units().longestNanos());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofOptimalIsExactForFewUnits(long seed) {
    long[] durations = Suites.uniform(new SplittableRandom(seed), 9, 1, 99);
    Sweep sweep = Sweep.of(Suites.workload(durations), Strategy.OPTIMAL, 9, BUDGET, () -> false);

    for (int containers = 1; containers <= 9; containers++) {
      assertThat(sweep.makespanNanos(containers)).isEqualTo(Suites.optimum(durations, containers));
      assertThat(sweep.provedOptimal(containers)).isTrue();
    }
  }

  @Test
  void lendsASplitToMoreContainers() {
    Workload work = Suites.workload(11, 5, 14, 17, 10, 11, 17, 9, 17, 12, 13, 13, 9, 17, 18, 15);
    var asked = new AtomicInteger();
    var time = new AtomicLong();
    var planner = new Planner(() -> asked.get() > 6 ? time.addAndGet(BUDGET) : 0);

    Sweep sweep = Sweep.of(planner, work, Strategy.OPTIMAL, 7, BUDGET, () -> asked.incrementAndGet() > 7,
        Optional.empty());

    assertThat(sweep.makespanNanos(6)).isEqualTo(35);
    assertThat(planner.plan(work, 7, Strategy.LPT, 0).plan().makespanNanos()).isEqualTo(36);
    assertThat(sweep.makespanNanos(7)).as("no time was left for 7").isEqualTo(35);
  }

  @Test
  void lendsABoundToFewerContainers() {
    long[] bounds = {9, 4, 6, 5};

    Sweep.spread(bounds);

    assertThat(bounds).containsExactly(9, 6, 6, 5);
  }

  @Test
  void ofAnotherStrategyIsWhatItIs() {
    Workload work = Suites.workload(1, 1, 1, 9, 1, 9);
    Sweep sweep = Sweep.of(work, Strategy.ROUND_ROBIN, 4, BUDGET, () -> false);

    assertThat(makespans(sweep)).as("two containers take 3 and 19, three take 10, 2, 10").containsExactly(22, 19, 10,
        10);
    Sweep rising = Sweep.of(Suites.workload(9, 1, 9, 1, 9, 1), Strategy.ROUND_ROBIN, 3, BUDGET, () -> false);
    assertThat(makespans(rising)).containsExactly(30, 27, 10);
    Sweep late = Sweep.of(Suites.workload(9, 1, 1, 9, 1, 1, 1), Strategy.ROUND_ROBIN, 3, BUDGET, () -> false);
    assertThat(makespans(late)).as("three containers are worse than two").containsExactly(23, 12, 19);
    assertThat(late.lowerBoundNanos(1)).isEqualTo(23);
    assertThat(late.lowerBoundNanos(3)).isEqualTo(9);
    assertThat(late.provedOptimal(3)).isFalse();
  }

  @Test
  void stopsWhenItIsCancelled() {
    var asked = new AtomicInteger();
    Workload work = Suites.workload(4, 3, 2, 1);

    assertThatThrownBy(() -> Sweep.of(work, Strategy.LPT, 100, BUDGET, () -> asked.incrementAndGet() == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void asksNoMoreOnceTheLongestUnitDecides() {
    var asked = new AtomicInteger();

    Sweep sweep = Sweep.of(Suites.workload(5, 5), Strategy.OPTIMAL, 10_000, BUDGET, () -> asked.incrementAndGet() > 2);

    assertThat(sweep.makespanNanos(10_000)).isEqualTo(5);
    assertThat(sweep.provedOptimal(10_000)).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void tellsOfTheSplitThatEveryPointStandsForBeyondTheFloorAsWell() {
    Workload work = Suites.workload(6, 4, 2);
    List<Long> heard = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();

    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 4, BUDGET, () -> false, (solution, containers) -> {
      heard.add(solution.plan().makespanNanos());
      counts.add(containers);
    });

    assertThat(counts).containsExactly(1, 2, 3, 4);
    assertThat(heard).containsExactly(12L, 6L, 6L, 6L);
    assertThat(makespans(sweep)).containsExactly(12, 6, 6, 6);
    assertThat(sweep.provedOptimal(4)).isTrue();
  }

  @Test
  void tellsOfTheSplitOverFewerContainersWhereThatIsBetter() {
    Workload work = Suites.workload(11, 5, 14, 17, 10, 11, 17, 9, 17, 12, 13, 13, 9, 17, 18, 15);
    var asked = new AtomicInteger();
    var time = new AtomicLong();
    List<Integer> lanes = new ArrayList<>();

    Sweep.of(new Planner(() -> asked.get() > 6 ? time.addAndGet(BUDGET) : 0), work, Strategy.OPTIMAL, 7, BUDGET,
        () -> asked.incrementAndGet() > 7,
        Optional.of((solution, _) -> lanes.add(solution.plan().containerCount())));

    assertThat(lanes).as("no time was left for 7").containsExactly(1, 2, 3, 4, 5, 6, 6);
  }

  @Test
  void knowsTheFewestContainersAtTheFloor() {
    assertThat(Sweep.of(Suites.workload(10, 6, 6), Strategy.OPTIMAL, 9, BUDGET, () -> false).floorContainers())
        .hasValue(3);
    assertThat(Sweep.of(Suites.workload(10, 6, 6), Strategy.OPTIMAL, 2, BUDGET, () -> false).floorContainers())
        .isEmpty();
    assertThat(Sweep.of(Suites.workload(), Strategy.OPTIMAL, 2, BUDGET, () -> false).floorContainers()).hasValue(1);
  }

  @Test
  void mayHaveOnePoint() {
    assertThat(makespans(Sweep.of(Suites.workload(6, 4), Strategy.LPT, 1, BUDGET, () -> false))).containsExactly(10);
  }

  @Test
  void ofNothingIsNothing() {
    Sweep sweep = Sweep.of(Suites.workload(), Strategy.OPTIMAL, 2, BUDGET, () -> false);

    assertThat(makespans(sweep)).containsExactly(0, 0);
  }

  @Test
  void hasNoOtherPointsThanTheObserved() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> Sweep.of(Suites.workload(1), Strategy.OBSERVED, 1, BUDGET, () -> false));
    assertThatIllegalArgumentException().isThrownBy(
        () -> Sweep.of(Suites.workload(1), Strategy.LPT, 0, BUDGET, () -> false));
  }

  private static long[] makespans(Sweep sweep) {
    long[] makespans = new long[sweep.maxContainers()];
    for (int containers = 1; containers <= makespans.length; containers++) {
      makespans[containers - 1] = sweep.makespanNanos(containers);
    }
    return makespans;
  }
}
