package makespan.model;

import java.util.Arrays;
import java.util.List;

/// Sums the tests of reports by file while they come. Single owner, not thread-safe.
final class FileSums {
  private long[] nanos = new long[0];
  private int[] tests = new int[0];
  private int reportCount;

  /// Adds the reports that were not added before.
  ///
  /// @param reports   all so far, in the order in which they came
  /// @param fileCount how many files they are of
  void addNew(List<ReportRows> reports, int fileCount) {
    nanos = Arrays.copyOf(nanos, fileCount);
    tests = Arrays.copyOf(tests, fileCount);
    for (ReportRows report : reports.subList(reportCount, reports.size())) {
      report.sum(nanos, tests);
    }
    reportCount = reports.size();
  }

  /// What they are now.
  FilesSoFar of(Names files) {
    return new FilesSoFar(files, nanos.clone(), tests.clone(), reportCount);
  }
}
