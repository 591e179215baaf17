package makespan.analysis;

import java.util.ArrayList;
import java.util.List;

import makespan.model.TestRun;

/// What one container of a run did.
///
/// @param label            as the run names it
/// @param testNanos        sum of the durations of its tests
/// @param unaccountedNanos suite time outside its tests
/// @param wallNanos        what its outermost suites say they took, 0 where they do not say; never added to sums of tests
/// @param workers          how many tests ran at once by that, 1 where nothing shows more
public record ContainerFigures(String label, int reportCount, int testCount, int failedCount, int errorCount,
    int skippedCount, int fileCount, long testNanos, long unaccountedNanos,
    long wallNanos, double workers) {

  /// The containers of a run in natural order, those without tests too.
  public static List<ContainerFigures> of(TestRun run) {
    int n = run.containers().size();
    int[] reports = new int[n];
    int[] tests = new int[n];
    int[] failed = new int[n];
    int[] errors = new int[n];
    int[] skipped = new int[n];
    run.reports().forEach(report -> reports[report.container()]++);
    for (int row = 0; row < run.testCount(); row++) {
      int container = run.container(row);
      tests[container]++;
      switch (run.outcome(row)) {
        case PASSED -> {}
        case FAILED -> failed[container]++;
        case ERROR -> errors[container]++;
        case SKIPPED -> skipped[container]++;
      }
    }
    int[] files = fileCounts(run);
    long[] nanos = RunFigures.loads(run);
    long[] unaccounted = new long[n];
    run.reports().forEach(report -> unaccounted[report.container()] += report.unaccountedNanos());
    long[] wall = WorkerFactor.wallNanos(run);
    double[] workers = WorkerFactor.of(run);
    var figures = new ArrayList<ContainerFigures>();
    for (int c = 0; c < n; c++) {
      figures.add(new ContainerFigures(run.containers().get(c), reports[c], tests[c], failed[c], errors[c], skipped[c],
          files[c], nanos[c], unaccounted[c], wall[c], workers[c]));
    }
    return List.copyOf(figures);
  }

  /// How many different files ran on each container. Rows stand container by container, so one mark a file will do.
  private static int[] fileCounts(TestRun run) {
    int[] counts = new int[run.containers().size()];
    int[] seenOn = new int[run.files().count()];
    for (int row = 0; row < run.testCount(); row++) {
      int mark = run.container(row) + 1;
      if (seenOn[run.file(row)] != mark) {
        seenOn[run.file(row)] = mark;
        counts[run.container(row)]++;
      }
    }
    return counts;
  }
}
