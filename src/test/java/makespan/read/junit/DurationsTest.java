package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  private static final int MAX_LENGTH = 60;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0              | 0",
    "1              | 1000000000",
    "0.001          | 1000000",
    "12.345678901   | 12345678901",
    "5.             | 5000000000",
    ".25            | 250000000",
    "+2.5           | 2500000000",
    "-0.0           | 0",
    "0001.5         | 1500000000",
    "9.5e-05        | 95000",
    "1E3            | 1000000000000",
    "1e+2           | 100000000000",
    "1e-999999999999| 0",
    "0e999999999999 | 0",
    "1,234.5        | 1234500000000",
    "1.234,5        | 1234500000000",
    "1,001,002.5    | 1001002500000000",
    "12,5           | 12500000000",
    "0,123          | 123000000",
    "1,235          | 1235000000000",
    "12,345,678     | 12345678000000000",
    "1'234.5        | 1234500000000",
    "1 234,5        | 1234500000000",
    "1 234 567,25 | 1234567250000000",
    "1 234,5        | 1234500000000",
    "01:02:03.5     | 3723500000000",
    "2:03           | 123000000000",
    "PT1M2.5S       | 62500000000",
    "P1DT1H         | 90000000000000",
    "0.0000000004   | 0",
    "0.0000000005   | 1",
    "0.00000000149  | 1",
    "0.9999999999   | 1000000000"})
  void a_time_is_read_to_the_nanosecond(String text, long nanos) {
    assertThat(Durations.nanos(text, false, MAX_LENGTH)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".", "-", "NaN", "Infinity", "-1", "-0.001", "x.x.x.x", "1.2.3", "1,2,3", "0x10",
    "1 2", "12 34", "1 234'567",
    "PT", "P", "1e", "12 s", "１２", "-1e999999999999", "1:2:3:4"})
  void what_is_no_time_is_unknown(String text) {
    assertThat(Durations.nanos(text, false, MAX_LENGTH)).isEqualTo(Durations.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e11", "1e999999", "9e999999999999", "9223372037", "99999999999999999999999999:00:00"})
  void what_a_long_cannot_hold_is_beyond(String text) {
    assertThat(Durations.nanos(text, false, MAX_LENGTH)).isEqualTo(Durations.BEYOND);
  }

  @Test
  void white_space_around_a_time_is_dropped() {
    assertThat(Durations.nanos(" \t1.5\n", false, MAX_LENGTH)).isEqualTo(1_500_000_000L);
    assertThat(Durations.nanos("\u00a01.5\u202f", false, MAX_LENGTH)).isEqualTo(1_500_000_000L);
  }

  @Test
  void a_text_of_sixty_characters_is_a_time_and_a_longer_one_is_none() {
    String sixty = "1." + "0".repeat(58);

    assertThat(Durations.nanos(sixty, false, MAX_LENGTH)).isEqualTo(1_000_000_000L);
    assertThat(Durations.nanos(sixty + "0", false, MAX_LENGTH)).isEqualTo(Durations.UNKNOWN);
  }

  @Test
  void a_comma_that_could_group_thousands_is_a_decimal_point_when_the_report_says_so() {
    assertThat(Durations.nanos("1,235", true, MAX_LENGTH)).isEqualTo(1_235_000_000L);
  }

  @Test
  void one_certain_decimal_comma_settles_the_undecided_ones() {
    var commas = new Durations.Commas();
    commas.see("1,235");
    assertThat(commas.misread()).isFalse();

    commas.see("0,123");
    assertThat(commas.misread()).isTrue();

    commas.see("1,234.5");
    assertThat(commas.misread()).isFalse();
  }

  @Test
  void a_comma_behind_a_point_is_the_decimal_point_of_all_times() {
    var commas = new Durations.Commas();
    commas.see("1,235");
    commas.see("1.234,567");

    assertThat(commas.misread()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_decimals_agree_with_exact_arithmetic(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      String whole = Long.toString(random.nextLong(1L << random.nextInt(1, 32)));
      int decimals = random.nextInt(0, 20);
      var text = new StringBuilder(whole);
      for (int d = 0; d < decimals; d++) {
        text.append(d == 0 ? "." : "").append(random.nextInt(10));
      }
      long expected = new BigDecimal(text.toString()).setScale(9, RoundingMode.HALF_UP).unscaledValue()
          .longValueExact();

      assertThat(Durations.nanos(text.toString(), false, MAX_LENGTH)).as("%s", text).isEqualTo(expected);
    }
  }
}
