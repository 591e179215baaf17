package makespan.model;

import java.util.ArrayList;
import java.util.List;

/// The columns of a run with the times of some reports in another unit. Starts that were counted on from the tests before
/// move with them; a suite that declares its time in seconds, as its tests then prove, keeps it.
final class RescaledRows {
  private final TestColumns columns;
  private final Suites suites;
  private final List<TestRun.Report> reports = new ArrayList<>();
  /// So that nobody's choice makes a sum overflow.
  private final long mostNanos;

  /// @param perSecond by report how many of its unit are a second
  RescaledRows(TestColumns from, Suites suites, List<TestRun.Report> before, int[] perSecond) {
    this.columns = new TestColumns(from.start.clone(), from.duration.clone(), from.suite, from.name, from.className,
        from.file, from.outcome, from.incidents);
    this.suites = suites;
    this.mostNanos = Long.MAX_VALUE / 4 / Math.max(1, from.duration.length);
    int row = 0;
    for (int number = 0; number < before.size(); number++) {
      TestRun.Report report = before.get(number);
      int end = row + report.testCount();
      reports.add(report.perSecond() == perSecond[number] ? report : rescaled(report, perSecond[number], row, end));
      row = end;
    }
  }

  TestColumns columns() {
    return columns;
  }

  Suites suites() {
    return suites;
  }

  List<TestRun.Report> reports() {
    return reports;
  }

  private TestRun.Report rescaled(TestRun.Report report, int perSecond, int from, int end) {
    int was = report.perSecond();
    long sum = 0;
    long before = 0;
    for (int row = from; row < end; row++) {
      int suite = columns.suite[row];
      before = row == from || suite != columns.suite[row - 1] ? 0 : before;
      long suiteStart = suites.get(suite).startNanos();
      if (suiteStart != TestRun.NO_START && columns.start[row] == suiteStart + before) {
        columns.start[row] = suiteStart + scaled(before, was, perSecond);
      }
      before += columns.duration[row];
      columns.duration[row] = scaled(columns.duration[row], was, perSecond);
      sum = Math.addExact(sum, columns.duration[row]);
    }
    long tests = scaled(report.declared().testNanos(), was, perSecond);
    long wall = report.declared().wallNanos();
    boolean seconds = perSecond > was && wall < tests * 2;
    long newWall = seconds ? wall : scaled(wall, was, perSecond);
    long outside = seconds ? Math.max(0, wall - tests) : scaled(report.unaccountedNanos(), was, perSecond);
    return new TestRun.Report(report.entry(), report.container(), report.testCount(), sum, outside,
        report.untimedCount(), new TestRun.Declared(newWall, tests), report.origin(), perSecond);
  }

  /// What was read in one unit of so many a second, in another.
  private long scaled(long nanos, int was, int perSecond) {
    long most = Math.max(mostNanos, nanos);
    return was > perSecond && nanos > most / (was / perSecond) ? most
        : was > perSecond ? nanos * (was / perSecond) : nanos / (perSecond / was);
  }
}
