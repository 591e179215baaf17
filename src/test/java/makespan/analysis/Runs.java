package makespan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import makespan.model.JobStep;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;

/// Small runs for tests, written down test by test.
public final class Runs {
  public static final long SECOND = 1_000_000_000L;

  private final List<ReportColumns> reports = new ArrayList<>();
  private final List<JobStep> steps = new ArrayList<>();

  /// Begins another container.
  public Runs container() {
    var report = new ReportColumns(reports.size() + "/rspec.xml");
    report.addSuite("rspec", TestRun.NO_START);
    reports.add(report);
    return this;
  }

  /// Adds a test to the last container.
  public Runs test(String file, String name, double seconds) {
    return test(file, name, seconds, TestRun.NO_START, Outcome.PASSED);
  }

  /// Adds a test to the last container.
  public Runs test(String file, String name, double seconds, long startNanos, Outcome outcome) {
    reports.getLast().addTest(0, name, file.replace('/', '.'), file, startNanos, Math.round(seconds * SECOND),
        outcome);
    return this;
  }

  /// Adds a step of the job to the last container, between two seconds of the day the epoch began.
  public Runs step(String name, double from, double to) {
    steps.add(new JobStep(name, reports.size() - 1, Math.round(from * SECOND), Math.round(to * SECOND)));
    return this;
  }

  /// Adds time outside the tests to the last container.
  public Runs outside(double seconds) {
    reports.getLast().addUnaccounted(Math.round(seconds * SECOND));
    return this;
  }

  public TestRun run() {
    var labels = new ArrayList<String>();
    for (int container = 0; container < reports.size(); container++) {
      labels.add(String.valueOf(container));
    }
    var builder = new JoinedReports(labels, UnaryOperator.identity());
    for (int container = 0; container < reports.size(); container++) {
      builder.add(reports.get(container), container);
    }
    builder.steps(steps);
    return builder.build("node folder", List.of("run.zip"), List.of());
  }
}
