package makespan.balance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int RUNS = 2_000;

  /// Suites and noise of the design, smaller ones of each kind.
  @ParameterizedTest
  @CsvSource({"420, 4, 1.2, 8, 0.15, 0, 0", "420, 4, 1.2, 8, 0.30, 0.08, 0.05", "420, 4, 1.2, 16, 0.15, 0.05, 0",
    "64, 110, 0.2, 24, 0.15, 0, 0", "64, 110, 0.2, 24, 0.30, 0.08, 0.05", "900, 1.2, 1.4, 40, 0.15, 0.05, 0",
    "100, 60, 0.5, 3, 0.15, 0.05, 0", "30, 60, 0.5, 1, 0.15, 0.05, 0", "300, 0.02, 1, 8, 0.15, 0.05, 0"})
  void agreesWithTwoThousandSimulatedRuns(int count, double medianSeconds, double spread, int containers, double sigma,
      double speed, double startShare) {
    Workload work = suite(count, medianSeconds, spread);
    Solution best = new Planner().plan(work, containers, Strategy.OPTIMAL, 20_000_000);
    double[] ends = StaticRuns.of(work, best.plan(), sigma, speed, startShare, RUNS, 7);

    Outlook outlook = Outlook.of(work, best.plan(), Variation.of(sigma, speed, startShare));

    double plan = best.plan().makespanNanos();
    double half = (outlook.p50Nanos() - ends[RUNS / 2 - 1]) / plan;
    double nearly = (outlook.p95Nanos() - ends[RUNS * 95 / 100 - 1]) / plan;
    assertThat(half).as("points of p50").isCloseTo(0, within(0.03));
    assertThat(nearly).as("points of p95").isCloseTo(0, within(0.06));
  }

  @Test
  void oneUnitOnOneContainerIsLogNormalItself() {
    Workload work = work(100 * SECOND);
    Outlook outlook = outlook(work, 1, Variation.of(0.2, 0, 0));

    assertThat(outlook.p50Nanos()).isCloseTo(Math.round(100e9 * Math.exp(-0.02)), within(SECOND / 1_000));
    assertThat(outlook.p95Nanos()).isCloseTo(Math.round(100e9 * Math.exp(-0.02 + 0.2 * 1.6448536)),
        within(SECOND / 1_000));
  }

  @Test
  void speedOfTheContainerMultipliesWithThatOfTheUnit() {
    double sigma = Math.hypot(0.2, 0.1);

    assertThat(outlook(work(100 * SECOND), 1, Variation.of(0.2, 0.1, 0)).p95Nanos())
        .isCloseTo(Math.round(100e9 * Math.exp(-sigma * sigma / 2 + sigma * 1.6448536)), within(SECOND / 1_000));
  }

  @Test
  void theMoreContainersAreFullTheLaterTheLast() {
    Outlook one = outlook(work(60 * SECOND), 1, Variation.USUAL);
    Outlook ten = outlook(work(times(60 * SECOND, 10)), 10, Variation.USUAL);

    assertThat(ten.p50Nanos()).isGreaterThan(one.p50Nanos());
    assertThat(ten.p95Nanos()).isGreaterThan(one.p95Nanos());
  }

  @Test
  void shortUnitsStrayByTwentyMillisecondsAtLeast() {
    long p95 = outlook(work(20_000_000), 1, Variation.of(0, 0, 0)).p95Nanos();

    double sigma = Math.sqrt(Math.log(2));
    assertThat(p95).isCloseTo(Math.round(20e6 * Math.exp(-sigma * sigma / 2 + sigma * 1.6448536)), within(20_000L));
  }

  @Test
  void aLateStartAddsHalfOfItselfAndItsSpread() {
    long p50 = outlook(work(100 * SECOND), 1, Variation.of(0, 0, 0.5)).p50Nanos();

    assertThat(p50).isBetween(122 * SECOND, 125 * SECOND);
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(outlook(work(), 3, Variation.NOISY)).isEqualTo(new Outlook(0, 0));
    assertThat(outlook(work(0, 0), 1, Variation.NOISY)).isEqualTo(new Outlook(0, 0));
  }

  @Test
  void emptyContainersCountForNothing() {
    Workload work = work(50 * SECOND, 40 * SECOND);

    assertThat(outlook(work, 10_000, Variation.USUAL)).isEqualTo(outlook(work, 2, Variation.USUAL));
  }

  @Test
  void tenThousandFullContainersHaveAnAnswer() {
    Outlook outlook = outlook(work(times(600 * SECOND, 10_000)), 10_000, Variation.USUAL);

    // by 95 % all of ten thousand are over: each with 0.9999949
    double sigma = Math.hypot(0.15, 0.05);
    assertThat(outlook.p95Nanos() / 600e9).isCloseTo(Math.exp(-sigma * sigma / 2 + sigma * 4.4124),
        within(0.001));
  }

  @Test
  void theLongestUnitIsLateAsItsOutlookSays() {
    Workload work = work(100 * SECOND, 30 * SECOND);

    assertThat(Variation.NOISY.lateness(work) * 100e9).isCloseTo(
        (double) outlook(work(100 * SECOND), 1, Variation.of(0.30, 0.08, 0)).p95Nanos(), within(1e6));
    assertThat(Variation.NOISY.lateness(work())).isEqualTo(1);
  }

  @Test
  void aQueueIsSimulated() {
    Workload work = suite(100, 4, 1);
    Solution queue = new Planner().plan(work, 8, Strategy.QUEUE, 0);

    assertThat(Outlook.of(Strategy.QUEUE, work, queue.plan(), Variation.NOISY))
        .isEqualTo(Queue.FREE.outlook(work, 8, Variation.NOISY, 1));
    assertThat(Outlook.of(Strategy.LPT, work, queue.plan(), Variation.NOISY))
        .isEqualTo(Outlook.of(work, queue.plan(), Variation.NOISY));
  }

  @Test
  void setUpComesOnTop() {
    assertThat(new Outlook(2, 5).plus(3)).isEqualTo(new Outlook(5, 8));
  }

  @Test
  void theFirstIsNotAfterTheSecond() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Outlook(2, 1));
  }

  private static long[] times(long nanos, int count) {
    long[] durations = new long[count];
    Arrays.fill(durations, nanos);
    return durations;
  }

  private static Outlook outlook(Workload work, int containers, Variation variation) {
    return Outlook.of(work, new Planner().plan(work, containers, Strategy.LPT, 0).plan(), variation);
  }

  static Workload suite(int count, double medianSeconds, double spread) {
    var random = new SplittableRandom(11);
    return work(IntStream.range(0, count)
        .mapToLong(_ -> Math.max(1_000_000, Math.round(1e9 * medianSeconds * Math.exp(spread * random.nextGaussian()))))
        .toArray());
  }

  static Workload work(long... durations) {
    return Workload.of(Collections.nCopies(durations.length, "unit"), durations, new int[durations.length], 1);
  }
}
