package makespan.gantt;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// What the painter drew last, so that pointing and labelling ask what is on the screen, not what ought to be.
///
/// Rows from top to bottom, a row for a lane and layer; in a row runs from left to right, a run for one bar of two or
/// more pixels, or for all the bars that share one pixel. Columns and rows are pixels of the screen. The painter fills
/// it again with every painting: to be read before the next one, by the same thread.
public final class Drawn {
  private Chart chart;
  private int rows;
  private Layer[] rowLayer = new Layer[32];
  private int[] rowLane = new int[32];
  private int[] rowTop = new int[32];
  private int[] rowBottom = new int[32];
  private int[] rowFirstRun = new int[33];
  private int runs;
  private int[] runLeft = new int[1024];
  private int[] runRight = new int[1024];
  private int[] runBar = new int[1024];
  private int[] runEndBar = new int[1024];
  private final BitSet paleRuns = new BitSet(1024);
  private long steps;

  public Drawn(Chart chart) {
    this.chart = chart;
  }

  /// A box of pixels, without `right` and `bottom`.
  public record Box(int left, int top, int right, int bottom) {}

  public void clear(Chart next) {
    chart = next;
    rows = 0;
    runs = 0;
    steps = 0;
    rowFirstRun[0] = 0;
    paleRuns.clear();
  }

  public void row(Layer layer, int lane, int top, int bottom) {
    if (rows == rowLane.length) {
      rowLayer = Arrays.copyOf(rowLayer, rows * 2);
      rowLane = Arrays.copyOf(rowLane, rows * 2);
      rowTop = Arrays.copyOf(rowTop, rows * 2);
      rowBottom = Arrays.copyOf(rowBottom, rows * 2);
      rowFirstRun = Arrays.copyOf(rowFirstRun, rows * 2 + 1);
    }
    rowLayer[rows] = layer;
    rowLane[rows] = lane;
    rowTop[rows] = top;
    rowBottom[rows] = bottom;
    rows++;
    rowFirstRun[rows] = runs;
  }

  public void run(int left, int right, int bar, int endBar) {
    if (runs == runLeft.length) {
      runLeft = Arrays.copyOf(runLeft, runs * 2);
      runRight = Arrays.copyOf(runRight, runs * 2);
      runBar = Arrays.copyOf(runBar, runs * 2);
      runEndBar = Arrays.copyOf(runEndBar, runs * 2);
    }
    runLeft[runs] = left;
    runRight[runs] = right;
    runBar[runs] = bar;
    runEndBar[runs] = endBar;
    runs++;
    rowFirstRun[rows] = runs;
  }

  /// Notes that a run is drawn pale.
  void fade(int run) {
    paleRuns.set(run);
  }

  public void step() {
    steps++;
  }

  /// How often the painter looked at a bar: bounded by pixels, whatever the number of bars.
  public long steps() {
    return steps;
  }

  public int rowCount() {
    return rows;
  }

  public Layer layer(int row) {
    return rowLayer[row];
  }

  public int lane(int row) {
    return rowLane[row];
  }

  public int top(int row) {
    return rowTop[row];
  }

  public int bottom(int row) {
    return rowBottom[row];
  }

  public int runCount() {
    return runs;
  }

  /// The first run of a row; `firstRun(rowCount())` is the number of runs.
  public int firstRun(int row) {
    return rowFirstRun[row];
  }

  public int left(int run) {
    return runLeft[run];
  }

  public int right(int run) {
    return runRight[run];
  }

  /// The first bar of a run.
  public int bar(int run) {
    return runBar[run];
  }

  /// The bar after the last one of a run.
  public int endBar(int run) {
    return runEndBar[run];
  }

  /// Whether a run is a single pixel for bars too short to be drawn apart.
  public boolean merged(int run) {
    return runRight[run] - runLeft[run] == 1;
  }

  /// Whether a run is drawn pale: none of its bars is kept by the filter.
  public boolean pale(int run) {
    return paleRuns.get(run);
  }

  /// What is at a pixel.
  public Optional<Hit> at(double x, double y) {
    int row = rowAt(y);
    if (row == Lanes.NONE) {
      return Optional.empty();
    }
    int column = (int) Math.floor(x);
    int found = Arrays.binarySearch(runLeft, rowFirstRun[row], rowFirstRun[row + 1], column);
    int run = found >= 0 ? found : -found - 2;
    if (run < rowFirstRun[row] || column >= runRight[run]) {
      return Optional.empty();
    }
    int broken = chart.lanes(rowLayer[row]).firstBroken(runBar[run], runEndBar[run]);
    int bar = broken == Lanes.NONE ? runBar[run] : broken;
    return Optional.of(new Hit(rowLayer[row], rowLane[row], bar, runBar[run], runEndBar[run]));
  }

  /// The bar at a pixel, [Lanes#NONE] where there is none.
  public int barAt(double x, double y) {
    return at(x, y).map(Hit::bar).orElse(Lanes.NONE);
  }

  /// The unit of the bar at a pixel, [Lanes#NONE] where there is none.
  public int unitAt(double x, double y) {
    return at(x, y).map(hit -> chart.lanes(hit.layer()).unit(hit.bar())).orElse(Lanes.NONE);
  }

  /// Where a bar is, alone or with those that share its pixel; empty where it was not drawn.
  public Optional<Box> boxOf(Hit hit) {
    for (int row = 0; row < rows; row++) {
      if (rowLayer[row] == hit.layer() && rowLane[row] == hit.lane()) {
        int run = runOf(row, hit.bar());
        return run == Lanes.NONE
            ? Optional.empty()
            : Optional.of(new Box(runLeft[run], rowTop[row], runRight[run], rowBottom[row]));
      }
    }
    return Optional.empty();
  }

  /// What stands outside the tests at a pixel, in words; empty where nothing does.
  ///
  /// @param nanos the time at that pixel
  public String outsideAt(double y, long nanos) {
    int row = rowAt(y);
    if (row == Lanes.NONE) {
      return "";
    }
    OutsideSpans spans = chart.lanes(rowLayer[row]).outside();
    int span = spans.at(rowLane[row], nanos);
    return span == Lanes.NONE ? "" : BarText.outside(spans, span, chart.durations());
  }

  /// The run of a row that a bar is in, [Lanes#NONE] where it was not drawn.
  int runOf(int row, int bar) {
    int found = Arrays.binarySearch(runBar, rowFirstRun[row], rowFirstRun[row + 1], bar);
    int run = found >= 0 ? found : -found - 2;
    return run >= rowFirstRun[row] && bar < runEndBar[run] ? run : Lanes.NONE;
  }

  private int rowAt(double y) {
    // pinned lanes come last and lie on top
    for (int row = rows - 1; row >= 0; row--) {
      if (y >= rowTop[row] && y < rowBottom[row]) {
        return row;
      }
    }
    return Lanes.NONE;
  }
}
