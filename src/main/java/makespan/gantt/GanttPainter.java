package makespan.gantt;

import java.util.Arrays;
import makespan.picture.Raster;

/// Draws lanes as pixels. The work is bounded by the pixels, not by the bars: a lane costs at most one run, and one
/// search of the index, for each column of pixels.
///
/// A bar of less than two pixels is not dropped: it shares its one pixel, greyed, with its neighbours. Outcomes are marks
/// on bars, a corner where there is room and an edge elsewhere; where bars share a pixel a broken one wins. Bars that a
/// filter does not keep are pale, their outcomes are not. Bars of a plan are hatched, so that prints without colours tell
/// them from those of the run. Keeps its scratch from painting to painting, so it has one owner.
public final class GanttPainter {
  /// Pixels of layout above and below the bars of a lane.
  private static final double LANE_PADDING = 2;
  /// At least this share of a low lane is bar: one part of so many.
  private static final int LEAST_BAR = 6;
  /// Pixels of layout between the halves of a lane that shows two layers.
  private static final double HALVES_GAP = 1;
  /// Pixels of layout from which on a bar ends with a gap of one.
  static final double GAP_FROM = 4;
  /// Least pixels of layout between two lines of the grid.
  public static final double TICK_SPACING = 84;

  private final Drawn drawn;
  private int[] evenLine = new int[0];
  private int[] oddLine = new int[0];
  private int[] line = new int[0];

  public GanttPainter(Chart chart) {
    this.drawn = new Drawn(chart);
  }

  /// Draws what the viewport shows of a chart onto a raster of the same size.
  ///
  /// @param lit what is to be seen at once
  /// @return what was drawn; the same object with every painting
  public Drawn paint(Chart chart, Viewport viewport, GanttPalette palette, Lit lit, Raster raster) {
    drawn.clear(chart);
    var painting = new Painting(chart, viewport, palette, lit, raster);
    painting.background();
    LaneAxis axis = viewport.lanes();
    for (int place = axis.firstInSight(); place < axis.count() && axis.yOf(place) < axis.height(); place++) {
      painting.lane(place);
    }
    for (int place = 0; place < axis.pinned(); place++) {
      painting.lane(place);
    }
    painting.pins();
    return drawn;
  }

  /// The ink of the bars of a lane.
  static Ink inkOf(Layer layer, Lanes lanes, int lane) {
    return switch (layer) {
      case PLAN -> Ink.PLAN;
      case ACTUAL -> lane == lanes.slowestLane() && lanes.laneCount() > 1 ? Ink.BOTTLENECK : Ink.ACTUAL;
    };
  }

  /// Pixels of the screen at the right end of a run that are left free.
  static int gap(Drawn drawn, int run, Raster raster) {
    boolean ends = drawn.right(run) < raster.width();
    return ends && drawn.right(run) - drawn.left(run) >= GAP_FROM * raster.scale() ? raster.pixels(1) : 0;
  }

  /// One painting: its arguments, so that they need not be handed on and on.
  private final class Painting {
    private final Chart chart;
    private final Viewport viewport;
    private final GanttPalette palette;
    private final Lit lit;
    private final LaneMarks marks;
    private final Raster raster;
    private final double scale;

    Painting(Chart chart, Viewport viewport, GanttPalette palette, Lit lit, Raster raster) {
      this.chart = chart;
      this.viewport = viewport;
      this.palette = palette;
      this.lit = lit;
      this.marks = new LaneMarks(chart, viewport, palette, raster, drawn);
      this.raster = raster;
      this.scale = raster.scale();
    }

    void background() {
      if (line.length != raster.width()) {
        evenLine = new int[raster.width()];
        oddLine = new int[raster.width()];
        line = new int[raster.width()];
      }
      Arrays.fill(evenLine, palette.argb(Ink.BACKGROUND));
      Arrays.fill(oddLine, palette.argb(Ink.STRIPE));
      Ruler ruler = Ruler.of(viewport.time(), TICK_SPACING);
      for (int tick = 0; tick < ruler.count(); tick++) {
        int column = (int) Math.floor(viewport.time().xOf(ruler.nanos(tick)) * scale);
        if (column >= 0 && column < line.length) {
          evenLine[column] = palette.argb(Ink.GRID);
          oddLine[column] = palette.argb(Ink.GRID);
        }
      }
      raster.rows(evenLine, 0, raster.height());
    }

    void lane(int place) {
      int lane = chart.order().laneAt(place);
      int top = row(place);
      int bottom = (int) Math.round((viewport.lanes().yOf(place) + viewport.lanes().laneHeight()) * scale);
      int[] ground = place % 2 == 0 ? evenLine : oddLine;
      raster.rows(ground, top, bottom);
      int padding = Math.min(raster.pixels(LANE_PADDING), (bottom - top) / LEAST_BAR);
      int layers = chart.mode().layers().size();
      int gap = layers > 1 ? raster.pixels(HALVES_GAP) : 0;
      int from = top + padding;
      int height = (bottom - padding - from - gap * (layers - 1)) / layers;
      for (Layer layer : chart.mode().layers()) {
        if (lane < chart.lanes(layer).laneCount()) {
          band(layer, lane, from, from + height, place % 2 == 0);
        }
        from += height + gap;
      }
    }

    /// A line below the lanes that do not scroll.
    void pins() {
      LaneAxis axis = viewport.lanes();
      if (axis.pinned() > 0 && axis.pinned() < axis.count()) {
        int bottom = (int) Math.round(axis.pinned() * axis.laneHeight() * scale);
        raster.fill(0, bottom - raster.pixels(1), raster.width(), bottom, palette.argb(Ink.MUTED));
      }
    }

    private int row(int place) {
      return (int) Math.round(viewport.lanes().yOf(place) * scale);
    }

    private void band(Layer layer, int lane, int top, int bottom, boolean even) {
      Lanes lanes = chart.lanes(layer);
      var columns = new Columns(lanes, viewport.time(), scale, drawn);
      drawn.row(layer, lane, top, bottom);
      findRuns(lanes, lane, columns);
      System.arraycopy(even ? evenLine : oddLine, 0, line, 0, line.length);
      int row = drawn.rowCount() - 1;
      GanttPalette.Tones tones = palette.tones(inkOf(layer, lanes, lane));
      for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
        if (!lit.kept().any(layer, drawn.bar(run), drawn.endBar(run))) {
          drawn.fade(run);
        }
        fillLine(run, tones, lanes.firstBar(lane));
      }
      raster.rows(line, top, bottom);
      if (layer == Layer.PLAN) {
        marks.planned(row, tones, lanes.firstBar(lane), columns.of(0));
      }
      if (chart.mode() == GanttMode.GHOST) {
        marks.ghosts(row, even ? Ink.BACKGROUND : Ink.STRIPE);
      }
      OutsideSpans spans = lanes.outside();
      for (int span = spans.first(lane); span < spans.first(lane + 1); span++) {
        marks.outside(columns.of(spans.startNanos(span)), columns.of(spans.endNanos(span)), columns.of(0), top, bottom);
      }
      marks.idle(columns.of(lanes.endOfLaneNanos(lane)), columns.of(chart.longestNanos()), columns.of(0), top, bottom);
      marks.lit(lit, layer, lane, columns, top, bottom);
      for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
        if (lanes.firstBroken(drawn.bar(run), drawn.endBar(run)) != Lanes.NONE) {
          marks.broken(run, top, bottom);
        }
      }
    }

    /// Walks the columns of a lane from left to right, each at most once.
    private void findRuns(Lanes lanes, int lane, Columns columns) {
      int end = lanes.firstBar(lane + 1);
      int bar = columns.firstVisible(lanes.firstBar(lane), end);
      long free = 0;
      while (bar < end) {
        long left = columns.ofStart(bar);
        if (left >= raster.width()) {
          return;
        }
        long right = columns.ofEnd(bar);
        if (right - left >= 2) {
          drawn.run((int) Math.max(free, left), (int) Math.min(right, raster.width()), bar, bar + 1);
          free = right;
          bar++;
        } else {
          int next = columns.firstAfter(left, bar, end);
          if (next - bar > 1 && columns.ofEnd(next - 1) - left >= 2) {
            next--;
          }
          drawn.run((int) left, (int) left + 1, bar, next);
          free = left + 1;
          bar = next;
        }
      }
    }

    private void fillLine(int run, GanttPalette.Tones tones, int firstBar) {
      int left = drawn.left(run);
      int right = drawn.right(run);
      if (drawn.merged(run)) {
        line[left] = drawn.pale(run) ? palette.pale() : tones.merged();
        return;
      }
      boolean even = (drawn.bar(run) - firstBar) % 2 == 0;
      int gap = gap(drawn, run, raster);
      Arrays.fill(line, left, right - gap, drawn.pale(run) ? palette.pale() : even ? tones.full() : tones.other());
    }
  }
}
