package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDurationTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "90|90000000000",
    "0|0",
    "1.5s|1500000000",
    "1,5 s|1500000000",
    "850 ms|850000000",
    "0.000000001|1",
    "1m|60000000000",
    "1.5 min|90000000000",
    "1m 30s|90000000000",
    "14m35s|875000000000",
    "1h02m|3720000000000",
    "1h 02m 05s 7ms|3725007000000",
    "2:15|135000000000",
    "75:00|4500000000000",
    "1:02:05|3725000000000",
    "0:00.850|850000000"})
  void whatPeopleTypeIsRead(String typed, long nanos) {
    assertThat(TypedDuration.parse(typed)).hasValue(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "s", "none", "-1", "1s 1m", "1m 30", "1:75", "1:2", "1:02:65", "1e3", "3 days",
    "1.s",
    "999999999", "99999h"})
  void whatIsNoDurationOrBeyondThreeYearsIsNone(String typed) {
    assertThat(TypedDuration.parse(typed)).isEmpty();
  }

  @Test
  void everyFormThatTheScreenShowsCanBeTypedBack() {
    for (long nanos : new long[]{0, 850_000_000L, 12_300_000_000L, 875_000_000_000L, 3_720_000_000_000L}) {
      assertThat(TypedDuration.parse(Durations.compact(nanos))).hasValue(nanos);
      assertThat(TypedDuration.parse(Durations.shortClock(nanos))).hasValue(nanos);
      assertThat(TypedDuration.parse(Durations.shortSeconds(nanos).replace(",", ""))).hasValue(nanos);
    }
  }

  @Test
  void theTextOfADurationMeansThatDuration() {
    assertThat(TypedDuration.text(0)).isEqualTo("0ms");
    assertThat(TypedDuration.text(1_234_000_000L)).isEqualTo("1.234s");
    assertThat(TypedDuration.text(90_000_000_000L)).isEqualTo("1m30s");
    assertThat(TypedDuration.text(3_600_000_000_000L)).isEqualTo("1h");
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      long nanos = random.nextLong(1L << random.nextInt(1, 56));
      assertThat(TypedDuration.parse(TypedDuration.text(nanos))).as(TypedDuration.text(nanos)).hasValue(nanos);
    }
  }
}
