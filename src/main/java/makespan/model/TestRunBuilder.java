package makespan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Joins the reports of a run into one [TestRun]. Single owner, not thread-safe.
///
/// Reports are to be added container by container; a report's columns may be dropped once added.
public final class TestRunBuilder {
  private final int testCapacity;
  private final TestColumns columns;
  private final NamesBuilder names = new NamesBuilder();
  private final NamesBuilder classes = new NamesBuilder();
  private final NamesBuilder files = new NamesBuilder();
  private final List<TestRun.Suite> suites = new ArrayList<>();
  private final List<TestRun.Report> reports = new ArrayList<>();
  private final List<String> containers;
  private final UnaryOperator<String> filePath;
  private int used;

  /// @param testCount  tests of all reports that will be added
  /// @param containers labels in natural order
  /// @param filePath   makes a report's path relative to the checkout
  public TestRunBuilder(int testCount, List<String> containers, UnaryOperator<String> filePath) {
    this.testCapacity = testCount;
    this.columns = new TestColumns(testCount);
    this.containers = List.copyOf(containers);
    this.filePath = filePath;
  }

  /// Adds the tests of a report.
  ///
  /// @param container number of its container
  /// @throws IllegalArgumentException if there is no such container, or more tests come than were announced
  public void add(ReportColumns report, int container) {
    int n = report.testCount();
    if (container < 0 || container >= containers.size()) {
      throw new IllegalArgumentException("no container " + container + " among " + containers.size());
    }
    if (n > testCapacity - used) {
      throw new IllegalArgumentException(n + " tests more than the " + testCapacity + " announced");
    }
    int[] nameIds = renumbered(report.names, names, UnaryOperator.identity());
    int[] classIds = renumbered(report.classes, classes, UnaryOperator.identity());
    int[] fileIds = renumbered(report.files, files, filePath);
    int firstSuite = suites.size();
    for (int s = 0; s < report.suiteCount(); s++) {
      suites.add(new TestRun.Suite(report.suiteName[s], reports.size(), report.suiteStart[s]));
    }
    System.arraycopy(report.start, 0, columns.start, used, n);
    System.arraycopy(report.duration, 0, columns.duration, used, n);
    System.arraycopy(report.outcome, 0, columns.outcome, used, n);
    for (int i = 0; i < n; i++) {
      columns.suite[used + i] = firstSuite + report.suite[i];
      columns.name[used + i] = nameIds[report.name[i]];
      columns.className[used + i] = classIds[report.className[i]];
      columns.file[used + i] = fileIds[report.file[i]];
      columns.container[used + i] = container;
    }
    used += n;
    reports.add(new TestRun.Report(report.entry(), container, n, report.testNanos(), report.unaccountedNanos(),
        report.untimedCount()));
  }

  /// The run of all reports added.
  ///
  /// @throws IllegalStateException if fewer tests came than were announced
  public TestRun build(String containerRule, List<String> archives, List<Problem> problems) {
    if (used != testCapacity) {
      throw new IllegalStateException(used + " tests of " + testCapacity + " announced");
    }
    return new TestRun(columns, names.build(), classes.build(), files.build(), suites, reports, containers,
        containerRule, archives, problems);
  }

  private static int[] renumbered(NamesBuilder from, NamesBuilder to, UnaryOperator<String> change) {
    int[] ids = new int[from.count()];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = to.add(change.apply(from.get(id)));
    }
    return ids;
  }
}
