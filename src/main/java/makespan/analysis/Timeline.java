package makespan.analysis;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import makespan.model.Rows;
import makespan.model.TestRun;

/// What every container did, bar after bar: a bar is a stretch of tests of one file that ran one after another.
///
/// Tests stand in order of their start where starts are known, else as the report lists them. Bars are laid end to end
/// from 0, so a lane is as long as its load; time that a report does not give to any test is not among them, and the
/// steps of the job before and after the tests stand apart. Columns;
/// the bars of a lane stand together, earliest first. Immutable.
public final class Timeline {
  private final int[] firstBar;
  private final int[] file;
  private final int[] firstTest;
  private final IntUnaryOperator tests;
  private final long[] start;
  private final long[] duration;
  private final boolean[] broken;
  private final JobTimes job;

  private Timeline(int[] firstBar, int[] file, int[] firstTest, IntUnaryOperator tests, long[] start,
      long[] duration, boolean[] broken, JobTimes job) {
    this.firstBar = firstBar;
    this.file = file;
    this.firstTest = firstTest;
    this.tests = tests;
    this.start = start;
    this.duration = duration;
    this.broken = broken;
    this.job = job;
  }

  /// Lays out the tests of a run.
  public static Timeline of(TestRun run) {
    int lanes = run.containers().size();
    IntUnaryOperator order = inRunOrder(run);
    int[] firstTest = firstTests(run, order);
    int bars = firstTest.length - 1;
    int[] firstBar = new int[lanes + 1];
    int[] file = new int[bars];
    long[] start = new long[bars];
    long[] duration = new long[bars];
    boolean[] broken = new boolean[bars];
    int lane = -1;
    long clock = 0;
    for (int bar = 0; bar < bars; bar++) {
      int first = order.applyAsInt(firstTest[bar]);
      while (lane < run.container(first)) {
        firstBar[++lane] = bar;
        clock = 0;
      }
      file[bar] = run.file(first);
      start[bar] = clock;
      for (int at = firstTest[bar]; at < firstTest[bar + 1]; at++) {
        int row = order.applyAsInt(at);
        duration[bar] += run.durationNanos(row);
        broken[bar] |= run.outcome(row).broken();
      }
      clock += duration[bar];
    }
    Arrays.fill(firstBar, lane + 1, lanes + 1, bars);
    return new Timeline(firstBar, file, firstTest, order, start, duration, broken, JobTimes.of(run));
  }

  /// By bar the place of its first test, and after the last bar how many tests there are.
  private static int[] firstTests(TestRun run, IntUnaryOperator order) {
    var firsts = IntStream.builder();
    int before = 0;
    for (int at = 0; at < run.testCount(); at++) {
      int row = order.applyAsInt(at);
      if (at == 0 || differ(run, row, before)) {
        firsts.add(at);
      }
      before = row;
    }
    return firsts.add(run.testCount()).build().toArray();
  }

  private static boolean differ(TestRun run, int row, int other) {
    return run.file(row) != run.file(other) || run.container(row) != run.container(other);
  }

  /// What the lanes did before and after their tests, by CircleCI's clock.
  public JobTimes job() {
    return job;
  }

  /// How many lanes there are, one a container.
  public int laneCount() {
    return firstBar.length - 1;
  }

  /// How many bars there are in all.
  public int barCount() {
    return file.length;
  }

  /// The first bar of a lane; `firstBar(laneCount())` is the number of bars.
  public int firstBar(int lane) {
    return firstBar[lane];
  }

  /// The lane of a bar.
  public int lane(int bar) {
    return Stretches.of(firstBar, bar);
  }

  /// The file of a bar, a number in the run's files.
  public int file(int bar) {
    return file[bar];
  }

  /// Nanoseconds of tests that ran before the bar on its lane.
  public long startNanos(int bar) {
    return start[bar];
  }

  /// Sum of the durations of a bar, nanoseconds.
  public long durationNanos(int bar) {
    return duration[bar];
  }

  /// How many tests a bar holds.
  public int testCount(int bar) {
    return firstTest[bar + 1] - firstTest[bar];
  }

  /// The row of the i-th test of a bar, from 0.
  public int test(int bar, int i) {
    return tests.applyAsInt(firstTest[bar] + i);
  }

  /// Whether a test of the bar failed or ended in an error.
  public boolean broken(int bar) {
    return broken[bar];
  }

  /// By place the row: container by container, earliest known start first; a test without a start follows the one before
  /// it. Most reports list their tests so, and their containers cost no column then.
  private static IntUnaryOperator inRunOrder(TestRun run) {
    int[] first = new int[run.containers().size()];
    int[][] moved = new int[first.length][];
    int from = 0;
    while (from < run.testCount()) {
      int lane = run.container(from);
      int to = from + 1;
      while (to < run.testCount() && run.container(to) == lane) {
        to++;
      }
      long[] clock = clock(run, from, to);
      first[lane] = from;
      moved[lane] = ascends(clock) ? new int[0] : Rows.all(to - from).sortedBy(clock, false).toArray();
      from = to;
    }
    return at -> {
      int lane = run.container(at);
      return moved[lane].length == 0 ? at : first[lane] + moved[lane][at - first[lane]];
    };
  }

  /// When the tests of one container, whose rows stand together in a run, started as far as that is known.
  private static long[] clock(TestRun run, int from, int to) {
    long[] clock = new long[to - from];
    for (int row = from; row < to; row++) {
      long known = run.startNanos(row);
      long before = row > from ? clock[row - from - 1] : TestRun.NO_START;
      clock[row - from] = known != TestRun.NO_START ? known : before;
    }
    return clock;
  }

  private static boolean ascends(long[] clock) {
    for (int at = 1; at < clock.length; at++) {
      if (clock[at] < clock[at - 1]) {
        return false;
      }
    }
    return true;
  }
}
