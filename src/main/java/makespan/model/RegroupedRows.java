package makespan.model;

import java.util.Arrays;
import java.util.List;

/// The columns of a run with its reports in another order, or without some of them. Copies stretches of arrays: a few
/// milliseconds for a million tests.
final class RegroupedRows {
  private final TestColumns from;
  private final Suites suitesBefore;
  private final int[] order;
  private final int[] firstRow;
  private final int[] firstSuite;
  private final TestColumns columns;
  private final int[] suiteName;
  private final int[] suiteReport;
  private final long[] suiteStart;

  /// @param order numbers of the reports that stay, in their new order
  RegroupedRows(TestColumns from, Suites suites, List<TestRun.Report> reports, int[] order) {
    this.from = from;
    this.suitesBefore = suites;
    this.order = order;
    this.firstRow = new int[reports.size() + 1];
    this.firstSuite = new int[reports.size() + 1];
    for (int report = 0; report < reports.size(); report++) {
      firstRow[report + 1] = firstRow[report] + reports.get(report).testCount();
    }
    for (int suite = 0; suite < suites.size(); suite++) {
      firstSuite[suites.report(suite) + 1]++;
    }
    for (int report = 0; report < reports.size(); report++) {
      firstSuite[report + 1] += firstSuite[report];
    }
    int tests = count(firstRow);
    int suiteCount = count(firstSuite);
    columns = new TestColumns(new long[tests], new long[tests], new int[tests], new int[tests], new int[tests],
        new int[tests], new byte[tests], new Incidents());
    suiteName = new int[suiteCount];
    suiteReport = new int[suiteCount];
    suiteStart = new long[suiteCount];
    copy();
  }

  /// The rows.
  TestColumns columns() {
    return columns;
  }

  /// The suites of the reports that stay.
  Suites suites() {
    return suitesBefore.with(suiteName, suiteReport, suiteStart);
  }

  private int count(int[] first) {
    return Arrays.stream(order).map(report -> first[report + 1] - first[report]).sum();
  }

  private void copy() {
    int row = 0;
    int suite = 0;
    for (int place = 0; place < order.length; place++) {
      int report = order[place];
      int start = firstRow[report];
      int tests = firstRow[report + 1] - start;
      System.arraycopy(from.start, start, columns.start, row, tests);
      System.arraycopy(from.duration, start, columns.duration, row, tests);
      System.arraycopy(from.name, start, columns.name, row, tests);
      System.arraycopy(from.className, start, columns.className, row, tests);
      System.arraycopy(from.file, start, columns.file, row, tests);
      System.arraycopy(from.outcome, start, columns.outcome, row, tests);
      int suiteShift = suite - firstSuite[report];
      for (int test = 0; test < tests; test++) {
        columns.suite[row + test] = from.suite[start + test] + suiteShift;
      }
      columns.incidents.addRange(from.incidents, start, start + tests, row - start);
      int suites = firstSuite[report + 1] - firstSuite[report];
      suitesBefore.copy(firstSuite[report], suites, suiteName, suiteStart, suite);
      Arrays.fill(suiteReport, suite, suite + suites, place);
      row += tests;
      suite += suites;
    }
  }
}
