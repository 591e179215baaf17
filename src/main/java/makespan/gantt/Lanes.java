package makespan.gantt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.model.TestRun;

/// What the chart draws: a lane a container, each a run of bars in order of their start, none overlapping the next.
///
/// Time 0 is where the tests of a lane begin; the time that the suites of a lane spent outside their tests lies before
/// it. Times are nanoseconds. A unit is what the bars of the actual run and of a plan have in common: a file number,
/// from 0. Columns; bars stand lane by lane. Immutable.
public final class Lanes {
  /// No bar, and no unit.
  public static final int NONE = -1;

  /// No lane at all.
  public static final Lanes EMPTY = new Builder(0).build();

  private final List<String> labels;
  private final long[] outside;
  private final int[] firstBar;
  private final long[] start;
  private final long[] duration;
  private final int[] unit;
  private final int[] tests;
  private final int[] brokenBefore;
  private final int[] firstOfUnit;
  private final int[] barsByUnit;
  private final int slowestLane;
  private final long longestNanos;
  private final long longestOutsideNanos;

  private Lanes(Builder from) {
    int bars = from.bars;
    this.labels = List.copyOf(from.labels);
    this.outside = Arrays.copyOf(from.outside, labels.size());
    this.firstBar = Arrays.copyOf(from.firstBar, labels.size() + 1);
    this.firstBar[labels.size()] = bars;
    this.start = Arrays.copyOf(from.start, bars);
    this.duration = Arrays.copyOf(from.duration, bars);
    this.unit = Arrays.copyOf(from.unit, bars);
    this.tests = Arrays.copyOf(from.tests, bars);
    this.brokenBefore = Arrays.copyOf(from.brokenBefore, bars + 1);
    this.firstOfUnit = new int[Arrays.stream(unit).max().orElse(NONE) + 2];
    this.barsByUnit = new int[bars];
    indexUnits();
    int slowest = NONE;
    for (int lane = 0; lane < labels.size(); lane++) {
      slowest = slowest == NONE || loadNanos(lane) > loadNanos(slowest) ? lane : slowest;
    }
    this.slowestLane = slowest;
    this.longestNanos = slowest == NONE ? 0 : loadNanos(slowest);
    this.longestOutsideNanos = Arrays.stream(outside).max().orElse(0);
  }

  /// The lanes of a run as it was.
  public static Lanes of(Timeline timeline, TestRun run) {
    long[] outside = RunFigures.unaccounted(run);
    var builder = new Builder(timeline.barCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      builder.lane(run.containers().get(lane), outside[lane]);
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        builder.bar(timeline.startNanos(bar), timeline.durationNanos(bar), timeline.file(bar),
            timeline.testCount(bar), timeline.broken(bar));
      }
    }
    return builder.build();
  }

  /// How many lanes there are.
  public int laneCount() {
    return labels.size();
  }

  /// How many bars there are in all.
  public int barCount() {
    return start.length;
  }

  /// What a lane is called, as the user knows the container.
  public String label(int lane) {
    return labels.get(lane);
  }

  /// Where the last bar of a lane ends, 0 where it has none.
  public long loadNanos(int lane) {
    return firstBar[lane + 1] == firstBar[lane] ? 0 : endNanos(firstBar[lane + 1] - 1);
  }

  /// Suite time of a lane outside the tests, drawn before 0.
  public long outsideNanos(int lane) {
    return outside[lane];
  }

  /// The lane with the largest load, the first of several; [#NONE] where there is no lane.
  public int slowestLane() {
    return slowestLane;
  }

  /// The largest load.
  public long longestNanos() {
    return longestNanos;
  }

  /// The largest time outside the tests.
  public long longestOutsideNanos() {
    return longestOutsideNanos;
  }

  /// The first bar of a lane; `firstBar(laneCount())` is the number of bars.
  public int firstBar(int lane) {
    return firstBar[lane];
  }

  /// The lane of a bar.
  public int lane(int bar) {
    int found = Arrays.binarySearch(firstBar, bar);
    int lane = found >= 0 ? found : -found - 2;
    while (firstBar[lane + 1] == bar) {
      lane++;
    }
    return lane;
  }

  /// Where a bar begins.
  public long startNanos(int bar) {
    return start[bar];
  }

  /// How long a bar is, not negative.
  public long durationNanos(int bar) {
    return duration[bar];
  }

  /// Where a bar ends.
  public long endNanos(int bar) {
    return start[bar] + duration[bar];
  }

  /// The unit that a bar shows.
  public int unit(int bar) {
    return unit[bar];
  }

  /// How many tests a bar stands for.
  public int testCount(int bar) {
    return tests[bar];
  }

  /// Whether a test of the bar failed or ended in an error.
  public boolean broken(int bar) {
    return brokenBefore[bar + 1] > brokenBefore[bar];
  }

  /// The first broken bar from `bar` to `end` - 1, [#NONE] where none is. O(log n).
  public int firstBroken(int bar, int end) {
    if (brokenBefore[end] == brokenBefore[bar]) {
      return NONE;
    }
    int low = bar;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (brokenBefore[middle + 1] > brokenBefore[bar]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The first bar at or after `bar` that shows a unit, in any lane; [#NONE] where there is no more. O(log n).
  public int nextOfUnit(int wanted, int bar) {
    if (wanted < 0 || wanted >= firstOfUnit.length - 1) {
      return NONE;
    }
    int end = firstOfUnit[wanted + 1];
    int found = Arrays.binarySearch(barsByUnit, firstOfUnit[wanted], end, bar);
    int at = found >= 0 ? found : -found - 1;
    return at < end ? barsByUnit[at] : NONE;
  }

  /// The bar of a lane that runs at a time, else the nearest one before, else the first; [#NONE] in an empty lane.
  public int barNear(int lane, long nanos) {
    int from = firstBar[lane];
    int end = firstBar[lane + 1];
    if (from == end) {
      return NONE;
    }
    int found = Arrays.binarySearch(start, from, end, nanos);
    return found >= 0 ? found : Math.max(from, -found - 2);
  }

  private void indexUnits() {
    for (int id : unit) {
      firstOfUnit[id + 1]++;
    }
    for (int id = 1; id < firstOfUnit.length; id++) {
      firstOfUnit[id] += firstOfUnit[id - 1];
    }
    int[] next = firstOfUnit.clone();
    for (int bar = 0; bar < unit.length; bar++) {
      barsByUnit[next[unit[bar]]++] = bar;
    }
  }

  /// Collects lanes one after another, and the bars of the lane added last. Single owner, not thread-safe.
  public static final class Builder {
    private final List<String> labels = new ArrayList<>();
    private long[] outside = new long[16];
    private int[] firstBar = new int[17];
    private long[] start;
    private long[] duration;
    private int[] unit;
    private int[] tests;
    private int[] brokenBefore;
    private int bars;

    /// @param barCapacity bars expected; more may come
    public Builder(int barCapacity) {
      this.start = new long[barCapacity];
      this.duration = new long[barCapacity];
      this.unit = new int[barCapacity];
      this.tests = new int[barCapacity];
      this.brokenBefore = new int[barCapacity + 1];
    }

    /// Begins a lane.
    ///
    /// @param outsideNanos suite time outside the tests, not negative
    public Builder lane(String label, long outsideNanos) {
      if (outsideNanos < 0) {
        throw new IllegalArgumentException("time outside the tests of " + label + ": " + outsideNanos);
      }
      int lane = labels.size();
      if (lane == outside.length) {
        outside = Arrays.copyOf(outside, lane * 2);
        firstBar = Arrays.copyOf(firstBar, lane * 2 + 1);
      }
      labels.add(label);
      outside[lane] = outsideNanos;
      firstBar[lane] = bars;
      return this;
    }

    /// Adds a bar to the lane.
    ///
    /// @param startNanos    not before the end of the lane's last bar, nor before 0
    /// @param durationNanos not negative
    /// @param unitId        file number, from 0
    /// @throws IllegalArgumentException if the bar breaks one of these rules
    /// @throws IllegalStateException    if there is no lane yet
    public Builder bar(long startNanos, long durationNanos, int unitId, int testCount, boolean broken) {
      if (labels.isEmpty()) {
        throw new IllegalStateException("a bar without a lane");
      }
      boolean first = bars == firstBar[labels.size() - 1];
      long free = first ? 0 : start[bars - 1] + duration[bars - 1];
      if (startNanos < free || durationNanos < 0 || unitId < 0) {
        throw new IllegalArgumentException("bar " + bars + " of unit " + unitId + " from " + startNanos + " for "
            + durationNanos + ", lane free from " + free);
      }
      if (bars == start.length) {
        grow(Math.max(64, bars + (bars >> 1)));
      }
      start[bars] = startNanos;
      duration[bars] = durationNanos;
      unit[bars] = unitId;
      tests[bars] = testCount;
      brokenBefore[bars + 1] = brokenBefore[bars] + (broken ? 1 : 0);
      bars++;
      return this;
    }

    /// The lanes so far.
    public Lanes build() {
      return new Lanes(this);
    }

    private void grow(int capacity) {
      start = Arrays.copyOf(start, capacity);
      duration = Arrays.copyOf(duration, capacity);
      unit = Arrays.copyOf(unit, capacity);
      tests = Arrays.copyOf(tests, capacity);
      brokenBefore = Arrays.copyOf(brokenBefore, capacity + 1);
    }
  }
}
