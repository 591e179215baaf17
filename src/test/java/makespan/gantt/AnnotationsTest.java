package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.gantt.Annotations.Marks;
import makespan.picture.Raster;
import makespan.picture.RasterSurface;
import makespan.picture.Surface;
import makespan.picture.TextWidths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {
  private static final long SECOND = 1_000_000_000;
  private static final int WIDTH = 900;
  private static final double RULER = 20;
  private static final GanttPalette PALETTE = GanttPalette.light();

  private record Written(String text, double left, double right, double y) {}

  /// Draws on another one and keeps where texts stand.
  private record Watched(Surface below, List<Written> texts) implements Surface {
    @Override
    public double scale() {
      return below.scale();
    }

    @Override
    public double em() {
      return below.em();
    }

    @Override
    public TextWidths plain() {
      return below.plain();
    }

    @Override
    public TextWidths bold() {
      return below.bold();
    }

    @Override
    public void fill(int argb, double left, double top, double right, double bottom) {
      below.fill(argb, left, top, right, bottom);
    }

    @Override
    public void polygon(int argb, double[] xs, double[] ys) {
      below.polygon(argb, xs, ys);
    }

    @Override
    public void text(int argb, boolean bold, Anchor anchor, String text, double x, double y) {
      double width = (bold ? bold() : plain()).of(text);
      double left = switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width / 2;
        case END -> x - width;
      };
      texts.add(new Written(text, left, left + width, y));
      below.text(argb, bold, anchor, text, x, y);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
      below.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
      below.unclip();
    }
  }

  private static List<Written> draw(Chart chart, Raster picture, int unit, Optional<TimeRange> range) {
    var texts = new ArrayList<Written>();
    var surface = new Watched(new RasterSurface(picture, 13), texts);
    var annotations = new Annotations(surface, PALETTE);
    Frame frame = Frame.of(chart, WIDTH, 200, annotations.headerWidth(chart), 13, 1, 0, 0);
    var lanes = new Raster((int) frame.width(), (int) frame.height(), 1);
    var viewport = new Viewport(TimeAxis.fit(chart.minNanos(), chart.maxNanos(), frame.width()),
        LaneAxis.of(chart, frame.height(), 13));
    Drawn drawn = new GanttPainter(chart).paint(chart, viewport, PALETTE, Lit.NOTHING, lanes);
    picture.copy(lanes, picture.pixels(frame.header()), picture.pixels(frame.ruler()));
    annotations.draw(chart, viewport, drawn, lanes, frame, new Marks(Optional.empty(), unit, Optional.empty(),
        BarNames.ofUnits(Integer::toString), range, _ -> false, false));
    return texts.stream().filter(text -> text.left >= frame.header()).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20, 40, 60, 80, 100, 120, 140, 160, 180})
  void noLabelOfTheRulerStandsOnAnother(long from) {
    Lanes lanes = new LanesBuilder(1).lane("0", 0).bar(0, 200 * SECOND, 0, 1, false).build();
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 110 * SECOND, 0);
    List<Written> texts = draw(chart, new Raster(WIDTH, 200, 1), Lanes.NONE,
        Optional.of(TimeRange.between(from * SECOND, (from + 15) * SECOND))).stream()
        .filter(text -> text.y < RULER).toList();

    assertThat(texts).anyMatch(text -> text.text.contains("% of the test time"));
    for (Written one : texts) {
      assertThat(texts).filteredOn(other -> !other.equals(one) && other.left < one.right && other.right > one.left)
          .isEmpty();
    }
  }

  @Test
  void mergedBarsAreCountedWhereTheyLeaveRoomForIt() {
    var builder = new LanesBuilder(3_000).lane("0", 0).bar(0, 900 * SECOND, 0, 1, false);
    for (int bar = 0; bar < 2_000; bar++) {
      builder.bar((1_800 + bar) * SECOND / 2, SECOND / 2, 1 + bar, 1, false);
    }
    builder.bar(1_900 * SECOND, 900 * SECOND, 2_001, 1, false);
    for (int bar = 0; bar < 20; bar++) {
      builder.bar((5_600 + bar) * SECOND / 2, SECOND / 2, 2_002 + bar, 1, false);
    }
    var chart = new Chart(builder.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    assertThat(draw(chart, new Raster(WIDTH, 200, 1), Lanes.NONE, Optional.empty())).extracting(Written::text)
        .contains("+2,000 short").doesNotContain("+20 short");
  }

  @Test
  void narrowBarsOfTheUnitUnderThePointerHaveOneOutlineAndAreSeen() {
    var builder = new LanesBuilder(400).lane("0", 0);
    for (int bar = 0; bar < 300; bar++) {
      builder.bar(bar * SECOND, SECOND, bar < 200 ? 1 : 2, 1, false);
    }
    var chart = new Chart(builder.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    var picture = new Raster(WIDTH, 200, 1);
    draw(chart, picture, 1, Optional.empty());

    int text = PALETTE.argb(Ink.TEXT);
    long outline = IntStream.range(200, 500).filter(x -> picture.argb(x, 36) == text).count();
    long bars = IntStream.range(200, 500).filter(x -> picture.argb(x, 36) == PALETTE.argb(Ink.ACTUAL)).count();
    assertThat(outline).as("inside of the outline").isZero();
    assertThat(bars).isPositive();
  }
}
