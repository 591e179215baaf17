package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
  @ParameterizedTest
  @CsvSource({"100, 104.9, true", "100, 105, false", "100, 95.1, true", "100, 95, false", "2, 2.9, true", "2, 3, false",
    "0, 0.9, true", "0, 1, false"})
  void aChangeBelowOneOfTheLimitsIsNone(double before, double after, boolean none) {
    assertThat(Noise.DEFAULT.covers((long) (before * Runs.SECOND), (long) (after * Runs.SECOND))).isEqualTo(none);
  }

  @Test
  void withoutNoiseOnlyEqualTimesAreTheSame() {
    var none = new Noise(0, 0);

    assertThat(none.covers(7, 7)).isTrue();
    assertThat(none.covers(7, 8)).isFalse();
  }

  @Test
  void senselessLimitsAreRefused() {
    assertThatThrownBy(() -> new Noise(-0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Noise(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Noise(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
