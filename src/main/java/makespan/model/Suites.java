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

  @Override
  public TestRun.Suite get(int suite) {
    return new TestRun.Suite(names.get(name[suite]), report[suite], start[suite]);
  }

  @Override
  public int size() {
    return name.length;
  }
}
