package makespan.balance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationEstimateTest {
  private static final double SECOND = 1e9;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void findsTheDeviationThatTheRunsWereDrawnWith(int runs) {
    Variation found = VariationEstimate.of(drawn(runs, 400, _ -> 0.2), Variation.USUAL).orElseThrow();

    assertThat(found.sigma()).isCloseTo(0.2, within(0.03));
    assertThat(found.assumed()).isFalse();
    assertThat(found.runCount()).isEqualTo(runs);
    assertThat(found.speed()).isEqualTo(Variation.USUAL.speed());
  }

  @Test
  void aRunThatWasSlowerAsAWholeIsNoNoise() {
    List<Workload> runs = drawn(4, 300, _ -> 0.1);
    Workload slow = runs.get(3);
    long[] doubled = IntStream.range(0, slow.count()).mapToLong(unit -> 2 * slow.durationNanos(unit)).toArray();
    runs.set(3, slow.withDurations(doubled));

    assertThat(VariationEstimate.of(runs, Variation.USUAL).orElseThrow().sigma()).isCloseTo(0.1, within(0.02));
  }

  @Test
  void aUnitThatVariesMoreIsDrawnTowardsTheOthersAsByFourRuns() {
    // 1, 4 and 1, 1 seconds: deviations of the logarithm 0.98 and none; the rest of the suite does not vary
    List<Workload> runs = List.of(named(1, 1, 1, 1, 1), named(4, 1, 1, 1, 1));

    Variation found = VariationEstimate.of(runs, Variation.USUAL).orElseThrow();

    double square = Math.log(4) * Math.log(4) / 2;
    assertThat(variance(found, runs.getFirst(), 0)).isCloseTo(Variation.relative(Math.sqrt(square / 5)) + 4e-4,
        within(1e-9));
    assertThat(variance(found, runs.getFirst(), 1)).as("no less than 0.05")
        .isCloseTo(Variation.relative(0.05) + 4e-4, within(1e-9));
  }

  /// By hand, with L the logarithm of 2: the third run took twice as long, unit 4 was not in the first run, unit 0 took 1,
  /// 4 and 1 seconds. About its mean, and without what its run took longer, unit 0 is -2/3, 4/3 and -2/3 L; no other varies.
  @Test
  void unitsThatSomeRunsLackAndSlowRunsAreNoNoise() {
    Workload first = named(1, 10, 100, 1000);
    List<Workload> runs = List.of(first, named(4, 10, 100, 1000, 5000), named(2, 20, 200, 2000, 10_000));

    Variation found = VariationEstimate.of(runs, Variation.USUAL).orElseThrow();

    assertThat(found.sigma()).as("most do not vary").isEqualTo(0.05);
    Workload seconds = named(100, 100, 100, 100, 100);
    double sigma = Math.sqrt(8.0 / 3 / (2 + 4)) * Math.log(2);
    assertThat(variance(found, seconds, 0)).isCloseTo(Variation.relative(sigma) + 4e-8, within(1e-9));
    for (int unit = 1; unit < 5; unit++) {
      assertThat(variance(found, seconds, unit)).isCloseTo(Variation.relative(0.05) + 4e-8, within(1e-9));
    }
  }

  /// Two of three units vary by a factor of 1.5: their deviation is the suite's, and the third is drawn towards it.
  @Test
  void aUnitThatVariesLessIsDrawnTowardsTheOthersAsByFourRuns() {
    double log = Math.log(1.5);
    List<Workload> runs = List.of(named(10, 10, 15), named(15, 10, 10));

    Variation found = VariationEstimate.of(runs, Variation.USUAL).orElseThrow();

    double suite = Math.sqrt(log * log / 2 / Math.pow(1 - 2.0 / 9, 3));
    assertThat(found.sigma()).isCloseTo(suite, within(1e-9));
    Workload seconds = named(100, 100, 100);
    assertThat(variance(found, seconds, 0))
        .isCloseTo(Variation.relative(Math.sqrt((log * log / 2 + 4 * suite * suite) / 5)) + 4e-8, within(1e-9));
    assertThat(variance(found, seconds, 1))
        .isCloseTo(Variation.relative(Math.sqrt(4 * suite * suite / 5)) + 4e-8, within(1e-9));
  }

  @Test
  void aUnitSeenOnceHasTheDeviationOfTheSuite() {
    List<Workload> runs = drawn(3, 200, _ -> 0.3);
    Variation found = VariationEstimate.of(runs, Variation.USUAL).orElseThrow();
    Workload other = Workload.of(List.of("elsewhere"), new long[]{100_000_000_000L}, new int[1], 1);

    assertThat(variance(found, other, 0)).isCloseTo(Variation.relative(found.sigma()), within(1e-6));
  }

  @Test
  void runsWithoutACommonUnitTellNothing() {
    assertThat(VariationEstimate.of(List.of(named(1, 2)), Variation.USUAL)).isEmpty();
    assertThat(VariationEstimate.of(List.of(named(1), Workload.of(List.of("other"), new long[]{1}, new int[1], 1)),
        Variation.USUAL)).isEmpty();
    assertThat(VariationEstimate.of(List.of(named(0), named(0)), Variation.USUAL)).isEmpty();
  }

  @Test
  void whatIsAssumedSaysSo() {
    assertThat(Variation.USUAL.assumed()).isTrue();
    assertThat(Variation.NOISY.sigma()).isEqualTo(0.3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 5.1, Double.NaN})
  void deviationsAreFromNothingToFive(double sigma) {
    assertThatIllegalArgumentException().isThrownBy(() -> Variation.of(sigma, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Variation.of(0, sigma, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Variation.of(0, 0, sigma));
  }

  private static double variance(Variation variation, Workload work, int unit) {
    return variation.relativeVariance(work).applyAsDouble(unit);
  }

  private static Workload named(double... seconds) {
    return Workload.of(IntStream.range(0, seconds.length).mapToObj("unit %d"::formatted).toList(),
        Arrays.stream(seconds).mapToLong(s -> Math.round(s * SECOND)).toArray(), new int[seconds.length], 1);
  }

  private static List<Workload> drawn(int runs, int units, IntToDoubleFunction sigma) {
    var random = new SplittableRandom(runs);
    double[] base = IntStream.range(0, units).mapToDouble(_ -> 5 + 60 * random.nextDouble()).toArray();
    List<Workload> drawn = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      drawn.add(named(IntStream.range(0, units)
          .mapToDouble(unit -> base[unit] * Math.exp(sigma.applyAsDouble(unit) * random.nextGaussian())).toArray()));
    }
    return drawn;
  }
}
