package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkUnitsTest {
  @Test
  void standLongestFirstAndEqualOnesById() {
    WorkUnits units = WorkUnits.of(new long[]{4, 9, 0, 9, 4});

    assertThat(IntStream.range(0, 5).map(units::id)).containsExactly(1, 3, 0, 4, 2);
    assertThat(IntStream.range(0, 5).mapToLong(units::duration).toArray()).containsExactly(9, 9, 4, 4, 0);
    assertThat(units.count()).isEqualTo(5);
    assertThat(units.positiveCount()).isEqualTo(4);
    assertThat(units.longestNanos()).isEqualTo(9);
    assertThat(units.totalNanos()).isEqualTo(26);
    assertThat(IntStream.of(0, 1, 3, 5).mapToLong(units::longestSum).toArray())
        .containsExactly(0, 9, 22, 26);
  }

  @Test
  void knowTheDivisorThatEveryLoadIsAMultipleOf() {
    assertThat(WorkUnits.of(new long[]{12, 0, 18, 30}).gcdNanos()).isEqualTo(6);
    assertThat(WorkUnits.of(new long[]{8}).gcdNanos()).isEqualTo(8);
    assertThat(WorkUnits.of(new long[]{0, 0}).gcdNanos()).isZero();
  }

  @Test
  void mayBeNone() {
    WorkUnits none = WorkUnits.of(new long[0]);

    assertThat(none.count()).isZero();
    assertThat(none.totalNanos()).isZero();
    assertThat(none.longestNanos()).isZero();
  }

  @Test
  void doNotChangeWithTheArrayTheyCameFrom() {
    long[] durations = {1, 2};
    WorkUnits units = WorkUnits.of(durations);
    durations[0] = 7;

    assertThat(units.duration(1)).isEqualTo(1);
  }

  @Test
  void refuseANegativeDurationAndNameTheUnit() {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkUnits.of(new long[]{5, -1, 3}))
        .withMessageContaining("unit 1");
  }

  @Test
  void refuseASumThatDoesNotFit() {
    assertThatThrownBy(() -> WorkUnits.of(new long[]{Long.MAX_VALUE, 1})).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theLongestAloneKeepTheirNumbers() {
    WorkUnits longest = WorkUnits.of(new long[]{4, 30, 0, 12}).longest(2);

    assertThat(longest.count()).isEqualTo(2);
    assertThat(longest.totalNanos()).isEqualTo(42);
    assertThat(longest.gcdNanos()).isEqualTo(6);
    assertThat(longest.id(1)).isEqualTo(3);
  }
}
