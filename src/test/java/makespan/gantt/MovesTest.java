package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovesTest {
  private static final Lanes ACTUAL = new LanesBuilder(4).lane("0", 0).bar(0, 10, 0, 1, false).bar(10, 6, 1, 1, false)
      .lane("1", 0).bar(0, 3, 2, 1, false).build();

  @Test
  void aPlanWithOtherNumbersForTheSameSplitMovesNothing() {
    Lanes swapped = new LanesBuilder(3).lane("0", 0).bar(0, 3, 2, 1, false).lane("1", 0).bar(0, 10, 0, 1, false)
        .bar(10, 6, 1, 1, false).build();
    Moves moves = Moves.between(ACTUAL, swapped);

    assertThat(moves.unitCount()).isZero();
    assertThat(moves.plannedNanos(0)).isEqualTo(16);
    assertThat(moves.plannedNanos(1)).isEqualTo(3);
  }

  @Test
  void whatRunsElsewhereInThePlanMoves() {
    Lanes even = new LanesBuilder(3).lane("0", 0).bar(0, 6, 1, 1, false).bar(6, 3, 2, 1, false).lane("1", 0)
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
  void whatThePlanDoesWithoutIsGoneAlsoWhereAContainerHasNoMatch() {
    Lanes without = new LanesBuilder(1).lane("0", 0).bar(0, 10, 0, 1, false).build();
    Moves moves = Moves.between(ACTUAL, without);

    assertThat(moves.gone(0)).isFalse();
    assertThat(moves.gone(1)).isTrue();
    assertThat(moves.gone(2)).isTrue();
    assertThat(moves.moved(2)).isTrue();
    assertThat(moves.unitCount()).isEqualTo(2);
  }

  @Test
  void hiddenBarsChangeNothingAboutTheOthers() {
    Lanes swapped = new LanesBuilder(3).lane("0", 0).bar(0, 3, 2, 1, false).lane("1", 0).bar(0, 10, 0, 1, false)
        .bar(10, 6, 1, 1, false).build();
    Moves moves = Moves.between(ACTUAL.between(0, 6), swapped.between(5, 6));

    assertThat(moves.gone(1)).as("a file that is hidden in the plan").isFalse();
    assertThat(moves.unitCount()).isZero();
  }

  @Test
  void aUnitThatThePlanCutsStaysInPart() {
    Lanes cut = new LanesBuilder(4).lane("0", 0).bar(0, 6, 0, 1, false).bar(6, 6, 1, 1, false).lane("1", 0)
        .bar(0, 4, 0, 1, false).bar(4, 3, 2, 1, false).build();
    Moves moves = Moves.between(ACTUAL, cut);

    assertThat(moves.kept(0)).isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(moves.moved(0)).isTrue();
    assertThat(moves.moved(1)).isFalse();
    assertThat(moves.gone(0)).isFalse();
  }

  @Test
  void everyFileOfADirectoryThatIsOneUnitIsSomewhere() {
    Lanes directories = new LanesBuilder(2).lane("0", 0).bar(0, 16, 0, 2, false).and(1).lane("1", 0)
        .bar(0, 3, 2, 1, false).build();
    Moves moves = Moves.between(ACTUAL, directories);

    assertThat(moves.unitCount()).isZero();
  }

  @Test
  void withoutAPlanNothingMoves() {
    assertThat(Moves.between(ACTUAL, Lanes.EMPTY).unitCount()).isZero();
  }
}
