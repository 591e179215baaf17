package makespan.app;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import makespan.model.TestRun;
import makespan.read.FailureText;

/// All that a broken test says went wrong, read from the archive when somebody asks. Takes as long as finding the report
/// in it: for a worker.
public final class FailureDetails {
  private FailureDetails() {}

  /// The text of a test's failures, one paragraph an attempt.
  ///
  /// @param row       of the test
  /// @param cancelled asked now and then
  /// @return empty where the test says nothing, and where its archive is gone or has changed
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static Optional<String> of(TestRun run, int row, BooleanSupplier cancelled) {
    if (run.failure(row).isEmpty()) {
      return Optional.empty();
    }
    int number = run.suites().get(run.suite(row)).report();
    int first = run.reports().subList(0, number).stream().mapToInt(TestRun.Report::testCount).sum();
    TestRun.Report report = run.reports().get(number);
    return new FailureText(run.archives()).of(report.origin().archive(), report.entry(), row - first,
        run.testNames().get(run.testName(row)), cancelled);
  }
}
