package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

  @ParameterizedTest
  @CsvSource({"0, 0 ms", "499999, <1 ms", "850000000, 850 ms", "999499999, 999 ms", "999500000, 1.0 s",
    "12340000000, 12.3 s", "59949999999, 59.9 s", "59950000000, 1m 00s", "875000000000, 14m 35s",
    "3599499999999, 59m 59s", "3599500000000, 1h 00m", "3720000000000, 1h 02m", "359940000000000, 99h 59m"})
  void aDurationHasItsTwoLargestUnitsAndIsRoundedOnce(long nanos, String text) {
    assertThat(FigureText.duration(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"5000000, 900000000, 5 ms", "5000000, 59000000000, 0.0 s", "5000000000, 61000000000, 0m 05s",
    "65000000000, 3600000000000, 0h 01m 05s"})
  void aColumnHasOneStyle(long nanos, long largest, String text) {
    assertThat(FigureText.durationLike(nanos, largest)).isEqualTo(text);
  }

  @Test
  void minutesPercentAndCountsAreThoseOfTheArticles() {
    assertThat(FigureText.minutes(2_028_000_000_000L)).isEqualTo("33.8 min");
    assertThat(FigureText.percent(272 / 16.0 / 33.8, 1)).isEqualTo("50.3 %");
    assertThat(FigureText.count(20_000)).isEqualTo("20,000");
    assertThat(FigureText.counted(1, "file")).isEqualTo("1 file");
    assertThat(FigureText.counted(1_221, "file")).isEqualTo("1,221 files");
  }

  @Test
  void evennessHasThreeWords() {
    assertThat(FigureText.evennessWord(0.92)).isEqualTo("even");
    assertThat(FigureText.evennessWord(0.9199)).isEqualTo("fair");
    assertThat(FigureText.evennessWord(0.503)).isEqualTo("uneven");
  }
}
