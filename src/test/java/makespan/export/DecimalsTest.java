package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({"0, 0.0", "1, 0.000000001", "1500000000, 1.5", "-1500000000, -1.5", "100000000000, 100.0",
    "9223372036854775807, 9223372036.854775807"})
  void secondsAreExactWithOneToNinePlaces(long nanos, String text) {
    assertThat(Decimals.seconds(nanos, 1)).isEqualTo(text);
  }

  @Test
  void sharesHaveAtMostNinePlacesAndNoExponent() {
    assertThat(Decimals.fraction(1.0 / 3)).isEqualTo("0.333333333");
    assertThat(Decimals.fraction(1e-12)).isEqualTo("0.0");
    assertThat(Decimals.fraction(1)).isEqualTo("1.0");
    assertThat(Decimals.percent(0.5029585)).isEqualTo("50.296");
    assertThat(Decimals.milliseconds(1_234_567)).isEqualTo("1.234567");
  }
}
