package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovesTest {
  private static final Lanes ACTUAL = new Lanes.Builder(4).lane("0", 0).bar(0, 10, 0, 1, false).bar(10, 6, 1, 1, false)
      .lane("1", 0).bar(0, 3, 2, 1, false).build();

  @Test
  void aPlanWithOtherNumbersForTheSameSplitMovesNothing() {
    Lanes swapped = new Lanes.Builder(3).lane("0", 0).bar(0, 3, 2, 1, false).lane("1", 0).bar(0, 10, 0, 1, false)
        .bar(10, 6, 1, 1, false).build();
    Moves moves = Moves.between(ACTUAL, swapped);

    assertThat(moves.unitCount()).isZero();
    assertThat(moves.plannedNanos(0)).isEqualTo(16);
    assertThat(moves.plannedNanos(1)).isEqualTo(3);
  }

  @Test
  void whatRunsElsewhereInThePlanMoves() {
    Lanes even = new Lanes.Builder(3).lane("0", 0).bar(0, 6, 1, 1, false).bar(6, 3, 2, 1, false).lane("1", 0)
        .bar(0, 10, 0, 1, false).build();
    Moves moves = Moves.between(ACTUAL, even);

    assertThat(moves.moved(0)).as("the long file stays").isFalse();
    assertThat(moves.moved(1)).isTrue();
    assertThat(moves.moved(2)).as("its container takes the moved file in").isFalse();
    assertThat(moves.unitCount()).isEqualTo(1);
    assertThat(moves.plannedNanos(0)).isEqualTo(10);
    assertThat(moves.plannedNanos(1)).isEqualTo(9);
  }

  @Test
  void withoutAPlanNothingMoves() {
    assertThat(Moves.between(ACTUAL, Lanes.EMPTY).unitCount()).isZero();
  }
}
