package makespan.gantt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Draws what stands around the lanes: the ruler above, a header for every lane, and the lines that cross them.
final class Margins {
  private static final double PADDING = 8;
  private static final double STAR = 5;
  /// How dense the tint of a selected header is, of 255, and the bar at its edge.
  private static final int LIT = 48;
  private static final double BAR = 3;
  private static final double LABEL_GAP = 14;
  private static final double MIN_HEADER_EMS = 9;
  /// Lower lanes have a header only now and then.
  private static final double LEAST_HEADER_EMS = 1.05;
  private static final double MAX_LABEL_EMS = 12;
  private static final double TICK = 5;
  /// Room between two texts on the ruler.
  private static final double CLEARANCE = 6;
  /// Room between a text and its mark.
  private static final double TEXT_GAP = 4;
  private static final double RIGHT = 0;
  private static final double MIDDLE = 0.5;
  private static final double LEFT = 1;

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
        load = Math.max(load, pen.bold().of(load(chart, chart.lanes(layer), lane)));
      }
    }
    label = Math.min(label, MAX_LABEL_EMS * pen.em());
    double wanted = PADDING + 2 * STAR + PADDING / 2 + label + LABEL_GAP + load + PADDING;
    return Math.ceil(Math.max(wanted, MIN_HEADER_EMS * pen.em()));
  }

  /// @param lit   lanes whose headers are lit
  /// @param taken where on the ruler something else stands, from and to: marks keep away from it
  void draw(Chart chart, Viewport viewport, Frame frame, IntPredicate lit, List<double[]> taken) {
    pen.box(Ink.BACKGROUND, frame.header(), frame.bottom(), frame.outerRight(), frame.outerBottom());
    pen.box(Ink.BACKGROUND, frame.right(), 0, frame.outerRight(), frame.outerBottom());
    headers(chart, viewport.lanes(), frame, lit);
    pen.clip(frame.header(), 0, frame.width(), frame.bottom());
    lines(chart, viewport.time(), frame, new ArrayList<>(taken));
    pen.unclip();
    pen.box(Ink.STRIPE, 0, 0, frame.header(), frame.ruler());
    double middle = frame.ruler() / 2;
    pen.text(false, Ink.MUTED, Messages.get("header.container"), PADDING + 2 * STAR + PADDING / 2, middle);
    pen.textEndingAt(false, Ink.MUTED, Messages.get("header.load"), frame.header() - PADDING, middle);
    pen.horizontalLine(Ink.GRID, 0, frame.header(), frame.ruler());
    pen.verticalLine(Ink.GRID, frame.header() - 1, 0, frame.outerBottom());
  }

  private void headers(Chart chart, LaneAxis axis, Frame frame, IntPredicate lit) {
    pen.box(Ink.STRIPE, 0, frame.ruler(), frame.header(), frame.outerBottom());
    pen.clip(0, frame.ruler(), frame.header(), frame.height());
    int step = Math.max(1, (int) Math.ceil(LEAST_HEADER_EMS * pen.em() / axis.laneHeight()));
    for (int place = axis.firstInSight(); place < axis.count() && axis.yOf(place) < axis.height(); place += step) {
      header(chart, place, frame, axis, lit);
    }
    if (axis.pinned() > 0) {
      double bottom = frame.ruler() + axis.pinned() * axis.laneHeight();
      pen.box(Ink.STRIPE, 0, frame.ruler(), frame.header(), bottom);
      for (int place = 0; place < axis.pinned(); place += step) {
        header(chart, place, frame, axis, lit);
      }
      pen.box(Ink.MUTED, 0, bottom - 1, frame.header(), bottom);
    }
    pen.unclip();
  }

  private void header(Chart chart, int place, Frame frame, LaneAxis axis, IntPredicate lit) {
    int lane = chart.order().laneAt(place);
    double top = frame.ruler() + axis.yOf(place);
    double height = axis.laneHeight();
    List<Layer> layers = chart.mode().layers();
    boolean slowest = isSlowest(chart.lanes(layers.getFirst()), lane);
    if (lit.test(lane)) {
      pen.tint(Ink.FOCUS, LIT, 0, top, frame.header(), top + height);
      pen.box(Ink.FOCUS, 0, top, BAR, top + height);
    }
    if (slowest) {
      pen.star(Ink.BOTTLENECK, PADDING + STAR, top + height / 2, STAR);
    }
    double labelX = PADDING + 2 * STAR + PADDING / 2;
    double loadX = frame.header() - PADDING;
    String label = (slowest ? pen.bold() : pen.plain()).fit(chart.label(lane), MAX_LABEL_EMS * pen.em());
    pen.text(slowest, Ink.TEXT, label, labelX, top + height / 2);
    double part = height / layers.size();
    double y = top + part / 2;
    for (Layer layer : layers) {
      Lanes lanes = chart.lanes(layer);
      boolean longest = isSlowest(lanes, lane);
      Ink ink = layers.size() > 1 && layer == Layer.PLAN ? Ink.PLAN_TEXT : longest ? Ink.TEXT : Ink.MUTED;
      pen.textEndingAt(longest, ink, load(chart, lanes, lane), loadX, y);
      y += part;
    }
  }

  private static boolean isSlowest(Lanes lanes, int lane) {
    return lanes.laneCount() > 1 && lanes.slowestLane() == lane;
  }

  private static String load(Chart chart, Lanes lanes, int lane) {
    return lane < lanes.laneCount() ? chart.durations().text(lanes.loadNanos(lane)) : "";
  }

  private void lines(Chart chart, TimeAxis axis, Frame frame, List<double[]> taken) {
    pen.box(Ink.BACKGROUND, frame.header(), 0, frame.right(), frame.ruler());
    long ideal = chart.idealNanos();
    long bound = chart.mode() == GanttMode.ACTUAL ? 0 : chart.lowerBoundNanos();
    if (ideal > 0) {
      String text = Messages.get("line.ideal", chart.durations().text(ideal));
      mark(new Mark(Ink.TEXT, text, ideal, bound > ideal ? LEFT : bound > 0 ? RIGHT : MIDDLE, true), axis, frame,
          taken);
    }
    if (bound > 0) {
      String text = Messages.get("line.bound", chart.durations().text(bound));
      mark(new Mark(Ink.PLAN_TEXT, text, bound, bound < ideal ? LEFT : RIGHT, true), axis, frame, taken);
    }
    long longest = chart.longestNanos();
    if (longest > 0) {
      String text = Messages.get("line.longest", chart.durations().text(longest));
      mark(new Mark(Ink.MUTED, text, longest, MIDDLE, false), axis, frame, taken);
    }
    outside(chart, axis, frame, taken);
    ticks(axis, frame, taken);
    pen.horizontalLine(Ink.GRID, frame.header(), frame.right(), frame.ruler());
  }

  /// A time with a text on the ruler.
  ///
  /// @param place  share of the text that should stand left of the time
  /// @param across whether a line crosses the lanes
  private record Mark(Ink ink, String text, long nanos, double place, boolean across) {}

  /// Draws a mark; its text moves where there is room, and is left out where there is none.
  private void mark(Mark mark, TimeAxis axis, Frame frame, List<double[]> taken) {
    double x = frame.header() + axis.xOf(mark.nanos());
    if (x < frame.header() || x > frame.right()) {
      return;
    }
    if (mark.across()) {
      pen.dashedLine(mark.ink(), x, frame.ruler(), frame.bottom());
    }
    pen.box(mark.ink(), x, frame.ruler() - TICK, x + 1.5, frame.ruler());
    double width = pen.bold().of(mark.text()) + 2 * TEXT_GAP;
    double most = frame.right() - width;
    for (double place : new double[]{mark.place(), RIGHT, LEFT}) {
      double left = Math.clamp(x - place * width, Math.min(frame.header(), most), most);
      if (free(taken, left, left + width)) {
        taken.add(new double[]{left, left + width});
        pen.text(true, mark.ink(), mark.text(), left + TEXT_GAP, frame.ruler() / 2 - 1);
        return;
      }
    }
  }

  private void outside(Chart chart, TimeAxis axis, Frame frame, List<double[]> taken) {
    String text = Messages.get("line.outside", chart.durations().text(-chart.minNanos()));
    double width = pen.plain().of(text);
    double zero = frame.header() + axis.xOf(0);
    double tickHalf = pen.plain().of("0:00") / 2;
    double left = Math.max(frame.header() + 4, zero - width - tickHalf - CLEARANCE);
    if (chart.minNanos() < 0 && left + width <= zero - tickHalf && free(taken, left, left + width)) {
      taken.add(new double[]{left, left + width});
      pen.text(false, Ink.MUTED, text, left, frame.ruler() / 2 - 1);
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
      if (left + width <= frame.right() - 2 && free(taken, left - CLEARANCE, left + width + CLEARANCE)) {
        pen.text(false, Ink.MUTED, label, left, frame.ruler() / 2 - 1);
      }
    }
  }

  private static boolean free(List<double[]> taken, double left, double right) {
    return taken.stream().noneMatch(span -> left < span[1] && right > span[0]);
  }
}
