package makespan.gantt;

import makespan.picture.SvgSurface;

/// Bars as elements of an SVG, from what the painter drew: the same rows, the same merging, with a tooltip each.
final class SvgLanes {
  private static final double CORNER = 7;
  private static final double EDGE = 3;
  private static final double DOT_DISTANCE = 7;

  private final SvgSurface svg;
  private final Chart chart;
  private final GanttPalette palette;
  private final BarNames names;

  SvgLanes(SvgSurface svg, Chart chart, GanttPalette palette, BarNames names) {
    this.svg = svg;
    this.chart = chart;
    this.palette = palette;
    this.names = names;
  }

  /// Draws the lanes.
  ///
  /// @param above pixels above the chart
  void draw(Drawn drawn, Viewport viewport, Frame frame, double above) {
    define();
    double top = above + frame.ruler();
    ground(viewport, frame, top);
    for (int row = 0; row < drawn.rowCount(); row++) {
      new Row(drawn, row, viewport.time(), frame.header(), top).draw();
    }
  }

  private void define() {
    svg.define("""
      <pattern id="outside" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="2" height="6" fill="%s"/></pattern>"""
        .formatted(SvgSurface.colour(palette.argb(Ink.OUTSIDE))));
    if (chart.mode().layers().contains(Layer.PLAN)) {
      GanttPalette.Tones tones = palette.tones(Ink.PLAN);
      hatch("plan", tones.full(), tones.fullStroke());
      hatch("plan-other", tones.other(), tones.otherStroke());
    }
    svg.define("""
      <pattern id="idle" width="%1$s" height="2" patternUnits="userSpaceOnUse"><rect width="1.5" height="2" \
      fill="%2$s"/></pattern>""".formatted(SvgSurface.number(DOT_DISTANCE),
        SvgSurface.colour(palette.argb(Ink.IDLE))));
  }

  private void hatch(String id, int ground, int stroke) {
    svg.define("""
      <pattern id="%s" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
      <rect width="4" height="4" fill="%s"/><rect width="1" height="4" fill="%s"/></pattern>"""
        .formatted(id, SvgSurface.colour(ground), SvgSurface.colour(stroke)));
  }

  private void ground(Viewport viewport, Frame frame, double top) {
    LaneAxis lanes = viewport.lanes();
    for (int lane = 1; lane < lanes.count(); lane += 2) {
      svg.fill(palette.argb(Ink.STRIPE), frame.header(), top + lanes.yOf(lane), frame.right(),
          top + lanes.yOf(lane) + lanes.laneHeight());
    }
    Ruler ruler = Ruler.of(viewport.time(), GanttPainter.TICK_SPACING);
    for (int tick = 0; tick < ruler.count(); tick++) {
      double x = frame.header() + Math.floor(viewport.time().xOf(ruler.nanos(tick)));
      svg.fill(palette.argb(Ink.GRID), x, top, x + 1, top + frame.height());
    }
  }

  /// One lane of one layer.
  private final class Row {
    private final Drawn drawn;
    private final int row;
    private final Lanes lanes;
    private final TimeAxis time;
    private final double left;
    private final double top;
    private final double bottom;

    Row(Drawn drawn, int row, TimeAxis time, double left, double lanesTop) {
      this.drawn = drawn;
      this.row = row;
      this.lanes = chart.lanes(drawn.layer(row));
      this.time = time;
      this.left = left;
      this.top = lanesTop + drawn.top(row);
      this.bottom = lanesTop + drawn.bottom(row);
    }

    void draw() {
      int lane = drawn.lane(row);
      OutsideSpans spans = lanes.outside();
      for (int span = spans.first(lane); span < spans.first(lane + 1); span++) {
        svg.rect(left + time.xOf(spans.startNanos(span)), top, left + time.xOf(spans.endNanos(span)), bottom,
            "url(#outside)", BarText.outside(spans, span, chart.durations()));
      }
      double end = left + time.xOf(lanes.endOfLaneNanos(lane));
      double middle = Math.floor((top + bottom) / 2);
      svg.rect(end + 1, middle - 1, left + time.xOf(chart.longestNanos()), middle + 1, "url(#idle)", "");
      GanttPalette.Tones tones = palette.tones(GanttPainter.inkOf(drawn.layer(row), lanes, lane));
      int last = drawn.firstRun(row + 1);
      for (int run = drawn.firstRun(row); run < last;) {
        int next = run + 1;
        if (drawn.merged(run)) {
          while (next < last && drawn.merged(next) && drawn.left(next) == drawn.right(next - 1)
              && drawn.pale(next) == drawn.pale(run)) {
            next++;
          }
          merged(run, next - 1, tones);
        } else {
          bar(run, tones);
        }
        run = next;
      }
    }

    private void bar(int run, GanttPalette.Tones tones) {
      int bar = drawn.bar(run);
      boolean even = (bar - lanes.firstBar(drawn.lane(row))) % 2 == 0;
      double gap = drawn.right(run) - drawn.left(run) >= GanttPainter.GAP_FROM ? 1 : 0;
      double from = left + drawn.left(run);
      svg.rect(from, top, left + drawn.right(run) - gap, bottom,
          drawn.pale(run) ? SvgSurface.colour(palette.pale()) : fill(tones, even),
          Messages.get("svg.bar", names.of(lanes, bar), chart.durations().text(lanes.durationNanos(bar)),
              lanes.testCount(bar)));
      if (lanes.broken(bar)) {
        double size = Math.min(CORNER, Math.min(drawn.right(run) - drawn.left(run) - 1.0, bottom - top));
        svg.polygon(palette.argb(Ink.BROKEN), new double[]{from, from + size, from},
            new double[]{top, top, top + size});
      }
    }

    private String fill(GanttPalette.Tones tones, boolean even) {
      return switch (drawn.layer(row)) {
        case PLAN -> even ? "url(#plan)" : "url(#plan-other)";
        case ACTUAL -> SvgSurface.colour(even ? tones.full() : tones.other());
      };
    }

    private void merged(int first, int last, GanttPalette.Tones tones) {
      int bars = drawn.endBar(last) - drawn.bar(first);
      svg.rect(left + drawn.left(first), top, left + drawn.right(last), bottom,
          SvgSurface.colour(drawn.pale(first) ? palette.pale() : tones.merged()),
          bars == 1 ? names.of(lanes, drawn.bar(first)) : Messages.get("label.merged", bars));
      for (int run = first; run <= last; run++) {
        if (lanes.firstBroken(drawn.bar(run), drawn.endBar(run)) != Lanes.NONE) {
          svg.fill(palette.argb(Ink.BROKEN), left + drawn.left(run), top, left + drawn.right(run),
              Math.min(bottom, top + EDGE));
        }
      }
    }
  }
}
