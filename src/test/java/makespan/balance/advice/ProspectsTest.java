package makespan.balance.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import makespan.balance.Planner;
import makespan.balance.Recommendation;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProspectsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long SETUP = 30 * SECOND;
  private static final Workload WORK = work(tens(60));

  @Test
  void everyPointHasItsWallItsOutlookAndItsCost() {
    Prospects prospects = prospects(Strategy.OPTIMAL);
    Outlook six = Outlook.of(WORK, new Planner().plan(WORK, 6, Strategy.LPT, 0).plan(), Variation.USUAL);

    assertThat(prospects.wallNanos(6)).isEqualTo(130 * SECOND);
    assertThat(prospects.outlook(6)).isEqualTo(six.plus(SETUP));
    assertThat(prospects.cost(6)).isEqualTo(new Cost(780 * SECOND, 6 * 180 * SECOND, 780 * SECOND));
    assertThat(prospects.cost(7).reservedNanos()).as("nine on the fullest").isEqualTo(7 * 120 * SECOND);
    assertThat(prospects.sweep().maxContainers()).isEqualTo(80);
    assertThat(prospects.work()).isSameAs(WORK);
    assertThat(prospects.variation()).isSameAs(Variation.USUAL);
    assertThatThrownBy(() -> prospects.outlook(81)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void beyondTheFloorContainersThatAreNotFullMakeItSafer() {
    Workload work = work(60 * SECOND, 55 * SECOND, 30 * SECOND, 28 * SECOND);
    Prospects prospects = Prospects.of(work, Strategy.OPTIMAL, 4, SECOND, Variation.USUAL, 0, () -> false);

    assertThat(prospects.wallNanos(3)).isEqualTo(prospects.wallNanos(4)).isEqualTo(60 * SECOND);
    assertThat(prospects.outlook(4).p95Nanos()).isLessThan(prospects.outlook(3).p95Nanos());
  }

  @Test
  void oneContainerMoreSavesAndCosts() {
    Step seventh = prospects(Strategy.OPTIMAL).step(7, Billing.RESERVED);

    assertThat(seventh).isEqualTo(new Step(10 * SECOND, 60 * SECOND));
    assertThat(prospects(Strategy.OPTIMAL).step(7, Billing.BUSY)).isEqualTo(new Step(10 * SECOND, SETUP));
    assertThat(prospects(Strategy.OPTIMAL).step(61, Billing.BUSY)).isEqualTo(new Step(0, SETUP));
  }

  @Test
  void aTargetTakesMoreContainersThanThePlanAloneWould() {
    Prospects prospects = prospects(Strategy.OPTIMAL);

    Recommendation promised = prospects.recommendation(OptionalLong.of(130 * SECOND));

    assertThat(prospects.fewestAsPlanned(130 * SECOND)).hasValue(6);
    int fewest = promised.containers().orElseThrow();
    assertThat(fewest).isGreaterThan(6);
    assertThat(prospects.outlook(fewest).p95Nanos()).isLessThanOrEqualTo(130 * SECOND);
    assertThat(prospects.outlook(fewest - 1).p95Nanos()).isGreaterThan(130 * SECOND);
    assertThat(promised.promisedNanos()).hasValue(prospects.outlook(fewest).p95Nanos());
  }

  @Test
  void withoutATargetTheAdviceIsThatOfTheSweep() {
    Prospects prospects = prospects(Strategy.OPTIMAL);

    assertThat(prospects.recommendation(OptionalLong.empty()))
        .isEqualTo(Recommendation.of(prospects.sweep(), WORK.units(), SETUP, OptionalLong.empty()));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME", "LPT", "QUEUE", "OPTIMAL"})
  void everyOutlookIsInOrder(Strategy strategy) {
    Prospects prospects = Prospects.of(WORK, strategy, 8, 0, Variation.NOISY, SETUP, () -> false);

    for (int containers = 1; containers <= 8; containers++) {
      assertThat(prospects.outlook(containers).p95Nanos()).isGreaterThan(prospects.outlook(containers).p50Nanos())
          .isGreaterThan(prospects.wallNanos(containers));
    }
  }

  @Test
  void canBeCancelled() {
    assertThatThrownBy(() -> Prospects.of(WORK, Strategy.LPT, 8, 0, Variation.NOISY, SETUP, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static Prospects prospects(Strategy strategy) {
    return Prospects.of(WORK, strategy, 80, SECOND, Variation.USUAL, SETUP, () -> false);
  }

  private static long[] tens(int count) {
    long[] durations = new long[count];
    Arrays.fill(durations, 10 * SECOND);
    return durations;
  }

  private static Workload work(long... durations) {
    return Workload.of(Collections.nCopies(durations.length, "unit"), durations, new int[durations.length], 1);
  }
}
