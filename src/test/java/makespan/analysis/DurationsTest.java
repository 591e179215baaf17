package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  private static final long SECOND = 1_000_000_000;

  @ParameterizedTest
  @CsvSource({"0, 0 ms", "1, <1 ms", "499999, <1 ms", "500000, 1 ms", "850000000, 850 ms", "999499999, 999 ms",
    "999500000, 1.0 s", "12300000000, 12.3 s", "59949999999, 59.9 s", "59950000000, 1m 00s", "875000000000, 14m 35s",
    "3599499999999, 59m 59s", "3599500000000, 1h 00m", "3720000000000, 1h 02m", "36000000000000, 10h 00m"})
  void theShortFormChangesUnitExactlyWhereItsDigitsRunOut(long nanos, String text) {
    assertThat(Durations.compact(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noFormEverShowsSixtySecondsOrMinutes(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      long nanos = random.nextLong(1L << random.nextInt(1, 62));
      assertThat(Durations.compact(nanos)).doesNotContain("60s", "60.0", "60m", "1000 ms");
      assertThat(Durations.clock(nanos)).doesNotContain(":60");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"0.842; 842 ms, 42 ms, <1 ms, 0 ms; 0:00.842, 0:00.042, <0:00.001, 0:00.000",
    "8.134; 8.13 s, 0.41 s, <0.01 s, 0.00 s; 0:08.13, 0:00.41, <0:00.01, 0:00.00",
    "41.7; 41.7 s, 2.1 s, <0.1 s, 0.0 s; 0:41.7, 0:02.1, <0:00.1, 0:00.0",
    "454.21; 7m 34.2s, 22.7s, <0.1s, 0.0s; 7:34.2, 0:22.7, <0:00.1, 0:00.0",
    "2028; 33m 48s, 1m 41s, <1s, 0s; 33:48, 1:41, <0:01, 0:00",
    "7325; 2h 02m 05s, 6m 06s, <1s, 0s; 2:02:05, 6:06, <0:01, 0:00"})
  void aColumnHasOneStyleThatFitsItsLongest(double seconds, String units, String clock) {
    long largest = Math.round(seconds * SECOND);
    long[] column = {largest, largest / 20, 300_000, 0};

    assertThat(Arrays.stream(column).mapToObj(nanos -> DurationStyle.UNITS.text(nanos, largest))
        .collect(Collectors.joining(", "))).isEqualTo(units);
    assertThat(Arrays.stream(column).mapToObj(nanos -> DurationStyle.CLOCK.text(nanos, largest))
        .collect(Collectors.joining(", "))).isEqualTo(clock);
  }

  @ParameterizedTest
  @CsvSource({"59.97, 1m 00.0s, 1:00.0", "9.996, 10.0 s, 0:10.0", "0.9996, 1.00 s, 0:01.00",
    "599.97, 10m 00.0s, 10:00.0",
    "3599.7, 1h 00m 00s, 1:00:00"})
  void theLongestOfAColumnIsNeverSixtySeconds(double seconds, String units, String clock) {
    long nanos = Math.round(seconds * SECOND);
    assertThat(DurationStyle.UNITS.text(nanos, nanos)).isEqualTo(units);
    assertThat(DurationStyle.CLOCK.text(nanos, nanos)).isEqualTo(clock);
  }

  @Test
  void aColumnInSecondsOrOfDifferencesHasOneStyleToo() {
    assertThat(DurationStyle.SECONDS.text(41_700 * SECOND / 1_000, 454 * SECOND)).isEqualTo("41.7 s");
    assertThat(DurationStyle.SECONDS.text(2_000 * SECOND, 12_000 * SECOND)).isEqualTo("2,000.0 s");
    assertThat(DurationStyle.SECONDS.text(SECOND / 8, SECOND / 4)).isEqualTo("0.125 s");
    assertThat(DurationStyle.UNITS.signed(42 * SECOND, 300 * SECOND)).isEqualTo("+42.0s");
    assertThat(DurationStyle.UNITS.signed(-42 * SECOND, 300 * SECOND)).isEqualTo("\u221242.0s");
    assertThat(DurationStyle.UNITS.signed(0, 300 * SECOND)).isEqualTo("0.0s");
  }

  @Test
  void aNegativeTimeHasAMinusAsWideAsAPlus() {
    assertThat(Durations.compact(-20 * 60 * SECOND)).isEqualTo("\u221220m 00s");
    assertThat(Durations.clock(-30 * SECOND)).isEqualTo("\u22120:30");
    assertThat(Durations.clockMillis(-SECOND / 4)).isEqualTo("\u22120:00.250");
    assertThat(Durations.minutes(-6 * SECOND)).isEqualTo("\u22120.1 min");
    assertThat(Durations.seconds(-SECOND)).isEqualTo("\u22121.000 s");
    assertThat(Durations.compact(Long.MIN_VALUE)).isEqualTo("\u2212" + Durations.compact(Long.MAX_VALUE));
  }

  @Test
  void aDifferenceHasItsSignUnlessItIsNone() {
    assertThat(Durations.signed(5 * 60 * SECOND)).isEqualTo("+5m 00s");
    assertThat(Durations.signed(-5 * 60 * SECOND)).isEqualTo("\u22125m 00s");
    assertThat(Durations.signed(0)).isEqualTo("0 ms");
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "2028000000000, 33:48", "59500000000, 1:00", "3599000000000, 59:59", "3725000000000, 1:02:05"})
  void aClockCountsSecondsAndFromAnHourOnHours(long nanos, String text) {
    assertThat(Durations.clock(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00.000", "250000000, 0:00.250", "2028004999999, 33:48.005", "59999500000, 1:00.000"})
  void aFineClockCountsMilliseconds(long nanos, String text) {
    assertThat(Durations.clockMillis(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 ms, 0:00, 0 s", "400000, <1 ms, <0:00.001, <0.001 s", "850000000, 850 ms, 0:00.850, 0.850 s",
    "999600000, 1.0 s, 0:01.0, 1.0 s", "12340000000, 12.3 s, 0:12.3, 12.3 s", "59960000000, 1m 00s, 1:00, 60.0 s",
    "875300000000, 14m 35s, 14:35, 875.3 s", "3725000000000, 1h 02m, 1:02:05, 3725.0 s",
    "-875300000000, \u221214m 35s, \u221214:35, \u2212875.3 s"})
  void aStyleWritesEveryDurationItsOwnWay(long nanos, String units, String clock, String seconds) {
    assertThat(DurationStyle.UNITS.text(nanos)).isEqualTo(units);
    assertThat(DurationStyle.CLOCK.text(nanos)).isEqualTo(clock);
    assertThat(DurationStyle.SECONDS.text(nanos)).isEqualTo(seconds);
  }

  @Test
  void manySecondsHaveTheirThousandsApartAndDifferencesTheirSign() {
    assertThat(DurationStyle.SECONDS.text(16_320 * SECOND)).isEqualTo("16,320.0 s");
    assertThat(DurationStyle.SECONDS.signed(16_320 * SECOND)).isEqualTo("+16,320.0 s");
    assertThat(DurationStyle.CLOCK.signed(-30 * SECOND)).isEqualTo("\u22120:30.0");
    assertThat(DurationStyle.CLOCK.signed(0)).isEqualTo("0:00");
  }

  @ParameterizedTest
  @CsvSource({"0.92, even", "0.9199, fair", "0.80, fair", "0.7999, uneven"})
  void evennessHasItsWord(double evenness, String word) {
    assertThat(EvennessWords.USUAL.word(evenness)).isEqualTo(word);
    assertThat(new EvennessWords(100, 1).word(evenness)).isEqualTo("fair");
    assertThat(new EvennessWords(70, 90)).isEqualTo(new EvennessWords(70, 70));
  }

  @ParameterizedTest
  @CsvSource({"2028000000000, 33.8 min", "0, 0.0 min", "2999999999, 0.0 min", "3000000000, 0.1 min",
    "16320000000000, 272.0 min"})
  void minutesHaveOneDecimal(long nanos, String text) {
    assertThat(Durations.minutes(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2028125400000, 2028.125 s", "5000000, 0.005 s", "999999999, 1.000 s"})
  void secondsHaveThreeDecimals(long nanos, String text) {
    assertThat(Durations.seconds(nanos)).isEqualTo(text);
  }
}
