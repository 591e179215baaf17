package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
  private static final int TRIES = 20_000;

  @Test
  void wholeUnitsAreWrittenAsTheJdkWritesThem() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < TRIES; i++) {
      long units = random.nextLong() >> random.nextInt(64);
      int places = random.nextInt(1, 10);
      int least = random.nextInt(places + 1);
      BigDecimal stripped = BigDecimal.valueOf(units, places).stripTrailingZeros();
      BigDecimal wanted = stripped.scale() < least ? stripped.setScale(least) : stripped;

      assertThat(DecimalText.of(units, places, least)).isEqualTo(wanted.toPlainString());
    }
    assertThat(DecimalText.of(Long.MIN_VALUE, 9, 3)).isEqualTo("-9223372036.854775808");
  }

  @Test
  void sharesAreRoundedAsTheirShortestDecimalsSay() {
    var random = new SplittableRandom(2);
    for (int i = 0; i < TRIES; i++) {
      // every other one lies in the middle between two results
      double share = i % 2 == 0 ? random.nextDouble(-3, 3) : random.nextInt(-2_000, 2_000) / 2_000.0;
      int places = random.nextInt(0, 8);

      assertThat(DecimalText.rounded(share, places, places))
          .isEqualTo(BigDecimal.valueOf(share).setScale(places, RoundingMode.HALF_UP).toPlainString());
      assertThat(DecimalText.percent(share, places)).isEqualTo(
          BigDecimal.valueOf(share).movePointRight(2).setScale(places, RoundingMode.HALF_UP).toPlainString());
    }
    assertThat(DecimalText.percent(1.005, 0)).isEqualTo("101");
    assertThat(DecimalText.rounded(1e300, 1, 1)).hasSize(303);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> DecimalText.rounded(Double.NaN, 1, 1)).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> DecimalText.percent(Double.POSITIVE_INFINITY, 1))
        .isInstanceOf(NumberFormatException.class);
  }
}
