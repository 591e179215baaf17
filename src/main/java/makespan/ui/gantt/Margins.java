package makespan.ui.gantt;

import java.util.ArrayList;
import java.util.List;

import makespan.ui.base.Durations;

/// Draws what stands around the lanes: the ruler above, a header for every lane, and the lines that cross them.
final class Margins {
  private static final double PADDING = 8;
  private static final double STAR = 5;
  private static final double LABEL_GAP = 14;
  private static final double MIN_HEADER_EMS = 9;
  private static final double MAX_LABEL_EMS = 12;
  private static final double TICK = 5;
  /// Room between two texts on the ruler.
  private static final double CLEARANCE = 8;

  private final Pen pen;

  Margins(Pen pen) {
    this.pen = pen;
  }

  /// Width that the lane headers want: star, label, time.
  double headerWidth(Chart chart) {
    double label = pen.plain().of(Messages.get("header.container"));
    double load = pen.plain().of(Messages.get("header.load"));
    for (int lane = 0; lane < chart.laneCount(); lane++) {
      label = Math.max(label, pen.bold().of(chart.label(lane)));
      for (Layer layer : chart.mode().layers()) {
        load = Math.max(load, pen.bold().of(load(chart.lanes(layer), lane)));
      }
    }
    label = Math.min(label, MAX_LABEL_EMS * pen.em());
    double wanted = PADDING + 2 * STAR + PADDING / 2 + label + LABEL_GAP + load + PADDING;
    return Math.ceil(Math.max(wanted, MIN_HEADER_EMS * pen.em()));
  }

  void draw(Chart chart, Viewport viewport, Frame frame) {
    headers(chart, viewport.lanes(), frame);
    pen.clip(frame.header(), 0, frame.width(), frame.bottom());
    lines(chart, viewport.time(), frame);
    pen.unclip();
    pen.box(Ink.STRIPE, 0, 0, frame.header(), frame.ruler());
    double middle = frame.ruler() / 2;
    pen.text(pen.plain(), Ink.MUTED, Messages.get("header.container"), PADDING + 2 * STAR + PADDING / 2, middle);
    pen.textEndingAt(pen.plain(), Ink.MUTED, Messages.get("header.load"), frame.header() - PADDING, middle);
    pen.horizontalLine(Ink.GRID, 0, frame.header(), frame.ruler());
    pen.verticalLine(Ink.GRID, frame.header() - 1, 0, frame.bottom());
  }

  private void headers(Chart chart, LaneAxis axis, Frame frame) {
    pen.box(Ink.STRIPE, 0, frame.ruler(), frame.header(), frame.bottom());
    pen.clip(0, frame.ruler(), frame.header(), frame.height());
    int first = Math.max(0, (int) Math.floor(axis.scroll() / axis.laneHeight()));
    for (int lane = first; lane < axis.count() && axis.yOf(lane) < axis.height(); lane++) {
      header(chart, lane, frame, frame.ruler() + axis.yOf(lane), axis.laneHeight());
    }
    pen.unclip();
  }

  private void header(Chart chart, int lane, Frame frame, double top, double height) {
    List<Layer> layers = chart.mode().layers();
    boolean slowest = isSlowest(chart.lanes(layers.getFirst()), lane);
    if (slowest) {
      pen.star(Ink.BOTTLENECK, PADDING + STAR, top + height / 2, STAR);
    }
    double labelX = PADDING + 2 * STAR + PADDING / 2;
    double loadX = frame.header() - PADDING;
    TextWidths font = slowest ? pen.bold() : pen.plain();
    String label = font.fit(chart.label(lane), MAX_LABEL_EMS * pen.em());
    pen.text(font, Ink.TEXT, label, labelX, top + height / 2);
    double part = height / layers.size();
    double y = top + part / 2;
    for (Layer layer : layers) {
      Lanes lanes = chart.lanes(layer);
      boolean longest = isSlowest(lanes, lane);
      pen.textEndingAt(longest ? pen.bold() : pen.plain(), longest ? Ink.TEXT : Ink.MUTED, load(lanes, lane), loadX, y);
      y += part;
    }
  }

  private static boolean isSlowest(Lanes lanes, int lane) {
    return lanes.laneCount() > 1 && lanes.slowestLane() == lane;
  }

  private static String load(Lanes lanes, int lane) {
    return lane < lanes.laneCount() ? Durations.compact(lanes.loadNanos(lane)) : "";
  }

  private void lines(Chart chart, TimeAxis axis, Frame frame) {
    pen.box(Ink.BACKGROUND, frame.header(), 0, frame.right(), frame.ruler());
    List<double[]> taken = new ArrayList<>();
    long longest = chart.longestNanos();
    if (chart.idealNanos() > 0) {
      mark(Ink.TEXT, Messages.get("line.ideal", Durations.compact(chart.idealNanos())), chart.idealNanos(), axis, frame,
          taken, true);
    }
    if (chart.lowerBoundNanos() > 0 && chart.mode() != GanttMode.ACTUAL) {
      mark(Ink.PLAN, Messages.get("line.bound", Durations.compact(chart.lowerBoundNanos())), chart.lowerBoundNanos(),
          axis, frame, taken, true);
    }
    if (longest > 0) {
      mark(Ink.MUTED, Messages.get("line.longest", Durations.compact(longest)), longest, axis, frame, taken, false);
    }
    outside(chart, axis, frame, taken);
    ticks(axis, frame, taken);
    pen.horizontalLine(Ink.GRID, frame.header(), frame.right(), frame.ruler());
  }

  /// A line at a time with its text on the ruler, beside the line where there is room.
  private void mark(Ink ink, String text, long nanos, TimeAxis axis, Frame frame, List<double[]> taken,
      boolean acrossLanes) {
    double x = frame.header() + axis.xOf(nanos);
    if (x < frame.header() || x > frame.right()) {
      return;
    }
    if (acrossLanes) {
      pen.dashedLine(ink, x, frame.ruler(), frame.bottom());
    }
    pen.box(ink, x, frame.ruler() - TICK, x + 1.5, frame.ruler());
    double width = pen.bold().of(text);
    for (double left : new double[]{x - width / 2, x + 4, x - width - 4, frame.right() - width - 4}) {
      if (left >= frame.header() + 2 && left + width <= frame.right() - 2 && free(taken, left, left + width)) {
        taken.add(new double[]{left, left + width});
        pen.text(pen.bold(), ink, text, left, frame.ruler() / 2 - 1);
        return;
      }
    }
  }

  private void outside(Chart chart, TimeAxis axis, Frame frame, List<double[]> taken) {
    String text = Messages.get("line.outside");
    double width = pen.plain().of(text);
    double zero = frame.header() + axis.xOf(0);
    double left = Math.max(frame.header() + 4, zero - width - CLEARANCE);
    double tickHalf = pen.plain().of("0:00") / 2;
    if (chart.minNanos() < 0 && left + width <= zero - tickHalf && free(taken, left, left + width)) {
      taken.add(new double[]{left, left + width});
      pen.text(pen.plain(), Ink.MUTED, text, left, frame.ruler() / 2 - 1);
    }
  }

  private void ticks(TimeAxis axis, Frame frame, List<double[]> taken) {
    Ruler ruler = Ruler.of(axis, GanttPainter.TICK_SPACING);
    for (int tick = 0; tick < ruler.count(); tick++) {
      double x = frame.header() + axis.xOf(ruler.nanos(tick));
      pen.verticalLine(Ink.MUTED, x, frame.ruler() - TICK, frame.ruler());
      String label = ruler.label(tick);
      double width = pen.plain().of(label);
      double left = Math.max(frame.header() + 3, x - width / 2);
      if (left + width <= frame.right() - 2 && free(taken, left, left + width)) {
        pen.text(pen.plain(), Ink.MUTED, label, left, frame.ruler() / 2 - 1);
      }
    }
  }

  private static boolean free(List<double[]> taken, double left, double right) {
    return taken.stream().noneMatch(span -> left < span[1] + CLEARANCE && right > span[0] - CLEARANCE);
  }
}
