package makespan.gantt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import makespan.analysis.JobTimes;
import makespan.analysis.RunFigures;
import makespan.analysis.Stretches;
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
  private final OutsideSpans outsideSpans;
  private final int[] firstBar;
  private final long[] start;
  private final long[] duration;
  private final int[] unit;
  private final int[] testsBefore;
  private final int[] item;
  private final int[] brokenBefore;
  private final long[] load;
  private final int[] firstOfUnit;
  private final int[] barsByUnit;
  private final int slowestLane;
  private final long longestNanos;
  private final long longestOutsideNanos;
  private final List<Also> also;

  /// A unit that a lane runs besides those of its bars, inside one of them.
  record Also(int lane, int unit) {}

  private Lanes(Builder from) {
    int bars = from.bars;
    this.labels = List.copyOf(from.labels);
    this.outside = Arrays.copyOf(from.outside, labels.size());
    this.outsideSpans = from.spans.build();
    this.firstBar = Arrays.copyOf(from.firstBar, labels.size() + 1);
    this.firstBar[labels.size()] = bars;
    this.start = Arrays.copyOf(from.start, bars);
    this.duration = Arrays.copyOf(from.duration, bars);
    this.unit = Arrays.copyOf(from.unit, bars);
    this.testsBefore = Arrays.copyOf(from.testsBefore, bars + 1);
    this.item = Arrays.copyOf(from.item, from.item.length == 0 ? 0 : bars);
    this.load = Arrays.copyOf(from.load, labels.size());
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
    this.also = List.copyOf(from.also);
  }

  /// The lanes of a run as it was.
  public static Lanes of(Timeline timeline, TestRun run) {
    long[] outside = RunFigures.unaccounted(run);
    var builder = new Builder(timeline.barCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      builder.lane(timeline, run, lane, outside[lane]);
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        builder.bar(timeline.startNanos(bar), timeline.durationNanos(bar), timeline.file(bar),
            timeline.testCount(bar), timeline.broken(bar));
      }
    }
    return builder.build();
  }

  /// The lanes of a run as it was, a bar for every test.
  public static Lanes ofTests(Timeline timeline, TestRun run) {
    long[] outside = RunFigures.unaccounted(run);
    var builder = new Builder(run.testCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      builder.lane(timeline, run, lane, outside[lane]);
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        long clock = timeline.startNanos(bar);
        for (int i = 0; i < timeline.testCount(bar); i++) {
          int row = timeline.test(bar, i);
          builder.test(clock, run.durationNanos(row), timeline.file(bar), row, run.outcome(row).broken());
          clock += run.durationNanos(row);
        }
      }
    }
    return builder.build();
  }

  /// Units that lanes run besides those of their bars: a plan of directories has one bar for all files of one.
  List<Also> also() {
    return also;
  }

  /// The same lanes without the bars that are shorter, but for broken ones; loads stay what they are.
  public Lanes hidingUnder(long nanos) {
    if (nanos <= 0) {
      return this;
    }
    var builder = new Builder(barCount() / 4 + 1);
    for (int lane = 0; lane < laneCount(); lane++) {
      builder.lane(this, lane);
      for (int bar = firstBar(lane); bar < firstBar(lane + 1); bar++) {
        if (durationNanos(bar) >= nanos || broken(bar)) {
          builder.add(startNanos(bar), durationNanos(bar), unit(bar), testCount(bar), item(bar), broken(bar));
        }
      }
      builder.endsAt(loadNanos(lane));
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

  /// Where the last bar of a lane ends, hidden ones included; 0 where it has none.
  public long loadNanos(int lane) {
    return load[lane];
  }

  /// Time of a lane before its tests: what its suites spend outside them, or its steps by CircleCI's clock.
  public long outsideNanos(int lane) {
    return outside[lane];
  }

  /// What lanes did outside their tests.
  public OutsideSpans outside() {
    return outsideSpans;
  }

  /// Where a lane ends, with what it did after its tests.
  public long endOfLaneNanos(int lane) {
    return Math.max(load[lane], outsideSpans.endOfLane(lane));
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
    return Stretches.of(firstBar, bar);
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
    return testsBefore[bar + 1] - testsBefore[bar];
  }

  /// The row of the test that a bar shows in its run, [#NONE] for a bar of many.
  public int item(int bar) {
    return item.length == 0 ? NONE : item[bar];
  }

  /// Whether bars are tests.
  public boolean ofTests() {
    return item.length > 0;
  }

  /// Tests of the bars of a lane that reach into a stretch of time.
  public int testsBetween(int lane, long fromNanos, long toNanos) {
    int from = firstBar[lane];
    int end = firstBar[lane + 1];
    int first = firstWhere(from, end, bar -> endNanos(bar) > fromNanos);
    int last = firstWhere(first, end, bar -> startNanos(bar) >= toNanos);
    return testsBefore[last] - testsBefore[first];
  }

  /// The first bar of a lane that starts at or after a time; the first one of the next lane where there is none.
  int firstStartingAt(int lane, long nanos) {
    return firstWhere(firstBar[lane], firstBar[lane + 1], bar -> startNanos(bar) >= nanos);
  }

  /// The first bar for which a condition holds that holds for all later ones too, `end` where there is none.
  private static int firstWhere(int from, int end, IntPredicate condition) {
    int low = from;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// One more than the largest unit, 0 where there is no bar.
  int unitLimit() {
    return firstOfUnit.length - 1;
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
    private final OutsideSpans.Builder spans = new OutsideSpans.Builder();
    private int[] firstBar = new int[17];
    private long[] start;
    private long[] duration;
    private int[] unit;
    private int[] testsBefore;
    private int[] item = new int[0];
    private int[] brokenBefore;
    private long[] load = new long[16];
    private int bars;
    private final List<Also> also = new ArrayList<>();

    /// @param barCapacity bars expected; more may come
    public Builder(int barCapacity) {
      this.start = new long[barCapacity];
      this.duration = new long[barCapacity];
      this.unit = new int[barCapacity];
      this.testsBefore = new int[barCapacity + 1];
      this.brokenBefore = new int[barCapacity + 1];
    }

    /// Begins a lane.
    ///
    /// @param outsideNanos suite time outside the tests, not negative
    public Builder lane(String label, long outsideNanos) {
      begin(label, outsideNanos);
      if (outsideNanos > 0) {
        spans.span("", -outsideNanos, 0);
      }
      return this;
    }

    /// Begins the lane of a container, with the steps of its job where they are known.
    private void lane(Timeline timeline, TestRun run, int lane, long unaccountedNanos) {
      JobTimes job = timeline.job();
      if (job.known(lane)) {
        begin(run.containers().get(lane), job.beforeNanos(lane));
        spans.spans(job.before(lane));
        spans.spans(job.after(lane));
      } else {
        lane(run.containers().get(lane), unaccountedNanos);
      }
    }

    /// Begins a lane that is as another one around its bars.
    private void lane(Lanes from, int lane) {
      begin(from.label(lane), from.outsideNanos(lane));
      spans.spans(from.outside(), lane);
    }

    private void begin(String label, long outsideNanos) {
      if (outsideNanos < 0) {
        throw new IllegalArgumentException("time outside the tests of " + label + ": " + outsideNanos);
      }
      int lane = labels.size();
      if (lane == outside.length) {
        outside = Arrays.copyOf(outside, lane * 2);
        firstBar = Arrays.copyOf(firstBar, lane * 2 + 1);
        load = Arrays.copyOf(load, lane * 2);
      }
      labels.add(label);
      outside[lane] = outsideNanos;
      firstBar[lane] = bars;
      spans.lane();
    }

    /// Adds a bar to the lane.
    ///
    /// @param startNanos    not before the end of the lane's last bar, nor before 0
    /// @param durationNanos not negative
    /// @param unitId        file number, from 0
    /// @throws IllegalArgumentException if the bar breaks one of these rules
    /// @throws IllegalStateException    if there is no lane yet
    public Builder bar(long startNanos, long durationNanos, int unitId, int testCount, boolean broken) {
      return add(startNanos, durationNanos, unitId, testCount, NONE, broken);
    }

    /// Adds a bar that is one test to the lane.
    ///
    /// @param row the test in its run; lanes have bars of tests only, or none
    /// @throws IllegalArgumentException as for [#bar]
    public Builder test(long startNanos, long durationNanos, int unitId, int row, boolean broken) {
      return add(startNanos, durationNanos, unitId, 1, row, broken);
    }

    /// Says that the last bar of the lane stands for one more unit.
    ///
    /// @throws IllegalStateException if there is no lane yet
    Builder and(int unitId) {
      if (labels.isEmpty()) {
        throw new IllegalStateException("a unit without a lane");
      }
      also.add(new Also(labels.size() - 1, unitId));
      return this;
    }

    /// Says that the lane is longer than its bars: some of them are hidden.
    ///
    /// @throws IllegalArgumentException if it is shorter
    Builder endsAt(long nanos) {
      int lane = labels.size() - 1;
      if (nanos < load[lane]) {
        throw new IllegalArgumentException("lane " + labels.get(lane) + " ends at " + nanos);
      }
      load[lane] = nanos;
      return this;
    }

    private Builder add(long startNanos, long durationNanos, int unitId, int testCount, int row, boolean broken) {
      if (labels.isEmpty()) {
        throw new IllegalStateException("a bar without a lane");
      }
      int lane = labels.size() - 1;
      long free = load[lane];
      if (startNanos < free || durationNanos < 0 || unitId < 0) {
        throw new IllegalArgumentException("bar " + bars + " of unit " + unitId + " from " + startNanos + " for "
            + durationNanos + ", lane free from " + free);
      }
      if (bars == start.length) {
        grow(Math.max(64, bars + (bars >> 1)));
      }
      if (row != NONE) {
        item = item.length < start.length ? Arrays.copyOf(item, start.length) : item;
        item[bars] = row;
      }
      start[bars] = startNanos;
      duration[bars] = durationNanos;
      unit[bars] = unitId;
      testsBefore[bars + 1] = testsBefore[bars] + testCount;
      brokenBefore[bars + 1] = brokenBefore[bars] + (broken ? 1 : 0);
      load[lane] = startNanos + durationNanos;
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
      testsBefore = Arrays.copyOf(testsBefore, capacity + 1);
      brokenBefore = Arrays.copyOf(brokenBefore, capacity + 1);
    }
  }
}
