package makespan.gantt;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import makespan.picture.Surface;

/// A map of the whole run in a strip: how many containers are at work at every moment, where tests failed, where the
/// ideal lies, what was looked for, and which part the chart shows. Where a filter is set, the containers that run
/// something else at a moment are pale. What it counts is kept until the chart or the width changes.
public final class Minimap {
  /// Width of the handles at the ends of the box, pixels.
  public static final double HANDLE = 5;
  private static final double PADDING = 4;
  private static final double BROKEN = 4;
  private static final double FOUND = 7;
  private static final int SHADE = 150;

  private Chart chart;
  private int columns;
  private double[] density = new double[0];
  private boolean[] broken = new boolean[0];
  private boolean[] found = new boolean[0];
  private Matches matches = Matches.NONE;
  private BarSet kept = BarSet.ALL;
  private BarSet selected = BarSet.NONE;
  private boolean[] selection = new boolean[0];
  private double[] keptDensity = new double[0];

  /// A map of nothing yet.
  public Minimap() {
    this.chart = new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
  }

  /// Where the strip is, pixels of the layout.
  public record Place(double left, double width, double height) {}

  /// Draws the map.
  ///
  /// @param time    what the chart shows
  /// @param lit     what is to be seen
  /// @param pointed unit that the pointer is on, [Lanes#NONE] for none
  public void draw(Surface surface, GanttPalette palette, Chart shown, TimeAxis time, Lit lit, int pointed,
      Place place) {
    count(shown, lit, (int) Math.max(1, Math.floor(place.width())));
    var pen = new Pen(surface, palette);
    TimeAxis whole = TimeAxis.fit(time.minNanos(), time.maxNanos(), place.width());
    double left = place.left();
    double bottom = place.height() - PADDING;
    double room = bottom - PADDING;
    pen.box(Ink.STRIPE, left, 0, left + place.width(), place.height());
    Ink ink = chart.mode() == GanttMode.PLAN ? Ink.PLAN : Ink.ACTUAL;
    for (int column = 0; column < columns; column++) {
      if (density[column] > keptDensity[column]) {
        pen.paleBox(left + column, bottom - Math.max(1, density[column] * room), left + column + 1, bottom);
      }
      if (keptDensity[column] > 0) {
        pen.box(ink, left + column, bottom - Math.max(1, keptDensity[column] * room), left + column + 1, bottom);
      }
    }
    for (int column = 0; column < columns; column++) {
      if (broken[column]) {
        pen.box(Ink.BROKEN, left + column, bottom - BROKEN, left + column + 1, bottom);
      }
    }
    found(pen, left);
    for (int column = 0; column < columns; column++) {
      if (selection[column]) {
        pen.box(Ink.SELECTED, left + column, PADDING, left + column + 1, bottom);
      }
    }
    pointed(pen, whole, pointed, left, bottom, place.height());
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

  /// Ticks at the upper edge, with a rim: their colour alone is not seen on a light ground.
  private void found(Pen pen, double left) {
    for (int column = 0; column < columns; column++) {
      if (found[column]) {
        pen.box(Ink.TEXT, left + column - 1, 0, left + column + 2, FOUND + 1);
      }
    }
    for (int column = 0; column < columns; column++) {
      if (found[column]) {
        pen.box(Ink.FOUND, left + column, 0, left + column + 1, FOUND);
      }
    }
  }

  /// Where the bars of the unit under the pointer are.
  private void pointed(Pen pen, TimeAxis whole, int unit, double left, double top, double bottom) {
    for (Layer layer : chart.mode().layers()) {
      Lanes lanes = chart.lanes(layer);
      double last = Double.NEGATIVE_INFINITY;
      for (int bar = lanes.nextOfUnit(unit, 0); bar != Lanes.NONE; bar = lanes.nextOfUnit(unit, bar + 1)) {
        double from = whole.xOf(lanes.startNanos(bar));
        double to = Math.max(from + 2, whole.xOf(lanes.endNanos(bar)));
        if (from != last) {
          pen.box(Ink.TEXT, left + from, top, left + to, bottom);
        }
        last = from;
      }
    }
  }

  private void count(Chart shown, Lit lit, int width) {
    boolean same = shown.equals(chart) && columns == width;
    boolean sameMatches = same && matches == lit.matches();
    boolean sameKept = same && kept == lit.kept();
    boolean sameSelected = same && selected == lit.selected();
    chart = shown;
    columns = width;
    matches = lit.matches();
    kept = lit.kept();
    selected = lit.selected();
    TimeAxis axis = TimeAxis.fit(chart.minNanos(), chart.maxNanos(), width);
    Lanes lanes = chart.firstLanes();
    Layer layer = chart.mode().layers().getFirst();
    if (!sameMatches) {
      found = columns(lanes, axis, (bar, end) -> {
        int next = matches.next(layer, bar);
        return next < end ? next : Lanes.NONE;
      });
    }
    if (!same) {
      countRunning(lanes, axis);
      broken = columns(lanes, axis, lanes::firstBroken);
    }
    if (!sameKept) {
      keptDensity = kept == BarSet.ALL ? density : keptDensity(lanes, layer, axis);
    }
    if (!sameSelected) {
      selection = new boolean[columns];
      chart.mode().layers().forEach(this::select);
    }
  }

  /// Marks the columns of what is selected, each bar by two at least.
  private void select(Layer layer) {
    Lanes lanes = chart.lanes(layer);
    TimeAxis axis = TimeAxis.fit(chart.minNanos(), chart.maxNanos(), columns);
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      columns(lanes, layer, lane, selected, axis, column -> {
        selection[column] = true;
        selection[Math.min(columns - 1, column + 1)] = true;
      });
    }
  }

  /// Containers that run a bar that the filter keeps in every column, as a share of all: one look for each column of a
  /// lane at most.
  private double[] keptDensity(Lanes lanes, Layer layer, TimeAxis axis) {
    double[] share = new double[columns];
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      columns(lanes, layer, lane, kept, axis, column -> share[column]++);
    }
    for (int column = 0; column < columns; column++) {
      share[column] = Math.min(share[column] / lanes.laneCount(), density[column]);
    }
    return share;
  }

  /// Tells of every column of a lane once in which one of some bars runs.
  private void columns(Lanes lanes, Layer layer, int lane, BarSet bars, TimeAxis axis, IntConsumer told) {
    int end = lanes.firstBar(lane + 1);
    int bar = bars.next(layer, lanes.firstBar(lane));
    int free = 0;
    while (bar != Lanes.NONE && bar < end && free < columns) {
      int last = column(axis, Math.max(lanes.startNanos(bar), lanes.endNanos(bar) - 1));
      for (int column = Math.max(free, column(axis, lanes.startNanos(bar))); column <= last; column++) {
        told.accept(column);
      }
      free = Math.max(free, last + 1);
      // the last one to start in these columns may go on behind them
      bar = bars.next(layer, Math.max(bar + 1, lanes.firstStartingAt(lane, axis.timeAt(free)) - 1));
    }
  }

  private int column(TimeAxis axis, long nanos) {
    return (int) Math.clamp(Math.floor(axis.xOf(nanos)), 0, columns - 1);
  }

  /// The columns in which bars of a kind begin, in hidden lanes too: one look for each column of a lane at most.
  ///
  /// @param first the first bar of the kind from a bar to another one, without that, [Lanes#NONE] where none is
  private boolean[] columns(Lanes lanes, TimeAxis axis, IntBinaryOperator first) {
    boolean[] marked = new boolean[columns];
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      int end = lanes.firstBar(lane + 1);
      int bar = first.applyAsInt(lanes.firstBar(lane), end);
      while (bar != Lanes.NONE) {
        int column = column(axis, lanes.startNanos(bar));
        marked[column] = true;
        int next = Math.max(bar + 1, lanes.firstStartingAt(lane, axis.timeAt(column + 1)));
        bar = next >= end ? Lanes.NONE : first.applyAsInt(next, end);
      }
    }
    return marked;
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

  /// The columns as they were counted last, for tests.
  double[] density() {
    return Arrays.copyOf(density, columns);
  }

  /// The same of what the filter keeps, for tests.
  double[] keptDensity() {
    return Arrays.copyOf(keptDensity, columns);
  }
}
