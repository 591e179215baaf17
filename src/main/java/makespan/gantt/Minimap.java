package makespan.gantt;

import java.util.Arrays;
import java.util.stream.IntStream;

import makespan.picture.Surface;

/// A map of the whole run in a strip: how many containers are at work at every moment, where tests failed, where the
/// ideal lies, and which part the chart shows. What it counts is kept until the chart or the width changes.
public final class Minimap {
  /// Width of the handles at the ends of the box, pixels.
  public static final double HANDLE = 5;
  private static final double PADDING = 4;
  private static final double BROKEN = 4;
  private static final int SHADE = 150;

  private Chart chart;
  private int columns;
  private double[] density = new double[0];
  private boolean[] broken = new boolean[0];

  /// A map of nothing yet.
  public Minimap() {
    this.chart = new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
  }

  /// Where the strip is, pixels of the layout.
  public record Place(double left, double width, double height) {}

  /// Draws the map.
  ///
  /// @param time         what the chart shows
  /// @param selectedUnit unit to be seen, [Lanes#NONE] for none
  public void draw(Surface surface, GanttPalette palette, Chart shown, TimeAxis time, int selectedUnit, Place place) {
    count(shown, (int) Math.max(1, Math.floor(place.width())));
    var pen = new Pen(surface, palette);
    TimeAxis whole = TimeAxis.fit(time.minNanos(), time.maxNanos(), place.width());
    double left = place.left();
    double bottom = place.height() - PADDING;
    double room = bottom - PADDING;
    pen.box(Ink.STRIPE, left, 0, left + place.width(), place.height());
    Ink ink = chart.mode() == GanttMode.PLAN ? Ink.PLAN : Ink.ACTUAL;
    for (int column = 0; column < columns; column++) {
      if (density[column] > 0) {
        pen.box(ink, left + column, bottom - Math.max(1, density[column] * room), left + column + 1, bottom);
      }
    }
    for (int column = 0; column < columns; column++) {
      if (broken[column]) {
        pen.box(Ink.BROKEN, left + column, bottom - BROKEN, left + column + 1, bottom);
      }
    }
    selected(pen, whole, selectedUnit, left, bottom);
    if (chart.idealNanos() > 0) {
      pen.dashedLine(Ink.TEXT, left + whole.xOf(chart.idealNanos()), 0, place.height());
    }
    box(pen, time, whole, place);
  }

  private void box(Pen pen, TimeAxis time, TimeAxis whole, Place place) {
    double from = place.left() + whole.xOf(time.startNanos());
    double to = place.left() + whole.xOf(time.endNanos());
    pen.tint(Ink.BACKGROUND, SHADE, place.left(), 0, from, place.height());
    pen.tint(Ink.BACKGROUND, SHADE, to, 0, place.left() + place.width(), place.height());
    pen.outline(Ink.FOCUS, from, 0, to, place.height(), 1);
    if (!time.isFit()) {
      pen.box(Ink.FOCUS, from, place.height() / 4, from + HANDLE / 2, place.height() * 3 / 4);
      pen.box(Ink.FOCUS, to - HANDLE / 2, place.height() / 4, to, place.height() * 3 / 4);
    }
  }

  private void selected(Pen pen, TimeAxis whole, int unit, double left, double bottom) {
    for (Layer layer : chart.mode().layers()) {
      Lanes lanes = chart.lanes(layer);
      double last = Double.NEGATIVE_INFINITY;
      for (int bar = lanes.nextOfUnit(unit, 0); bar != Lanes.NONE; bar = lanes.nextOfUnit(unit, bar + 1)) {
        double from = whole.xOf(lanes.startNanos(bar));
        double to = Math.max(from + 2, whole.xOf(lanes.endNanos(bar)));
        if (from != last) {
          pen.box(Ink.SELECTED, left + from, PADDING, left + to, bottom);
        }
        last = from;
      }
    }
  }

  private void count(Chart shown, int width) {
    if (shown.equals(chart) && columns == width) {
      return;
    }
    chart = shown;
    columns = width;
    TimeAxis axis = TimeAxis.fit(chart.minNanos(), chart.maxNanos(), width);
    Lanes lanes = chart.firstLanes();
    countRunning(lanes, axis);
    broken = new boolean[columns];
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      markBroken(lanes, lane, axis);
    }
  }

  /// Containers at work at the beginning of every column, as a share of all.
  private void countRunning(Lanes lanes, TimeAxis axis) {
    density = new double[columns];
    int n = lanes.laneCount();
    long[] ends = IntStream.range(0, n).mapToLong(lanes::loadNanos).sorted().toArray();
    long[] starts = IntStream.range(0, n).mapToLong(lane -> -lanes.outsideNanos(lane)).sorted().toArray();
    int begun = 0;
    int over = 0;
    for (int column = 0; column < columns; column++) {
      long now = axis.timeAt(column);
      while (begun < n && starts[begun] <= now) {
        begun++;
      }
      while (over < n && ends[over] <= now) {
        over++;
      }
      density[column] = n == 0 ? 0 : (double) Math.max(0, begun - over) / n;
    }
  }

  private void markBroken(Lanes lanes, int lane, TimeAxis axis) {
    int end = lanes.firstBar(lane + 1);
    int bar = lanes.firstBroken(lanes.firstBar(lane), end);
    while (bar != Lanes.NONE) {
      int column = (int) Math.clamp(Math.floor(axis.xOf(lanes.startNanos(bar))), 0, columns - 1);
      broken[column] = true;
      int next = Math.max(bar + 1, lanes.firstStartingAt(lane, axis.timeAt(column + 1)));
      bar = next >= end ? Lanes.NONE : lanes.firstBroken(next, end);
    }
  }

  /// The columns as they were counted last, for tests.
  double[] density() {
    return Arrays.copyOf(density, columns);
  }
}
