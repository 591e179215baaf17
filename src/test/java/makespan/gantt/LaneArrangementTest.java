package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import makespan.gantt.LaneArrangement.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneArrangementTest {
  /// Loads 5, 9, 9, 2; lane 3 spent 8 outside its tests.
  private static final Lanes FOUR = new LanesBuilder(4).lane("a", 0).bar(0, 5, 0, 1, false).lane("b", 0)
      .bar(0, 9, 1, 1, false).lane("c", 0).bar(0, 9, 2, 1, false).lane("d", 8).bar(0, 2, 3, 1, false).build();

  private static int[] lanes(LaneArrangement arrangement) {
    LaneOrder order = arrangement.order(FOUR, 4);
    return IntStream.range(0, order.count()).map(order::laneAt).toArray();
  }

  @Test
  void lanesAreSortedByWhatIsAskedAndByNumberWhereThatIsEqual() {
    assertThat(lanes(LaneArrangement.NATURAL)).containsExactly(0, 1, 2, 3);
    assertThat(lanes(LaneArrangement.NATURAL.sorted(Sort.OVERRUN))).containsExactly(1, 2, 0, 3);
    assertThat(lanes(LaneArrangement.NATURAL.sorted(Sort.TOTAL))).containsExactly(3, 1, 2, 0);
  }

  @Test
  void aHiddenLaneIsShownAgainByItself() {
    LaneArrangement hiding = LaneArrangement.NATURAL.hiding(1).hiding(2);

    assertThat(lanes(hiding)).containsExactly(0, 3);
    assertThat(lanes(hiding.showing(2))).containsExactly(0, 2, 3);
  }

  @Test
  void pinnedLanesStandFirstAndDoNotScroll() {
    LaneArrangement pinned = LaneArrangement.NATURAL.sorted(Sort.OVERRUN).pinning(3, true);

    assertThat(lanes(pinned)).containsExactly(3, 1, 2, 0);
    assertThat(pinned.order(FOUR, 4).pinnedCount()).isEqualTo(1);
    assertThat(lanes(pinned.pinning(3, false))).containsExactly(1, 2, 0, 3);
  }

  @Test
  void aHiddenLaneIsNowhereUntilAllAreShown() {
    LaneArrangement hiding = LaneArrangement.NATURAL.hiding(1).hiding(2);

    assertThat(lanes(hiding)).containsExactly(0, 3);
    assertThat(hiding.order(FOUR, 4).placeOf(1)).isEqualTo(Lanes.NONE);
    assertThat(lanes(hiding.showingAll())).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aLaneMovedByHandStandsWhereItWasPut() {
    LaneArrangement sorted = LaneArrangement.NATURAL.sorted(Sort.OVERRUN);
    LaneArrangement moved = sorted.moving(sorted.order(FOUR, 4), 3, 1);

    assertThat(lanes(moved)).containsExactly(1, 3, 2, 0);
    assertThat(moved.sort()).isEqualTo(Sort.CUSTOM);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverIsDoneEveryLaneIsInSightOnceOrHidden(long seed) {
    var random = new SplittableRandom(seed);
    LaneArrangement arrangement = LaneArrangement.NATURAL;
    for (int step = 0; step < 60; step++) {
      int lane = random.nextInt(4);
      arrangement = switch (random.nextInt(5)) {
        case 0 -> arrangement.hiding(lane);
        case 1 -> arrangement.pinning(lane, random.nextBoolean());
        case 2 -> arrangement.sorted(List.of(Sort.values()).get(random.nextInt(4)));
        case 3 -> arrangement.moving(arrangement.order(FOUR, 4), lane, random.nextInt(4));
        default -> random.nextInt(3) == 0 ? arrangement.showingAll() : arrangement;
      };
      LaneOrder order = arrangement.order(FOUR, 4);
      int[] shown = IntStream.range(0, order.count()).map(order::laneAt).sorted().toArray();
      assertThat(shown).doesNotHaveDuplicates().hasSize(4 - arrangement.hidden().size());
      assertThat(Arrays.stream(shown).noneMatch(arrangement.hidden()::contains)).isTrue();
      for (int place = 0; place < order.count(); place++) {
        assertThat(order.placeOf(order.laneAt(place))).isEqualTo(place);
      }
    }
  }
}
