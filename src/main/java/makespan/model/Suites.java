package makespan.model;

import java.util.AbstractList;
import java.util.RandomAccess;

/// The suites of a run as columns; there may be one a test. An entry of the list is made when it is asked for.
final class Suites extends AbstractList<TestRun.Suite> implements RandomAccess {
  private final Names names;
  private final int[] name;
  private final int[] report;
  private final long[] start;

  /// @param name   by suite its number in `names`
  /// @param report by suite the number of its report
  /// @param start  by suite its start, nanoseconds since the epoch, or [TestRun#NO_START]
  Suites(Names names, int[] name, int[] report, long[] start) {
    this.names = names;
    this.name = name;
    this.report = report;
    this.start = start;
  }

  /// The report of a suite.
  int report(int suite) {
    return report[suite];
  }

  /// Other suites with the same names.
  Suites with(int[] nameOf, int[] reports, long[] starts) {
    return new Suites(names, nameOf, reports, starts);
  }

  /// Copies names and starts of a stretch of suites.
  void copy(int from, int count, int[] toName, long[] toStart, int at) {
    System.arraycopy(name, from, toName, at, count);
    System.arraycopy(start, from, toStart, at, count);
  }

  @Override
  public TestRun.Suite get(int suite) {
    return new TestRun.Suite(names.get(name[suite]), report[suite], start[suite]);
  }

  @Override
  public int size() {
    return name.length;
  }
}
