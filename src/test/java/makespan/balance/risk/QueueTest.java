package makespan.balance.risk;

import static makespan.balance.risk.OutlookTest.suite;
import static makespan.balance.risk.OutlookTest.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void withTrueDurationsItEndsAsLongestFirst() {
    Workload work = suite(200, 4, 1.2);

    assertThat(Queue.FREE.makespanNanos(work, 7))
        .isEqualTo(new Planner().plan(work, 7, Strategy.LPT, 0).plan().makespanNanos());
  }

  @Test
  void withoutNoiseTheOutlookIsThePlan() {
    Workload work = work(600 * SECOND, 500 * SECOND, 400 * SECOND);

    Outlook outlook = Queue.FREE.outlook(work, 2, Variation.of(0, 0, 0), 1);

    assertThat(outlook.p50Nanos()).as("20 ms of noise are left").isCloseTo(900 * SECOND, within(SECOND / 10));
    assertThat(outlook.p95Nanos()).isCloseTo(900 * SECOND, within(SECOND / 10));
  }

  @Test
  void theSameSeedGivesTheSameOutlook() {
    Workload work = suite(100, 4, 1.2);

    assertThat(Queue.FREE.outlook(work, 8, Variation.USUAL, 5))
        .isEqualTo(Queue.FREE.outlook(work, 8, Variation.USUAL, 5))
        .isNotEqualTo(Queue.FREE.outlook(work, 8, Variation.USUAL, 6));
  }

  @Test
  void evensOutWhatASplitBeforehandCannot() {
    Workload work = suite(420, 4, 1.0);
    Outlook beforehand = Outlook.of(work, new Planner().plan(work, 8, Strategy.OPTIMAL, 20_000_000).plan(),
        Variation.NOISY);

    Outlook queue = Queue.FREE.outlook(work, 8, Variation.NOISY, 1);

    assertThat(queue.p50Nanos()).isLessThan(beforehand.p50Nanos());
    assertThat(queue.p95Nanos()).isLessThan(beforehand.p95Nanos());
  }

  @Test
  void aSingleUnitHasTheSameOutlookEitherWay() {
    Workload work = work(100 * SECOND);
    Outlook exact = Outlook.of(work, new Planner().plan(work, 1, Strategy.LPT, 0).plan(), Variation.NOISY);

    Outlook queue = Queue.FREE.outlook(work, 1, Variation.NOISY, 3);

    assertThat(queue.p50Nanos() / 1e11).isCloseTo(exact.p50Nanos() / 1e11, within(0.03));
    assertThat(queue.p95Nanos() / 1e11).isCloseTo(exact.p95Nanos() / 1e11, within(0.06));
  }

  @Test
  void aFetchThatCostsComesInBatchesAndSinglyAtTheEnd() {
    long[] tens = new long[100];
    Arrays.fill(tens, 10 * SECOND);
    // of 1000 s it fetches 500, 250, 120, 60 and 30, then 20 starts' worth twice
    assertThat(new Queue(SECOND).makespanNanos(work(tens), 1)).isEqualTo((1_000 + 7) * SECOND);
    assertThat(new Queue(SECOND).makespanNanos(work(5 * SECOND, 5 * SECOND, 5 * SECOND), 1))
        .as("less than 20 starts' worth is fetched singly").isEqualTo((15 + 3) * SECOND);
    assertThat(Queue.FREE.makespanNanos(work(tens), 1)).isEqualTo(1_000 * SECOND);
  }

  @Test
  void aUnitLongerThanABatchIsABatch() {
    assertThat(new Queue(SECOND).makespanNanos(work(100 * SECOND, 100 * SECOND), 2)).isEqualTo(101 * SECOND);
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(new Queue(SECOND).makespanNanos(work(), 2)).isZero();
    assertThat(Queue.FREE.outlook(work(0), 2, Variation.USUAL, 1)).isEqualTo(new Outlook(0, 0));
  }

  @Test
  void aFetchCostsNothingOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Queue(-1));
  }
}
