package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CostTest {
  @Test
  void countsSetUpOnEveryContainer() {
    Cost cost = Cost.of(4, 30, 100, 5);

    assertThat(cost.busyNanos()).as("4 x 5 + 100").isEqualTo(120);
    assertThat(cost.paidNanos()).as("4 x (5 + 30)").isEqualTo(140);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Cost.of(2, Long.MAX_VALUE / 2 + 1, 1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Cost.of(1, Long.MAX_VALUE, 1, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Cost.of(1, 1, Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Cost.of(3, 1, 1, Long.MAX_VALUE / 2)).isInstanceOf(ArithmeticException.class);
  }
}
