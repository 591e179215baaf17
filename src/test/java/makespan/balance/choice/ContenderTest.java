package makespan.balance.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.balance.advice.Cost;
import makespan.balance.risk.Variation;
import makespan.balance.splitter.SourceSizes;
import org.junit.jupiter.api.Test;

class ContenderTest {
  private static final long SECOND = 1_000_000_000;
  private static final Planner PLANNER = new Planner();
  /// By name 9 and 8 are neighbours, so that blocks of equal count put them together.
  private static final Workload WORK = Workload.of(List.of("a", "b", "c", "d"),
      new long[]{9 * SECOND, 8 * SECOND, SECOND, 2 * SECOND}, new int[]{0, 0, 1, 1}, 2);

  private static List<Contender> all(Workload work, int containers) {
    return Contender.all(work, containers, strategy -> PLANNER.plan(work, containers, strategy, SECOND), 30 * SECOND,
        Variation.USUAL, () -> false);
  }

  @Test
  void everyStrategyStandsOnceTheShortestFirst() {
    List<Contender> contenders = all(WORK, 2);

    assertThat(contenders).extracting(Contender::strategy).containsExactlyInAnyOrder(Strategy.values());
    long[] makespans = contenders.stream().flatMap(contender -> contender.result().stream())
        .mapToLong(Contender.Result::makespanNanos).toArray();
    assertThat(makespans).isSorted().startsWith(10 * SECOND);
    assertThat(Contender.bestNanos(contenders)).isEqualTo(10 * SECOND);
    assertThat(of(contenders, Strategy.NAME)).hasValueSatisfying(result -> {
      assertThat(result.makespanNanos()).isEqualTo(17 * SECOND);
      assertThat(result.evenness()).isEqualTo(10.0 / 17);
      assertThat(result.proved()).isFalse();
      assertThat(result.outlook().p50Nanos()).isBetween(16 * SECOND, 18 * SECOND);
      assertThat(result.outlook().p95Nanos()).isBetween(19 * SECOND, 23 * SECOND);
    });
    assertThat(of(contenders, Strategy.OBSERVED)).map(Contender.Result::makespanNanos).hasValue(17 * SECOND);
    assertThat(of(contenders, Strategy.OPTIMAL)).map(Contender.Result::proved).hasValue(true);
  }

  @Test
  void theObservedSplitHasItsOwnNumberOfContainersOnly() {
    assertThat(all(WORK, 3)).extracting(Contender::strategy).doesNotContain(Strategy.OBSERVED);
  }

  @Test
  void sizesAreMissingUnlessTheyAreGiven() {
    Workload sized = WORK.known(List.of(), Optional.of(new SourceSizes(new long[]{1, 1, 50, 1}, new long[4])));

    assertThat(of(all(WORK, 2), Strategy.FILESIZE)).isEmpty();
    assertThat(all(WORK, 2)).last().extracting(contender -> contender.strategy().needsSizes()).isEqualTo(true);
    assertThat(of(all(sized, 2), Strategy.FILESIZE)).map(Contender.Result::makespanNanos).hasValue(19 * SECOND);
  }

  @Test
  void aQueueIsMissedByLessThanAPlan() {
    long[] durations = IntStream.range(0, 200).mapToLong(i -> SECOND * (1 + i % 30)).toArray();
    Workload many = Workload.of(Arrays.stream(durations).mapToObj(Long::toString).toList(), durations, new int[200], 1);

    List<Contender> contenders = all(many, 8);

    assertThat(of(contenders, Strategy.QUEUE).orElseThrow().outlook().p95Nanos())
        .isLessThan(of(contenders, Strategy.OPTIMAL).orElseThrow().outlook().p95Nanos());
    assertThat(all(many, 8)).as("the same again").isEqualTo(contenders);
  }

  @Test
  void eachCostsWhatItsLoadsDo() {
    Contender.Result best = of(all(WORK, 2), Strategy.OPTIMAL).orElseThrow();

    assertThat(best.cost()).isEqualTo(new Cost(80 * SECOND, 120 * SECOND, 80 * SECOND));
    Contender.Result byName = of(all(WORK, 2), Strategy.NAME).orElseThrow();
    assertThat(byName.cost()).isEqualTo(new Cost(80 * SECOND, 120 * SECOND, 94 * SECOND));
  }

  @Test
  void stopsWhenAskedTo() {
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Contender.all(WORK, 2,
        strategy -> PLANNER.plan(WORK, 2, strategy, 0), 0, Variation.USUAL, () -> true));
  }

  private static Optional<Contender.Result> of(List<Contender> contenders, Strategy strategy) {
    return contenders.stream().filter(contender -> contender.strategy() == strategy).findFirst().orElseThrow().result();
  }
}
