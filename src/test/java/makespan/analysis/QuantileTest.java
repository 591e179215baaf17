package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantileTest {
  @Test
  void isTheValueOfTheNearestRank() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();

    assertThat(Quantile.of(hundred, 5)).isEqualTo(5);
    assertThat(Quantile.of(hundred, 100)).isEqualTo(100);
    assertThat(Quantile.of(new long[]{7, 8, 9}, 5)).isEqualTo(7);
    assertThat(Quantile.of(new long[]{7, 8, 9, 10}, 50)).isEqualTo(8);
  }

  @Test
  void nothingHasNoQuantile() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantile.of(new long[0], 50));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantile.of(new long[]{1}, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantile.of(new long[]{1}, 101));
  }
}
