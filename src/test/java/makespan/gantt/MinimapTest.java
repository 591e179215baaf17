package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import makespan.gantt.Minimap.Place;
import makespan.picture.Raster;
import makespan.picture.RasterSurface;
import org.junit.jupiter.api.Test;

class MinimapTest {
  private static final GanttPalette PALETTE = GanttPalette.light();

  private static Raster drawn(Minimap map, Lanes lanes, TimeAxis time, Lit lit) {
    var raster = new Raster(500, 40, 1);
    map.draw(new RasterSurface(raster, 13), PALETTE, new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), time,
        lit, Lanes.NONE, new Place(0, 500, 40));
    return raster;
  }

  private static TimeAxis all(Lanes lanes) {
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    return TimeAxis.fit(chart.minNanos(), chart.maxNanos(), 500);
  }

  @Test
  void theMapIsAsHighAsContainersAreAtWork() {
    Lanes lanes = Samples.actual(16, 320, true);
    var map = new Minimap();
    TimeAxis time = all(lanes);
    drawn(map, lanes, time, Lit.NOTHING);

    for (int column = 0; column < 500; column++) {
      long now = time.timeAt(column);
      long running = IntStream.range(0, 16)
          .filter(lane -> -lanes.outsideNanos(lane) <= now && now < lanes.loadNanos(lane)).count();
      assertThat(map.density()[column]).isCloseTo(running / 16.0, within(1e-9));
    }
  }

  @Test
  void containersAreAsHighInTheMapAsTheyRunWhatAFilterKeeps() {
    Lanes lanes = Samples.actual(16, 320, false);
    TimeAxis time = all(lanes);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    BarSet kept = BarSet.of(chart, (_, lane, unit, _) -> lane < 8 && unit % 3 == 0, BarSet.ALL, () -> false);
    var map = new Minimap();
    Raster raster = drawn(map, lanes, time, Lit.keeping(kept));

    for (int column = 0; column < 500; column++) {
      long from = time.timeAt(column);
      long to = time.timeAt(column + 1);
      int covered = 0;
      for (int lane = 0; lane < 16; lane++) {
        covered += IntStream.range(lanes.firstBar(lane), lanes.firstBar(lane + 1))
            .anyMatch(bar -> kept.any(Layer.ACTUAL, bar, bar + 1) && lanes.startNanos(bar) < to - 1
                && lanes.endNanos(bar) > from + 1) ? 1 : 0;
      }
      assertThat(map.keptDensity()[column]).as("column " + column)
          .isCloseTo(Math.min(map.density()[column], covered / 16.0), within(1e-9));
    }
    assertThat(raster.argb(10, 8)).isEqualTo(PALETTE.pale());
  }

  @Test
  void everyFailureAndTheSelectionAreOnTheMap() {
    var builder = new LanesBuilder(20_000).lane("0", 0);
    for (int bar = 0; bar < 20_000; bar++) {
      builder.bar(bar * 1_000L, 1_000, bar, 1, bar == 12_345);
    }
    Lanes lanes = builder.build();
    TimeAxis time = all(lanes);
    Raster raster = drawn(new Minimap(), lanes, time,
        Lit.of(new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), 4_000));

    int broken = (int) Math.floor(time.xOf(lanes.startNanos(12_345)));
    assertThat(raster.argb(broken, 35)).isEqualTo(PALETTE.argb(Ink.BROKEN));
    assertThat(raster.argb((int) Math.round(time.xOf(lanes.startNanos(4_000))), 20))
        .isEqualTo(PALETTE.argb(Ink.SELECTED));
  }

  @Test
  void whatIsLookedForHasTicksWithARimAboveTheMap() {
    var builder = new LanesBuilder(20_000).lane("0", 0);
    for (int bar = 0; bar < 20_000; bar++) {
      builder.bar(bar * 1_000L, 1_000, bar, 1, false);
    }
    Lanes lanes = builder.build();
    TimeAxis time = all(lanes);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    Matches matches = Matches.of(chart, BarNames.ofUnits(Integer::toString), "12345"::equals, Matches.NONE,
        () -> false);
    var map = new Minimap();
    var raster = new Raster(500, 40, 1);
    map.draw(new RasterSurface(raster, 13), PALETTE, chart, time, new Lit(BarSet.NONE, matches, BarSet.ALL), Lanes.NONE,
        new Place(0, 500, 40));

    int column = (int) Math.floor(time.xOf(lanes.startNanos(12_345)));
    assertThat(raster.argb(column, 3)).isEqualTo(PALETTE.argb(Ink.FOUND));
    assertThat(raster.argb(column - 1, 3)).isEqualTo(PALETTE.argb(Ink.TEXT));
    assertThat(raster.argb(column + 1, 3)).isEqualTo(PALETTE.argb(Ink.TEXT));
    assertThat(raster.argb(column + 3, 3)).isNotIn(PALETTE.argb(Ink.FOUND), PALETTE.argb(Ink.TEXT));

    map.draw(new RasterSurface(raster, 13), PALETTE, chart, time, Lit.NOTHING, 12_345, new Place(0, 500, 40));
    assertThat(raster.argb(column, 3)).as("nothing is looked for any more").isNotEqualTo(PALETTE.argb(Ink.FOUND));
    assertThat(raster.argb((int) Math.round(time.xOf(lanes.startNanos(12_345))), 38)).as("the unit under the pointer")
        .isEqualTo(PALETTE.argb(Ink.TEXT));
  }
}
