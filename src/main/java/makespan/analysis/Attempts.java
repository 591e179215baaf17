package makespan.analysis;

import makespan.model.TestRun;

/// How often a test was tried: as its own element tells, and as often as it stands in its suite again. Runners that try
/// again write either the one or the other.
public final class Attempts {
  private Attempts() {}

  /// The attempts of a test, at least 1. Looks through the tests of its report: a fraction of a millisecond.
  public static int of(TestRun run, int row) {
    int attempts = 0;
    int report = report(run, row);
    int first = row;
    while (first > 0 && report(run, first - 1) == report) {
      first--;
    }
    for (int other = first; other < run.testCount() && report(run, other) == report; other++) {
      attempts += same(run, row, other) ? run.attempts(other) : 0;
    }
    return attempts;
  }

  private static boolean same(TestRun run, int row, int other) {
    return run.suite(row) == run.suite(other) && run.testName(row) == run.testName(other)
        && run.className(row) == run.className(other) && run.file(row) == run.file(other);
  }

  private static int report(TestRun run, int row) {
    return run.suites().get(run.suite(row)).report();
  }
}
