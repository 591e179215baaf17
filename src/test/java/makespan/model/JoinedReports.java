package makespan.model;

import java.util.List;
import java.util.function.UnaryOperator;

/// Joins reports of known containers in the order in which they are added, for tests.
public final class JoinedReports {
  private final TestRunBuilder builder = new TestRunBuilder();
  private final List<String> containers;
  private final UnaryOperator<String> filePath;

  /// @param containers labels in natural order
  /// @param filePath   makes a report's path relative to the checkout
  public JoinedReports(List<String> containers, UnaryOperator<String> filePath) {
    this.containers = List.copyOf(containers);
    this.filePath = filePath;
  }

  /// Adds the tests of a report; reports come container by container.
  public void add(ReportColumns report, int container) {
    builder.place(builder.add(report), container);
  }

  /// Takes the steps of the job, by container and start.
  public void steps(List<JobStep> steps) {
    builder.steps(steps);
  }

  /// The run of all reports added.
  public TestRun build(String containerRule, List<String> archives, List<Problem> problems) {
    return builder.build(containers, filePath, new Reading(containerRule, archives, problems, List.of()));
  }
}
