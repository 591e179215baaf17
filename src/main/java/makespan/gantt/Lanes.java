package makespan.gantt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

import makespan.analysis.Stretches;

/// What the chart draws: a lane a container, each a run of bars in order of their start, none overlapping the next.
///
/// Time 0 is where the tests of a lane begin; the time that the suites of a lane spent outside their tests lies before
/// it. Times are nanoseconds. A unit is what the bars of the actual run and of a plan have in common: a file number,
/// from 0. Columns; bars stand lane by lane. Immutable.
public final class Lanes {
  /// No bar, and no unit.
  public static final int NONE = -1;

  /// No lane at all.
  public static final Lanes EMPTY = new LanesBuilder(0).build();

  private final List<String> labels;
  private final long[] outside;
  private final OutsideSpans outsideSpans;
  private final int[] firstBar;
  private final long[] start;
  private final long[] duration;
  /// What the bars before each last, summed up.
  private final long[] lastedBefore;
  private final int[] unit;
  private final Tally tests;
  private final int[] item;
  private final Tally broken;
  private final long[] load;
  private final UnitIndex units;
  private final int slowestLane;
  private final long longestNanos;
  private final long longestOutsideNanos;
  private final List<Also> also;
  private final Lanes whole;

  /// A unit that a lane runs besides those of its bars, inside one of them.
  record Also(int lane, int bar, int unit) {}

  Lanes(LanesBuilder from) {
    int bars = from.bars;
    this.labels = List.copyOf(from.labels);
    this.outside = Arrays.copyOf(from.outside, labels.size());
    this.outsideSpans = from.spans.build();
    this.firstBar = Arrays.copyOf(from.firstBar, labels.size() + 1);
    this.firstBar[labels.size()] = bars;
    this.start = Arrays.copyOf(from.start, bars);
    this.duration = Arrays.copyOf(from.duration, bars);
    this.lastedBefore = new long[bars + 1];
    for (int bar = 0; bar < bars; bar++) {
      lastedBefore[bar + 1] = lastedBefore[bar] + duration[bar];
    }
    this.unit = Arrays.copyOf(from.unit, bars);
    this.tests = new Tally(Arrays.copyOf(from.testsBefore, bars + 1));
    this.item = Arrays.copyOf(from.item, from.item.length == 0 ? 0 : bars);
    this.load = Arrays.copyOf(from.load, labels.size());
    this.broken = new Tally(Arrays.copyOf(from.brokenBefore, bars + 1));
    this.units = UnitIndex.of(unit);
    int slowest = NONE;
    for (int lane = 0; lane < labels.size(); lane++) {
      slowest = slowest == NONE || loadNanos(lane) > loadNanos(slowest) ? lane : slowest;
    }
    this.slowestLane = slowest;
    this.longestNanos = slowest == NONE ? 0 : loadNanos(slowest);
    this.longestOutsideNanos = Arrays.stream(outside).max().orElse(0);
    this.also = List.copyOf(from.also);
    this.whole = from.whole.orElse(this);
  }

  /// Units that lanes run besides those of their bars: a plan of directories has one bar for all files of one.
  List<Also> also() {
    return also;
  }

  /// The same lanes without the bars that are shorter or longer, but for broken ones; loads stay what they are.
  ///
  /// @param leastNanos 0 for no bound
  /// @param mostNanos  0 for no bound
  public Lanes between(long leastNanos, long mostNanos) {
    long most = mostNanos <= 0 ? Long.MAX_VALUE : mostNanos;
    if (leastNanos <= 0 && most == Long.MAX_VALUE) {
      return this;
    }
    var builder = new LanesBuilder(barCount() / 4 + 1).partOf(whole);
    int further = 0;
    for (int lane = 0; lane < laneCount(); lane++) {
      builder.lane(this, lane);
      for (int bar = firstBar(lane); bar < firstBar(lane + 1); bar++) {
        long nanos = durationNanos(bar);
        boolean stays = (nanos >= leastNanos && nanos <= most) || broken(bar);
        if (stays) {
          builder.add(startNanos(bar), nanos, unit(bar), testCount(bar), item(bar), broken(bar));
        }
        for (; further < also.size() && also.get(further).bar == bar; further++) {
          if (stays) {
            builder.and(also.get(further).unit);
          }
        }
      }
      builder.endsAt(loadNanos(lane));
    }
    return builder.build();
  }

  /// The lanes with all their bars, where some of them are hidden here; else these.
  public Lanes whole() {
    return whole;
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
    return tests.between(bar, bar + 1);
  }

  /// The row of the test that a bar shows in its run, [#NONE] for a bar of many.
  public int item(int bar) {
    return item.length == 0 ? NONE : item[bar];
  }

  /// The bar that shows a test of the run, [#NONE] where none does.
  public int barOfItem(int wanted) {
    for (int bar = 0; bar < item.length; bar++) {
      if (item[bar] == wanted) {
        return bar;
      }
    }
    return NONE;
  }

  /// Whether bars are tests.
  public boolean ofTests() {
    return item.length > 0;
  }

  /// Tests of the bars of a lane that reach into a stretch of time.
  public int testsBetween(int lane, long fromNanos, long toNanos) {
    return tests.between(firstEndingAfter(lane, fromNanos), firstStartingAt(lane, toNanos));
  }

  /// How long the bars of a lane last inside a stretch of time, nanoseconds.
  long busyBetween(int lane, long fromNanos, long toNanos) {
    int first = firstEndingAfter(lane, fromNanos);
    int end = firstStartingAt(lane, toNanos);
    return first == end ? 0
        : lastedBefore[end] - lastedBefore[first] - Math.max(0, fromNanos - start[first])
            - Math.max(0, endNanos(end - 1) - toNanos);
  }

  /// How long the bars of a lane last, nanoseconds.
  long busyNanos(int lane) {
    return lastedBefore[firstBar[lane + 1]] - lastedBefore[firstBar[lane]];
  }

  /// The first bar of a lane that ends after a time; the first one of the next lane where there is none.
  private int firstEndingAfter(int lane, long nanos) {
    return firstWhere(firstBar[lane], firstBar[lane + 1], bar -> endNanos(bar) > nanos);
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
    return units.limit();
  }

  /// Whether a test of the bar failed or ended in an error.
  public boolean broken(int bar) {
    return broken.between(bar, bar + 1) > 0;
  }

  /// The first broken bar from `bar` to `end` - 1, [#NONE] where none is. O(log n).
  public int firstBroken(int bar, int end) {
    return broken.first(bar, end);
  }

  /// The first bar at or after `bar` that shows a unit, in any lane; [#NONE] where there is no more. O(log n).
  public int nextOfUnit(int wanted, int bar) {
    return units.next(wanted, bar);
  }

  /// The lanes that run each unit, in whole or in part. Goes through all bars.
  public Map<Integer, SortedSet<Integer>> lanesOfUnits() {
    var of = new HashMap<Integer, SortedSet<Integer>>();
    for (int lane = 0; lane < laneCount(); lane++) {
      for (int bar = firstBar(lane); bar < firstBar(lane + 1); bar++) {
        of.computeIfAbsent(unit(bar), _ -> new TreeSet<>()).add(lane);
      }
    }
    also.forEach(more -> of.computeIfAbsent(more.unit, _ -> new TreeSet<>()).add(more.lane));
    return of;
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
}
