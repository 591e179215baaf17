package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {
  private static final long SECOND = 1_000_000_000;
  private static final long HOUR = 3_600 * SECOND;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void fromPixelToTimeToPixelIsTheSamePlaceWithinAPixel(long seed) {
    var random = new SplittableRandom(seed);
    TimeAxis axis = someAxis(random);
    for (int i = 0; i < 1_000; i++) {
      double x = random.nextDouble(axis.width());
      assertThat(axis.xOf(axis.timeAt(x))).isCloseTo(x, within(1.0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void fromTimeToPixelToTimeIsTheSameTimeWithinAPixel(long seed) {
    var random = new SplittableRandom(seed);
    TimeAxis axis = someAxis(random);
    long pixel = (long) Math.ceil(axis.spanNanos() / axis.width());
    for (int i = 0; i < 1_000; i++) {
      long nanos = axis.startNanos() + random.nextLong(axis.spanNanos());
      assertThat(axis.timeAt(axis.xOf(nanos))).isCloseTo(nanos, within(pixel));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsDoneItShowsNoMoreThanThereIsAndNoLessThanAMillisecondAPixel(long seed) {
    var random = new SplittableRandom(seed);
    TimeAxis axis = someAxis(random);
    for (int i = 0; i < 2_000; i++) {
      axis = switch (random.nextInt(6)) {
        case 0 -> axis.zoomed(random.nextDouble(0.1, 10), random.nextDouble(axis.width()));
        case 1 -> axis.panned(random.nextDouble(-3_000, 3_000));
        case 2 -> axis.centredOn(random.nextLong(-HOUR, 3 * HOUR));
        case 3 -> axis.over(-random.nextLong(HOUR), random.nextLong(1, 3 * HOUR), random.nextInt(1, 4_000));
        case 4 -> axis.showing(random.nextLong(HOUR), HOUR + random.nextLong(HOUR));
        default -> axis.revealing(random.nextLong(HOUR), HOUR + random.nextLong(HOUR));
      };
      long all = axis.maxNanos() - axis.minNanos();
      assertThat(axis.startNanos()).isBetween(axis.minNanos(), axis.maxNanos() - axis.spanNanos());
      assertThat((double) axis.spanNanos())
          .isGreaterThanOrEqualTo(Math.min((double) all, axis.width() * TimeAxis.MIN_NANOS_PER_PIXEL));
    }
  }

  @Test
  void zoomingKeepsTheTimeUnderThePointer() {
    TimeAxis axis = TimeAxis.fit(0, HOUR, 1_000).zoomed(8, 600);

    assertThat(axis.spanNanos()).isEqualTo(HOUR / 8);
    assertThat(axis.timeAt(600)).isCloseTo(HOUR * 6 / 10, within(1_000L));
    assertThat(axis.zoomed(3, 250).timeAt(250)).isCloseTo(axis.timeAt(250), within(1_000L));
  }

  @Test
  void zoomingOutEndsWhereEverythingIsSeenAndZoomingInAtAMillisecondAPixel() {
    TimeAxis all = TimeAxis.fit(-HOUR, HOUR, 1_000);

    assertThat(all.zoomed(0.5, 300)).isEqualTo(all);
    assertThat(all.zoomed(1e12, 300).spanNanos()).isEqualTo(SECOND);
    assertThat(all.zoomed(1e12, 300).zoomed(1e-12, 300)).isEqualTo(all);
  }

  @Test
  void aRunShorterThanItsPixelsIsSeenWholeAndCannotBeZoomed() {
    TimeAxis axis = TimeAxis.fit(0, SECOND / 2, 1_000);

    assertThat(axis.zoomed(4, 0)).isEqualTo(axis);
  }

  @Test
  void whatShowsEverythingGoesOnDoingSoWhenThereIsMoreToSee() {
    assertThat(TimeAxis.fit(0, HOUR, 100).over(-SECOND, 2 * HOUR, 200)).isEqualTo(TimeAxis.fit(-SECOND, 2 * HOUR, 200));
  }

  @Test
  void aCloseViewStaysWhereItIsWhenThereIsMoreToSee() {
    TimeAxis close = TimeAxis.fit(0, HOUR, 100).zoomed(4, 50);
    TimeAxis wider = close.over(0, 2 * HOUR, 100);

    assertThat(wider.startNanos()).isEqualTo(close.startNanos());
    assertThat(wider.spanNanos()).isEqualTo(close.spanNanos());
  }

  @Test
  void revealingMovesNoFurtherThanNeeded() {
    TimeAxis axis = new TimeAxis(0, HOUR, 10 * SECOND, 100 * SECOND, 1_000);

    assertThat(axis.revealing(20 * SECOND, 30 * SECOND)).isEqualTo(axis);
    assertThat(axis.revealing(5 * SECOND, 30 * SECOND).startNanos()).isEqualTo(5 * SECOND);
    assertThat(axis.revealing(120 * SECOND, 130 * SECOND).endNanos()).isEqualTo(130 * SECOND);
    assertThat(axis.revealing(200 * SECOND, 900 * SECOND).startNanos()).isEqualTo(200 * SECOND);
  }

  @Test
  void anAxisOfNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TimeAxis.fit(0, 0, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> TimeAxis.fit(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAxis(0, 10, 5, 6, 100));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyPixelOfALaneIsInThatLane(long seed) {
    var random = new SplittableRandom(seed);
    LaneAxis axis = LaneAxis.of(random.nextInt(1, 200), random.nextInt(50, 900), 18, 40);
    axis = axis.scrolledTo(random.nextDouble(axis.maxScroll() + 1));
    for (int lane = 0; lane < axis.count(); lane++) {
      double y = axis.yOf(lane) + random.nextDouble(axis.laneHeight());
      assertThat(axis.placeAt(y)).isEqualTo(y >= 0 && y < axis.height() ? lane : Lanes.NONE);
    }
  }

  @Test
  void lanesTakeTheRoomThereIsWithinTheirLimits() {
    assertThat(LaneAxis.of(16, 480, 18, 40).laneHeight()).isEqualTo(30);
    assertThat(LaneAxis.of(2, 480, 18, 40).laneHeight()).isEqualTo(40);
    assertThat(LaneAxis.of(128, 480, 18, 40).maxScroll()).isEqualTo(128 * 18 - 480);
    assertThat(LaneAxis.of(0, 480, 18, 40).placeAt(10)).isEqualTo(Lanes.NONE);
  }

  @Test
  void revealingALaneScrollsNoFurtherThanNeeded() {
    LaneAxis axis = LaneAxis.of(128, 180, 18, 40);

    assertThat(axis.revealing(5)).isEqualTo(axis);
    assertThat(axis.revealing(10).scroll()).isEqualTo(18);
    assertThat(axis.revealing(127).scroll()).isEqualTo(axis.maxScroll());
    assertThat(axis.revealing(127).revealing(3).scroll()).isEqualTo(54);
  }

  private static TimeAxis someAxis(SplittableRandom random) {
    double width = random.nextDouble(1, 4_000);
    TimeAxis axis = TimeAxis.fit(-random.nextLong(HOUR), random.nextLong(1, 10 * HOUR), width);
    return axis.zoomed(random.nextDouble(1, 10_000), random.nextDouble(width));
  }
}
