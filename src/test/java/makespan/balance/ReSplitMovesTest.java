package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The three moves that the search is made of.
class ReSplitMovesTest {
  @Test
  void exchangeMovesAUnitWhereThatIsBest() {
    Lanes lanes = lanes(2, new int[]{0, 0, 0}, 5, 5, 5);

    assertThat(new Exchange(lanes).improve(0, 0)).isTrue();
    assertThat(lanes.load(0)).isEqualTo(10);
    assertThat(lanes.load(1)).isEqualTo(5);
  }

  @Test
  void exchangeSwapsUnitsWhereThatIsBest() {
    Lanes lanes = lanes(2, new int[]{0, 0, 1, 1}, 9, 8, 7, 4);

    assertThat(new Exchange(lanes).improve(0, 0)).isTrue();
    assertThat(lanes.load(0)).as("9 + 8 against 7 + 4: the exchange of 9 or 8 for 7 or 4").isEqualTo(15);
    assertThat(lanes.load(1)).isEqualTo(13);
  }

  @Test
  void exchangeLooksBeyondTheEmptiest() {
    Lanes lanes = lanes(3, new int[]{2, 0, 1, 0, 1}, 70, 60, 49, 40, 25);

    assertThat(new Exchange(lanes).improve(0, 0)).isTrue();
    assertThat(lanes.load(2)).as("nothing goes against 70").isEqualTo(70);
    assertThat(lanes.toSplit().makespan()).as("60 for 49, or 40 for 25").isEqualTo(89);
  }

  @Test
  void exchangeLeavesWhatItCannotImprove() {
    Lanes lanes = lanes(2, new int[]{0, 1, 1}, 6, 3, 3);

    assertThat(new Exchange(lanes).improve(0, 0)).isFalse();
    assertThat(lanes.toSplit().toArray()).containsExactly(0, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void exchangeFindsTheBestOfAllPairsOrOneThatIsGoodEnough(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      long[] durations = Suites.uniform(random, 12, 1, 200);
      WorkUnits units = WorkUnits.of(durations);
      Split start = Split.of(units, 3, random.ints(12, 0, 3).toArray());
      var lanes = new Lanes(units, start);
      int hot = lanes.fullest();
      long goodEnough = lanes.goodEnough(hot, lanes.emptiest(), 0);
      long before = start.makespan();
      long best = bestExchange(units, start, hot);

      assertThat(new Exchange(lanes).improve(hot, 0)).isEqualTo(best < before);
      long larger = changed(start, lanes.toSplit(), hot);
      assertThat(larger == best || larger <= goodEnough).as("%s: %s for %s", round, larger, best).isTrue();
    }
  }

  @Test
  void pairsOfFewUnitsAreSharedAsWellAsCanBe() {
    Lanes lanes = lanes(2, new int[]{0, 0, 0, 1, 1}, 8, 7, 6, 5, 4);

    assertThat(new PairSplit(lanes, new SplittableRandom(1)).improve(0, 1, 0)).isTrue();
    assertThat(lanes.load(0)).isEqualTo(15);
    assertThat(lanes.load(1)).isEqualTo(15);
    assertThat(new PairSplit(lanes, new SplittableRandom(1)).improve(0, 1, 0)).as("even already").isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pairsOfManyUnitsComeToANanosecond(long seed) {
    var random = new SplittableRandom(seed);
    WorkUnits units = WorkUnits.of(Suites.uniform(random, 60, 1_000, 20_000));
    var lanes = new Lanes(units, Split.of(units, 3, random.ints(60, 0, 2).toArray()));
    int hot = lanes.fullest();
    var pairs = new PairSplit(lanes, random);
    while (pairs.improve(hot, 1 - hot, 0)) {
      hot = lanes.fullest();
    }

    assertThat(Math.abs(lanes.load(0) - lanes.load(1))).isLessThanOrEqualTo(1);
    assertThat(lanes.load(0) + lanes.load(1)).isEqualTo(units.totalNanos());
    assertThat(lanes.count(2)).isZero();
  }

  @Test
  void groupsOfFewUnitsAreSplitAsWellAsCanBe() {
    Lanes lanes = lanes(3, new int[]{0, 1, 2, 2, 1, 0, 0}, 5, 5, 4, 4, 3, 3, 3);

    assertThat(new GroupSplit(lanes).improve(new int[]{0, 2, 1, 9}, 3, 9)).isTrue();
    assertThat(lanes.toSplit().makespan()).isEqualTo(9);
    assertThat(new GroupSplit(lanes).improve(new int[]{0, 1, 2, 9}, 3, 9)).isFalse();
  }

  @Test
  void groupsOfManyUnitsPourTheShortOverTheLong() {
    long[] durations = new long[103];
    Arrays.fill(durations, 1);
    int[] start = new int[103];
    for (int i = 0; i < 9; i++) {
      durations[i] = i < 3 ? 80 : 50;
      start[i] = i / 3;
    }
    Lanes lanes = lanes(3, start, durations);
    long total = 3 * 80 + 6 * 50 + 94;

    assertThat(new GroupSplit(lanes).improve(new int[]{0, 1, 2, 9}, 3, 0)).isTrue();
    assertThat(lanes.toSplit().makespan()).isEqualTo(Math.ceilDiv(total, 3));
  }

  private static Lanes lanes(int count, int[] start, long... durations) {
    WorkUnits units = WorkUnits.of(durations);
    return new Lanes(units, Split.of(units, count, start));
  }

  /// The larger load of the two containers that an exchange of `hot` with another changed.
  private static long changed(Split before, Split after, int hot) {
    long larger = after.load(hot);
    for (int lane = 0; lane < before.containerCount(); lane++) {
      larger = before.load(lane) == after.load(lane) ? larger : Math.max(larger, after.load(lane));
    }
    return larger;
  }

  private static long bestExchange(WorkUnits units, Split split, int hot) {
    long best = split.makespan();
    for (int out = 0; out < split.count(); out++) {
      for (int in = -1; in < split.count() && split.container(out) == hot; in++) {
        for (int lane = 0; lane < split.containerCount(); lane++) {
          if (lane != hot && (in < 0 || split.container(in) == lane)) {
            long less = units.duration(out) - (in < 0 ? 0 : units.duration(in));
            best = Math.min(best, Math.max(split.load(hot) - less, split.load(lane) + less));
          }
        }
      }
    }
    return best;
  }
}
