package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stayWhatTheyStandForThroughAnyMoves(long seed) {
    var random = new SplittableRandom(seed);
    WorkUnits units = WorkUnits.of(Suites.uniform(random, 40, 0, 30));
    var lanes = new Lanes(units, Lpt.of(units, 40, 5));
    for (int i = 0; i < 500; i++) {
      lanes.move(random.nextInt(40), random.nextInt(5));
    }

    Split split = lanes.toSplit();
    for (int lane = 0; lane < 5; lane++) {
      int here = lane;
      assertThat(lanes.load(lane)).isEqualTo(split.load(lane));
      assertThat(IntStream.range(0, lanes.count(lane)).map(place -> lanes.rank(here, place)))
          .containsExactlyElementsOf(
              IntStream.range(0, 40).filter(rank -> split.container(rank) == here).boxed().toList());
    }
    assertThat(IntStream.range(0, 40).map(lanes::lane).toArray()).containsExactly(split.toArray());
  }

  @Test
  void canStartAgain() {
    WorkUnits units = WorkUnits.of(new long[]{4, 3, 2, 1});
    Split start = Split.of(units, 2, new int[]{0, 0, 1, 1});
    var lanes = new Lanes(units, start);
    lanes.move(0, 1);
    lanes.set(start);

    assertThat(lanes.toSplit().toArray()).containsExactly(0, 0, 1, 1);
    assertThat(lanes.load(0)).isEqualTo(7);
    assertThat(lanes.count(1)).isEqualTo(2);
    assertThat(start.toArray()).as("the start itself").containsExactly(0, 0, 1, 1);
  }

  @Test
  void knowTheFullestAndTheEmptiestOfEqualsTheFirst() {
    WorkUnits units = WorkUnits.of(new long[]{5, 5, 2, 2});
    var lanes = new Lanes(units, Split.of(units, 4, new int[]{1, 2, 3, 0}));

    assertThat(lanes.fullest()).isEqualTo(1);
    assertThat(lanes.emptiest()).isZero();
    lanes.move(3, 2);
    assertThat(lanes.fullest()).isEqualTo(2);
    lanes.move(2, 0);
    assertThat(lanes.emptiest()).isEqualTo(3);
    assertThat(lanes.laneCount()).isEqualTo(4);
    assertThat(lanes.rankCount()).isEqualTo(4);
  }

  @Test
  void callSevenEighthsOfTheGainGoodEnough() {
    WorkUnits units = WorkUnits.of(new long[]{100, 20});
    var lanes = new Lanes(units, Split.of(units, 2, new int[]{0, 1}));

    assertThat(lanes.goodEnough(0, 1, 0)).as("60 would be even").isEqualTo(65);
    assertThat(lanes.goodEnough(0, 1, 84)).as("the bound is as good as even").isEqualTo(86);
    assertThat(lanes.goodEnough(0, 1, 120)).as("already below the bound").isEqualTo(120);
  }
}
