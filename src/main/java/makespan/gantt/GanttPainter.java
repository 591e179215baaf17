package makespan.gantt;

import java.util.Arrays;
import makespan.picture.Raster;

/// Draws lanes as pixels. The work is bounded by the pixels, not by the bars: a lane costs at most one run, and one
/// search of the index, for each column of pixels.
///
/// A bar of less than two pixels is not dropped: it shares its one pixel, greyed, with its neighbours. Outcomes are marks
/// on bars, a corner where there is room and an edge elsewhere; where bars share a pixel a broken one wins. Keeps its
/// scratch from painting to painting, so it has one owner.
public final class GanttPainter {
  /// Pixels of layout above and below the bars of a lane.
  private static final double LANE_PADDING = 2;
  /// At least this share of a low lane is bar: one part of so many.
  private static final int LEAST_BAR = 6;
  /// Pixels of layout between the halves of a lane that shows two layers.
  private static final double HALVES_GAP = 1;
  /// Pixels of layout from which on a bar ends with a gap of one.
  static final double GAP_FROM = 4;
  /// Pixels of layout from which on a broken bar has a mark in its corner.
  private static final double CORNER_FROM = 6;
  private static final double CORNER = 7;
  /// Height of the mark of broken bars without a corner.
  private static final double EDGE = 3;
  /// Least width of a selected bar: it is to be found again however far one zooms out.
  /// One of more than twice that has a frame, too.
  private static final double SELECTED = 3;
  private static final double HATCH = 6;
  private static final double DOT = 1.5;
  private static final double DOT_DISTANCE = 7;
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
  /// @param selectedUnit unit to be seen at once, [Lanes#NONE] for none
  /// @return what was drawn; the same object with every painting
  public Drawn paint(Chart chart, Viewport viewport, GanttPalette palette, int selectedUnit, Raster raster) {
    drawn.clear(chart);
    var painting = new Painting(chart, viewport, palette, selectedUnit, raster);
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

  /// One painting: its arguments, so that they need not be handed on and on.
  private final class Painting {
    private final Chart chart;
    private final Viewport viewport;
    private final GanttPalette palette;
    private final int selectedUnit;
    private final Raster raster;
    private final double scale;

    Painting(Chart chart, Viewport viewport, GanttPalette palette, int selectedUnit, Raster raster) {
      this.chart = chart;
      this.viewport = viewport;
      this.palette = palette;
      this.selectedUnit = selectedUnit;
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
        fillLine(run, tones, lanes.firstBar(lane));
      }
      raster.rows(line, top, bottom);
      if (chart.mode() == GanttMode.GHOST) {
        ghosts(row, even ? Ink.BACKGROUND : Ink.STRIPE);
      }
      OutsideSpans spans = lanes.outside();
      for (int span = spans.first(lane); span < spans.first(lane + 1); span++) {
        outside(columns.of(spans.startNanos(span)), columns.of(spans.endNanos(span)), columns.of(0), top, bottom);
      }
      idle(columns.of(lanes.endOfLaneNanos(lane)), columns.of(chart.longestNanos()), columns.of(0), top, bottom);
      selected(lanes, lane, columns, top, bottom);
      for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
        if (lanes.firstBroken(drawn.bar(run), drawn.endBar(run)) != Lanes.NONE) {
          broken(run, top, bottom);
        }
      }
    }

    /// Empties what the plan moves elsewhere, strikes out what it does without, and marks where the plan of the lane ends.
    private void ghosts(int row, Ink ground) {
      int rim = raster.pixels(1);
      int top = drawn.top(row);
      int bottom = drawn.bottom(row);
      for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
        int width = drawn.right(run) - drawn.left(run);
        if (chart.moves().moved(drawn.bar(run)) && width > 3 * rim) {
          int gap = width >= GAP_FROM * scale && drawn.right(run) < line.length ? rim : 0;
          int end = drawn.right(run) - gap - rim;
          int from = drawn.left(run) + rim;
          from += (int) Math.round(chart.moves().kept(drawn.bar(run)) * (end - from));
          raster.fill(from, top + rim, end, bottom - rim, palette.argb(ground));
          if (chart.moves().gone(drawn.bar(run))) {
            int middle = (top + bottom) / 2;
            raster.fill(from, middle, end, middle + rim, palette.argb(Ink.MUTED));
          }
        }
      }
      long planned = chart.moves().plannedNanos(drawn.lane(row));
      if (planned > 0) {
        int at = Math.clamp(new Columns(chart.actual(), viewport.time(), scale, drawn).of(planned), -rim,
            raster.width());
        raster.fill(at - rim, top, at + 2 * rim, bottom, palette.argb(Ink.PLAN));
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
        line[left] = tones.merged();
        return;
      }
      boolean even = (drawn.bar(run) - firstBar) % 2 == 0;
      int gap = right - left >= GAP_FROM * scale && right < line.length ? raster.pixels(1) : 0;
      Arrays.fill(line, left, right - gap, even ? tones.full() : tones.other());
    }

    private void broken(int run, int top, int bottom) {
      int left = drawn.left(run);
      int right = drawn.right(run);
      int argb = palette.argb(Ink.BROKEN);
      if (right - left < CORNER_FROM * scale) {
        raster.fill(left, top, right, Math.min(bottom, top + raster.pixels(EDGE)), argb);
        return;
      }
      int size = Math.min(raster.pixels(CORNER), Math.min(right - left - 1, bottom - top));
      int rim = raster.pixels(1);
      for (int y = 0; y < size; y++) {
        raster.fill(left, top + y, left + size - y, top + y + 1, argb);
        raster.fill(left + size - y, top + y, left + size - y + rim, top + y + 1, palette.argb(Ink.BACKGROUND));
      }
    }

    /// Time outside the tests as a hatch that stays with its lane while the chart is moved; a step ends with a gap as
    /// bars do.
    private void outside(long from, long to, long zero, int top, int bottom) {
      int period = raster.pixels(HATCH);
      int stroke = raster.pixels(1.5);
      int gap = to != zero && to - from >= GAP_FROM * scale ? raster.pixels(1) : 0;
      int last = (int) Math.min(to - gap, raster.width());
      for (int y = top; y < bottom; y++) {
        for (int x = (int) Math.max(0, from); x < last; x++) {
          if (Math.floorMod(x - zero + y - top, period) < stroke) {
            raster.set(x, y, palette.argb(Ink.OUTSIDE));
          }
        }
      }
    }

    /// Idle time as dots on a grid that stays with time 0 while the chart is moved.
    private void idle(long from, long to, long zero, int top, int bottom) {
      int distance = raster.pixels(DOT_DISTANCE);
      int size = raster.pixels(DOT);
      int middle = (top + bottom - size) / 2;
      long first = Math.max(from + size, 0);
      long last = Math.min(to, raster.width());
      for (long x = first + Math.floorMod(zero - first, distance); x + size <= last; x += distance) {
        raster.fill((int) x, middle, (int) x + size, middle + size, palette.argb(Ink.IDLE));
      }
    }

    private void selected(Lanes lanes, int lane, Columns columns, int top, int bottom) {
      int end = lanes.firstBar(lane + 1);
      int bar = lanes.nextOfUnit(selectedUnit, columns.firstVisible(lanes.firstBar(lane), end));
      while (bar != Lanes.NONE && bar < end) {
        long left = columns.ofStart(bar);
        if (left >= raster.width()) {
          return;
        }
        long right = Math.max(columns.ofEnd(bar), left + raster.pixels(SELECTED));
        int beyond = raster.pixels(SELECTED);
        mark(Math.clamp(left, -beyond, raster.width()), Math.clamp(right, 0, raster.width() + beyond), top, bottom);
        bar = lanes.nextOfUnit(selectedUnit, columns.firstAfter(right - 1, bar, end));
      }
    }

    private void mark(int left, int right, int top, int bottom) {
      int end = right - left >= GAP_FROM * scale ? right - raster.pixels(1) : right;
      raster.fill(left, top, end, bottom, palette.argb(Ink.SELECTED));
      if (end - left > 2 * SELECTED * scale) {
        raster.frame(left, top, end, bottom, raster.pixels(1), palette.argb(Ink.TEXT));
      }
    }
  }
}
