package makespan.analysis;

import java.util.Arrays;
import java.util.OptionalLong;
import makespan.model.Rows;
import makespan.model.TestRun;

/// What every container spends beside its tests, as far as CircleCI's clock or the reports tell. Immutable.
///
/// @param outsideNanos   the median over the containers of the time outside their tests, before and after them: what one container more
///                       would spend too
/// @param firstTestNanos the median over the containers of what their first test takes beyond the tests around it: data
///                       or caches that the first test makes for all. It is a part of the tests' durations, not beside
///                       them; 0 where the first tests are like the others
public record MeasuredSetUp(long outsideNanos, long firstTestNanos) {
  /// What no more than a second long is, people do not call set-up.
  private static final long SECOND = 1_000_000_000L;
  /// A first test that takes so many times as long as the ones after it made something for them.
  private static final long TIMES = 10;
  /// Tests after the first that tell what a test takes; with fewer a slow first test is no exception.
  private static final int LEAST_OTHERS = 5;
  private static final int MOST_OTHERS = 50;
  private static final int MEDIAN = 50;

  /// Measures a run.
  public static MeasuredSetUp of(TestRun run) {
    long[] outside = RunFigures.outside(run);
    long[] first = firstTests(run);
    Arrays.sort(outside);
    Arrays.sort(first);
    return outside.length == 0
        ? new MeasuredSetUp(0, 0)
        : new MeasuredSetUp(Quantile.of(outside, MEDIAN), Quantile.of(first, MEDIAN));
  }

  /// What the first test of every container takes beyond the median of those that follow it, nanoseconds, by container
  /// number. First is the earliest start where all are known, else the order of the reports. A container whose first
  /// test does not stand out has 0.
  public static long[] firstTests(TestRun run) {
    int containers = run.containers().size();
    long[] tax = new long[containers];
    int[] firstRow = new int[containers + 1];
    for (int row = 0; row < run.testCount(); row++) {
      firstRow[run.container(row) + 1]++;
    }
    for (int container = 0; container < containers; container++) {
      firstRow[container + 1] += firstRow[container];
    }
    for (int container = 0; container < containers; container++) {
      tax[container] = tax(run, earliest(run, firstRow[container], firstRow[container + 1]));
    }
    return tax;
  }

  /// The row of the first test of every container, -1 where it has none, by container number; see [#firstTests].
  public static int[] firstRows(TestRun run) {
    int[] first = new int[run.containers().size()];
    Arrays.fill(first, -1);
    boolean[] unknown = new boolean[first.length];
    for (int row = 0; row < run.testCount(); row++) {
      unknown[run.container(row)] |= run.startNanos(row) == TestRun.NO_START;
    }
    for (int row = 0; row < run.testCount(); row++) {
      int container = run.container(row);
      boolean earlier = first[container] < 0
          || (!unknown[container] && run.startNanos(row) < run.startNanos(first[container]));
      first[container] = earlier ? row : first[container];
    }
    return first;
  }

  /// The set-up by two runs of the same work on different numbers of containers: a container of a run with N takes
  /// A = W/N + h on average, so that h = (N2 A2 - N1 A1) / (N2 - N1).
  ///
  /// @param averageNanos      what a container of the one run takes on average, set-up included
  /// @param otherAverageNanos the same of the other run
  /// @return h, nanoseconds, half up; empty where both have as many containers, or where the figures are not those of
  ///         the same work, because set-up or work would be negative
  public static OptionalLong ofTwoRuns(int containers, long averageNanos, int otherContainers,
      long otherAverageNanos) {
    if (containers == otherContainers) {
      return OptionalLong.empty();
    }
    long all = Math.multiplyExact(containers, averageNanos);
    long otherAll = Math.multiplyExact(otherContainers, otherAverageNanos);
    double setup = (double) (otherAll - all) / (otherContainers - containers);
    return setup < 0 || setup > Math.min(averageNanos, otherAverageNanos)
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(setup));
  }

  /// The set-up by two runs, each container taken with the time outside its tests.
  ///
  /// @return empty where they do not tell, see [#ofTwoRuns(int, long, int, long)]
  public static OptionalLong ofTwoRuns(TestRun run, TestRun other) {
    return ofTwoRuns(run.containers().size(), averageNanos(run), other.containers().size(), averageNanos(other));
  }

  /// Whether there is set-up worth counting.
  public boolean worthCounting() {
    return outsideNanos >= SECOND;
  }

  private static long averageNanos(TestRun run) {
    int containers = run.containers().size();
    return containers == 0
        ? 0
        : (run.totalNanos() + Arrays.stream(RunFigures.outside(run)).sum()) / containers;
  }

  /// As many of a container's rows as tell its first test from those after it, in the order of their start where all
  /// are known. Of rows that start together the lower one is earlier.
  private static Rows earliest(TestRun run, int from, int to) {
    int[] first = new int[Math.min(to - from, MOST_OTHERS + 1)];
    boolean known = true;
    for (int row = from; row < to; row++) {
      known &= run.startNanos(row) != TestRun.NO_START;
    }
    int count = 0;
    for (int row = from; row < to; row++) {
      int place = count;
      while (known && place > 0 && run.startNanos(row) < run.startNanos(first[place - 1])) {
        place--;
      }
      if (place < first.length) {
        count = Math.min(count + 1, first.length);
        System.arraycopy(first, place, first, place + 1, count - place - 1);
        first[place] = row;
      }
    }
    return Rows.of(first);
  }

  private static long tax(TestRun run, Rows rows) {
    int others = Math.min(MOST_OTHERS, rows.count() - 1);
    if (others < LEAST_OTHERS) {
      return 0;
    }
    long[] next = new long[others];
    Arrays.setAll(next, place -> run.durationNanos(rows.at(place + 1)));
    Arrays.sort(next);
    long beyond = run.durationNanos(rows.at(0)) - Quantile.of(next, MEDIAN);
    return beyond >= SECOND && beyond >= (TIMES - 1) * Quantile.of(next, MEDIAN) ? beyond : 0;
  }
}
