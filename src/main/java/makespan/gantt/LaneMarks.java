package makespan.gantt;

import java.util.function.IntUnaryOperator;
import makespan.picture.Raster;

/// Marks on the painted bars of a lane: what is selected or found, what failed, what the plan moves; and what lies beside
/// them, time outside the tests and idle time. Work is bounded by pixels, as that of the painter.
final class LaneMarks {
  /// Pixels of layout from which on a broken bar has a mark in its corner.
  private static final double CORNER_FROM = 6;
  private static final double CORNER = 7;
  /// Height of the mark of broken bars without a corner.
  private static final double EDGE = 3;
  /// Least width of a lit bar: it is to be found again however far one zooms out.
  /// One of more than twice that has a frame, too.
  private static final double LIT = 3;
  private static final double HATCH = 6;
  private static final double PLAN_HATCH = 5;
  private static final double DOT = 1.5;
  private static final double DOT_DISTANCE = 7;

  private final Chart chart;
  private final Viewport viewport;
  private final GanttPalette palette;
  private final Raster raster;
  private final Drawn drawn;
  private final double scale;

  LaneMarks(Chart chart, Viewport viewport, GanttPalette palette, Raster raster, Drawn drawn) {
    this.chart = chart;
    this.viewport = viewport;
    this.palette = palette;
    this.raster = raster;
    this.drawn = drawn;
    this.scale = raster.scale();
  }

  /// Empties what the plan moves elsewhere, strikes out what it does without, and marks where the plan of the lane ends.
  void ghosts(int row, Ink ground) {
    int rim = raster.pixels(1);
    int top = drawn.top(row);
    int bottom = drawn.bottom(row);
    for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
      int width = drawn.right(run) - drawn.left(run);
      if (chart.moves().moved(drawn.bar(run)) && width > 3 * rim) {
        int end = drawn.right(run) - GanttPainter.gap(drawn, run, raster) - rim;
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

  /// Hatches the bars of a plan, the other way than time outside the tests; the hatch stays with time 0 while the chart is
  /// moved.
  void planned(int row, GanttPalette.Tones tones, int firstBar, long zero) {
    int period = raster.pixels(PLAN_HATCH);
    int stroke = raster.pixels(1);
    for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
      if (drawn.merged(run) || drawn.pale(run)) {
        continue;
      }
      int argb = (drawn.bar(run) - firstBar) % 2 == 0 ? tones.fullStroke() : tones.otherStroke();
      int left = drawn.left(run);
      int right = drawn.right(run) - GanttPainter.gap(drawn, run, raster);
      for (int y = drawn.top(row); y < drawn.bottom(row); y++) {
        int phase = Math.floorMod(left - zero - (y - drawn.top(row)), period);
        for (int x = left - phase; x < right; x += period) {
          raster.fill(Math.max(left, x), y, Math.min(right, x + stroke), y + 1, argb);
        }
      }
    }
  }

  void broken(int run, int top, int bottom) {
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
  void outside(long from, long to, long zero, int top, int bottom) {
    int period = raster.pixels(HATCH);
    int stroke = raster.pixels(1.5);
    int gap = to != zero && to - from >= GanttPainter.GAP_FROM * scale ? raster.pixels(1) : 0;
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
  void idle(long from, long to, long zero, int top, int bottom) {
    int distance = raster.pixels(DOT_DISTANCE);
    int size = raster.pixels(DOT);
    int middle = (top + bottom - size) / 2;
    long first = Math.max(from + size, 0);
    long last = Math.min(to, raster.width());
    for (long x = first + Math.floorMod(zero - first, distance); x + size <= last; x += distance) {
      raster.fill((int) x, middle, (int) x + size, middle + size, palette.argb(Ink.IDLE));
    }
  }

  /// Lights what is looked for, then what is selected.
  void lit(Lit lit, Layer layer, int lane, Columns columns, int top, int bottom) {
    light(layer, lane, columns, top, bottom, Ink.FOUND, bar -> lit.matches().next(layer, bar));
    light(layer, lane, columns, top, bottom, Ink.SELECTED, bar -> lit.selected().next(layer, bar));
  }

  /// @param next the first bar to be lit at or after a bar, [Lanes#NONE] where there is no more
  private void light(Layer layer, int lane, Columns columns, int top, int bottom, Ink ink, IntUnaryOperator next) {
    Lanes lanes = chart.lanes(layer);
    int end = lanes.firstBar(lane + 1);
    int bar = next.applyAsInt(columns.firstVisible(lanes.firstBar(lane), end));
    while (bar != Lanes.NONE && bar < end) {
      long left = columns.ofStart(bar);
      if (left >= raster.width()) {
        return;
      }
      int least = raster.pixels(LIT);
      long right = Math.max(columns.ofEnd(bar), left + least);
      mark(Math.clamp(left, -least, raster.width()), Math.clamp(right, 0, raster.width() + least), top, bottom, ink);
      bar = next.applyAsInt(columns.firstAfter(right - 1, bar, end));
    }
  }

  private void mark(int left, int right, int top, int bottom, Ink ink) {
    int end = right - left >= GanttPainter.GAP_FROM * scale ? right - raster.pixels(1) : right;
    raster.fill(left, top, end, bottom, palette.argb(ink));
    int rim = raster.pixels(1);
    if (end - left > 2 * LIT * scale) {
      raster.frame(left, top, end, bottom, rim, palette.argb(Ink.TEXT));
    } else if (ink == Ink.FOUND) {
      // too narrow for a frame, and its colour alone is not seen on a light ground
      raster.fill(left, top, end, top + 2 * rim, palette.argb(Ink.TEXT));
      raster.fill(left, bottom - 2 * rim, end, bottom, palette.argb(Ink.TEXT));
    }
  }
}
