package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import makespan.balance.splitter.Listing;
import makespan.balance.splitter.Order;
import makespan.balance.splitter.Rule;
import makespan.balance.splitter.Shares;
import makespan.balance.splitter.SourceSizes;
import makespan.balance.splitter.Splitter;
import makespan.balance.splitter.Unknown;
import makespan.balance.splitter.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every strategy, whatever the work.
class EveryStrategyTest {
  private static final long SECOND = 1_000_000_000;

  static Stream<Arguments> strategiesAndSeeds() {
    return Arrays.stream(Strategy.values()).filter(strategy -> strategy != Strategy.OBSERVED)
        .flatMap(strategy -> LongStream.range(1, 9).mapToObj(seed -> Arguments.of(strategy, seed)));
  }

  static Stream<Arguments> axes() {
    return Arrays.stream(Rule.values()).flatMap(rule -> Arrays.stream(Unknown.values())
        .map(unknown -> Arguments.of(rule, unknown)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("strategiesAndSeeds")
  void placesEveryUnitOnceAndBeatsNoBound(Strategy strategy, long seed) {
    var random = new SplittableRandom(seed);
    int n = random.nextInt(1, 200);
    int containers = random.nextInt(1, 40);
    long[] durations = Suites.logNormal(random, n, 500, 1.2);
    IntStream.range(0, n).filter(_ -> random.nextInt(6) == 0).forEach(unit -> durations[unit] = 0);
    Workload work = sized(Suites.workload(durations), random);

    Solution solution = new Planner().plan(work, containers, strategy, 0);

    assertWhole(work, solution, containers);
    assertThat(solution.plan().makespanNanos()).isEqualTo(
        new Planner().plan(work, containers, strategy, 0).plan().makespanNanos());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OBSERVED")
  void copesWithNothingZeroesAGiantAndTenThousandContainers(Strategy strategy) {
    var random = new SplittableRandom(7);
    long[] giant = new long[50];
    giant[31] = 100 * SECOND;
    for (long[] durations : List.of(new long[0], new long[40], giant, new long[]{1})) {
      for (int containers : new int[]{1, 3, 10_000}) {
        Workload work = sized(Suites.workload(durations), random);
        Solution solution = new Planner().plan(work, containers, strategy, 0);
        assertWhole(work, solution, containers);
        assertThat(solution.plan().makespanNanos()).as("%s over %s", strategy, containers)
            .isEqualTo(Arrays.stream(durations).sum());
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Planner().plan(Suites.workload(1), 0, strategy, 0));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("axes")
  void anyPointOfTheAxesGivesEveryUnitAContainer(Rule rule, Unknown unknown) {
    var random = new SplittableRandom(3);
    int n = 60;
    Workload work = sized(Suites.workload(Suites.logNormal(random, n, 50, 1)), random);
    for (Order order : Order.values()) {
      for (Weight weight : Weight.values()) {
        Shares shares = new Splitter(order, rule, weight, unknown).split(work.listing(), 7);
        assertThat(Arrays.stream(shares.containers()).boxed()).hasSize(n)
            .allMatch(container -> container >= 0 && container < 7);
        assertThat(Arrays.stream(shares.order()).sorted().toArray()).isEqualTo(IntStream.range(0, n).toArray());
      }
    }
  }

  @Test
  void whatIsUnknownWeighsWhatThePolicySays() {
    long[] known = {4 * SECOND, 2 * SECOND, 3 * SECOND, Listing.UNKNOWN};
    Workload work = Suites.workload(4, 2, 3, 9).known(List.of(known), Optional.empty());

    assertThat(least(work, Unknown.ZERO)).as("4, then 3, 2, and 0 to the 4").containsExactly(0, 1, 1, 0);
    assertThat(least(work, Unknown.ONE_SECOND)).as("4, 3, 2, 1").containsExactly(0, 1, 1, 0);
    assertThat(least(work, Unknown.MEAN)).as("4, 3 3, 2: the known one of 3 is earlier by name")
        .containsExactly(0, 0, 1, 1);
    assertThat(least(work, Unknown.MEDIAN)).containsExactly(0, 0, 1, 1);
    assertThat(least(work, Unknown.ROUND_ROBIN)).as("from container 0").containsExactly(0, 1, 1, 0);
  }

  private static int[] least(Workload work, Unknown unknown) {
    return Splitter.leastLoaded(Weight.DURATION, unknown).split(work.listing(), 2).containers();
  }

  private static Workload sized(Workload work, SplittableRandom random) {
    long[] bytes = random.longs(work.count(), -1, 5_000).toArray();
    return work.known(List.of(), Optional.of(new SourceSizes(bytes, bytes)));
  }

  private static void assertWhole(Workload work, Solution solution, int containers) {
    Plan plan = solution.plan();
    boolean[] placed = new boolean[work.count()];
    long sum = 0;
    for (int lane = 0; lane < containers; lane++) {
      long load = 0;
      for (int place = 0; place < plan.unitCount(lane); place++) {
        int unit = plan.unitAt(lane, place);
        assertThat(placed[unit]).isFalse();
        placed[unit] = true;
        assertThat(plan.startNanos(unit)).isEqualTo(load);
        load += work.durationNanos(unit);
      }
      assertThat(plan.loadNanos(lane)).isEqualTo(load);
      sum += load;
    }
    assertThat(placed).doesNotContain(false);
    assertThat(sum).isEqualTo(work.units().totalNanos());
    assertThat(plan.makespanNanos()).isGreaterThanOrEqualTo(LowerBound.of(work.units(), containers));
  }
}
