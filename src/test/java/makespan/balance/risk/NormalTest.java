package makespan.balance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against tables of the normal distribution.
class NormalTest {
  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.8413447460685429", "-1, 0.15865525393145707", "1.6448536269514722, 0.95",
    "-2.3263478740408408, 0.01", "3, 0.9986501019683699", "-6, 9.865876450376946e-10", "-7, 1.279812543885835e-12",
    "-7.2, 3.010627981117437e-13", "-8, 6.220960574271785e-16", "-40, 0", "40, 1"})
  void isTheShareBelow(double z, double share) {
    assertThat(Normal.below(z)).isCloseTo(share, within(1e-12 * share + 1e-18));
  }
}
