package makespan.gantt;

import java.util.Optional;
import java.util.function.IntPredicate;

import makespan.picture.Raster;
import makespan.picture.Surface;

/// What lies on the painted lanes: ruler, lane headers, names of bars, lines, and rings around the bars that pointer and
/// keyboard are on.
public final class Annotations {
  private static final double RING = 2;
  /// How dense the tint of a marked stretch of time is, of 255.
  private static final int SHADE = 40;

  /// More outlines than this say nothing more.
  private static final int MOST = 300;
  /// Pixels of layout between two bars that share an outline: between outlines of their own nothing would be seen.
  private static final double NEAR = 4;

  private final Pen pen;
  private final Margins margins;
  private final Labels labels;

  /// What is drawn besides the lanes.
  ///
  /// @param hover  bar under the pointer
  /// @param unit   that bar's, all bars of which are outlined; [Lanes#NONE] for none
  /// @param cursor bar that the keyboard is on
  /// @param range  stretch of time that is marked
  /// @param lanes  those whose headers are lit
  /// @param ring   whether the keyboard's focus is to be seen
  public record Marks(Optional<Hit> hover, int unit, Optional<Hit> cursor, BarNames names,
      Optional<TimeRange> range, IntPredicate lanes, boolean ring) {}

  public Annotations(Surface surface, GanttPalette palette) {
    pen = new Pen(surface, palette);
    margins = new Margins(pen);
    labels = new Labels(pen);
  }

  /// Width that the lane headers want.
  public double headerWidth(Chart chart) {
    return margins.headerWidth(chart);
  }

  /// Draws everything over lanes that were painted with the same viewport.
  public void draw(Chart chart, Viewport viewport, Drawn drawn, Raster raster, Frame frame, Marks marks) {
    pen.clip(frame.header(), frame.ruler(), frame.width(), frame.height());
    labels.draw(chart, drawn, raster, frame, marks.names());
    outlineUnit(chart, drawn, marks.unit(), raster.scale(), frame);
    marks.cursor().ifPresent(hit -> outline(drawn, hit, raster.scale(), frame, 2));
    marks.hover().ifPresent(hit -> outline(drawn, hit, raster.scale(), frame, 1));
    pen.unclip();
    Optional<Sign> sign = marks.range().map(range -> sign(chart, range, viewport.time(), frame));
    margins.draw(chart, viewport, frame, marks.lanes(), sign.map(Sign::span).stream().toList());
    sign.ifPresent(marked -> range(marked, frame));
    if (marks.ring()) {
      pen.outline(Ink.FOCUS, 0, 0, frame.right(), frame.bottom(), RING);
    }
  }

  /// A marked stretch of time and the label that stands for it on the ruler.
  private record Sign(double left, double right, String text, double from, double to) {
    double[] span() {
      return new double[]{from, to};
    }
  }

  private Sign sign(Chart chart, TimeRange range, TimeAxis time, Frame frame) {
    double left = Math.clamp(frame.header() + time.xOf(range.fromNanos()), frame.header(), frame.right());
    double right = Math.clamp(frame.header() + time.xOf(range.toNanos()), frame.header(), frame.right());
    String text = BarText.range(chart, range);
    double width = pen.bold().of(text) + 2 * pen.em();
    double from = Math.clamp((left + right - width) / 2, frame.header(),
        Math.max(frame.header(), frame.right() - width));
    return new Sign(left, right, text, from, from + width);
  }

  private void range(Sign sign, Frame frame) {
    pen.tint(Ink.FOCUS, SHADE, sign.left, frame.ruler(), sign.right, frame.bottom());
    pen.box(Ink.FOCUS, sign.left, frame.ruler(), sign.left + 1, frame.bottom());
    pen.box(Ink.FOCUS, sign.right - 1, frame.ruler(), sign.right, frame.bottom());
    pen.sign(Ink.FOCUS, sign.text, sign.from, 1, sign.to, frame.ruler() - 2);
  }

  /// Shows where else the unit under the pointer is: in the plan, in parts, as tests of one file. Bars next to each other
  /// share an outline, which else would cover what it is about.
  private void outlineUnit(Chart chart, Drawn drawn, int unit, double scale, Frame frame) {
    int outlined = 0;
    for (int row = 0; row < drawn.rowCount(); row++) {
      if (drawn.firstRun(row) == drawn.firstRun(row + 1)) {
        continue;
      }
      Lanes lanes = chart.lanes(drawn.layer(row));
      int end = drawn.endBar(drawn.firstRun(row + 1) - 1);
      int left = 0;
      int right = Lanes.NONE;
      int bar = lanes.nextOfUnit(unit, drawn.bar(drawn.firstRun(row)));
      while (bar != Lanes.NONE && bar < end && outlined < MOST) {
        int run = drawn.runOf(row, bar);
        if (run != Lanes.NONE) {
          boolean near = right != Lanes.NONE && drawn.left(run) - right < NEAR * scale;
          if (!near) {
            outlined += outline(drawn, row, left, right, scale, frame);
            left = drawn.left(run);
          }
          right = drawn.right(run);
        }
        bar = lanes.nextOfUnit(unit, run == Lanes.NONE ? bar + 1 : drawn.endBar(run));
      }
      outlined += outline(drawn, row, left, right, scale, frame);
    }
  }

  /// Tells how many were drawn: none where nothing is to be outlined.
  private int outline(Drawn drawn, int row, int left, int right, double scale, Frame frame) {
    if (right == Lanes.NONE) {
      return 0;
    }
    outline(new Drawn.Box(left, drawn.top(row), right, drawn.bottom(row)), scale, frame, 1);
    return 1;
  }

  private void outline(Drawn drawn, Hit hit, double scale, Frame frame, double thickness) {
    drawn.boxOf(hit).ifPresent(box -> outline(box, scale, frame, thickness));
  }

  private void outline(Drawn.Box box, double scale, Frame frame, double thickness) {
    double left = frame.header() + box.left() / scale;
    double right = frame.header() + box.right() / scale;
    double top = frame.ruler() + box.top() / scale;
    double bottom = frame.ruler() + box.bottom() / scale;
    pen.outline(Ink.TEXT, left - thickness, top - thickness, right + thickness, bottom + thickness, thickness);
  }
}
