package makespan.gantt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import makespan.analysis.JobTimes;
import makespan.analysis.Timeline;
import makespan.model.TestRun;

/// Collects lanes one after another, and the bars of the lane added last. Single owner, not thread-safe.
public final class LanesBuilder {
  final List<String> labels = new ArrayList<>();
  long[] outside = new long[16];
  final OutsideSpans.Builder spans = new OutsideSpans.Builder();
  int[] firstBar = new int[17];
  long[] start;
  long[] duration;
  int[] unit;
  int[] testsBefore;
  int[] item = new int[0];
  int[] brokenBefore;
  long[] load = new long[16];
  int bars;
  final List<Lanes.Also> also = new ArrayList<>();
  Optional<Lanes> whole = Optional.empty();

  /// @param barCapacity bars expected; more may come
  public LanesBuilder(int barCapacity) {
    this.start = new long[barCapacity];
    this.duration = new long[barCapacity];
    this.unit = new int[barCapacity];
    this.testsBefore = new int[barCapacity + 1];
    this.brokenBefore = new int[barCapacity + 1];
  }

  /// Says that bars of other lanes are hidden in these.
  LanesBuilder partOf(Lanes all) {
    whole = Optional.of(all);
    return this;
  }

  /// Begins a lane.
  ///
  /// @param outsideNanos suite time outside the tests, not negative
  public LanesBuilder lane(String label, long outsideNanos) {
    begin(label, outsideNanos);
    if (outsideNanos > 0) {
      spans.span("", -outsideNanos, 0);
    }
    return this;
  }

  /// Begins the lane of a container, with the steps of its job where they are known.
  void lane(Timeline timeline, TestRun run, int lane, long unaccountedNanos) {
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
  void lane(Lanes from, int lane) {
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
  public LanesBuilder bar(long startNanos, long durationNanos, int unitId, int testCount, boolean broken) {
    return add(startNanos, durationNanos, unitId, testCount, Lanes.NONE, broken);
  }

  /// Adds a bar that is one test to the lane.
  ///
  /// @param row the test in its run; lanes have bars of tests only, or none
  /// @throws IllegalArgumentException as for [#bar]
  public LanesBuilder test(long startNanos, long durationNanos, int unitId, int row, boolean broken) {
    return add(startNanos, durationNanos, unitId, 1, row, broken);
  }

  /// Says that the last bar of the lane stands for one more unit.
  ///
  /// @throws IllegalStateException if there is no lane yet
  LanesBuilder and(int unitId) {
    if (labels.isEmpty()) {
      throw new IllegalStateException("a unit without a lane");
    }
    also.add(new Lanes.Also(labels.size() - 1, bars - 1, unitId));
    return this;
  }

  /// Says that the lane is longer than its bars: some of them are hidden.
  ///
  /// @throws IllegalArgumentException if it is shorter
  LanesBuilder endsAt(long nanos) {
    int lane = labels.size() - 1;
    if (nanos < load[lane]) {
      throw new IllegalArgumentException("lane " + labels.get(lane) + " ends at " + nanos);
    }
    load[lane] = nanos;
    return this;
  }

  LanesBuilder add(long startNanos, long durationNanos, int unitId, int testCount, int row, boolean broken) {
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
    if (row != Lanes.NONE) {
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
