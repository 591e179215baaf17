package makespan.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import makespan.model.Failure;
import makespan.model.FileSource;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.ReportColumns;
import makespan.model.TestRun;

/// A run made by hand: one report a container, containers labelled from 0. Tests stand in the order they are added.
public final class HandMadeRun {
  private final List<ReportColumns> reports = new ArrayList<>();

  public HandMadeRun(int containers) {
    for (int container = 0; container < containers; container++) {
      var report = new ReportColumns(container + "/rspec.xml");
      report.addSuite("rspec", TestRun.NO_START);
      reports.add(report);
    }
  }

  /// The first published figures: 16 containers, 272 min, the busiest 33.8 min, an even split possible.
  public static TestRun before() {
    return twoKinds(6_000_000_000L, 338, 12, 159, 158);
  }

  /// The second: 16 containers, 138 min, the busiest 9.5 min, an even split possible.
  public static TestRun after() {
    return twoKinds(1_500_000_000L, 380, 10, 343, 342);
  }

  /// Adds a test that passed.
  public HandMadeRun test(int container, String file, long nanos) {
    return test(container, file, "works", nanos, Outcome.PASSED);
  }

  public HandMadeRun test(int container, String file, String name, long nanos, Outcome outcome) {
    reports.get(container).addTest(0, name, "", file, TestRun.NO_START, nanos, outcome);
    return this;
  }

  /// A test that broke for a reason.
  public HandMadeRun broken(int container, String file, String name, long nanos, Failure why) {
    test(container, file, name, nanos, Outcome.FAILED);
    reports.get(container).addIncident(why, 1);
    return this;
  }

  /// A test that passed when it was tried again.
  public HandMadeRun triedAgain(int container, String file, String name, long nanos, int attempts) {
    test(container, file, name, nanos, Outcome.PASSED);
    reports.get(container).addIncident(new Failure("", "timed out", ""), attempts);
    return this;
  }

  /// A test of which the report says no time.
  public HandMadeRun untimed(int container, String file) {
    reports.get(container).countUntimed();
    return test(container, file, "takes some time", 0, Outcome.PASSED);
  }

  /// A test of which the report says the class alone.
  public HandMadeRun ofClass(int container, String className, long nanos) {
    reports.get(container).addTest(0, "works", className, className,
        className.contains("/") ? FileSource.WRITTEN : FileSource.STANDS_IN, TestRun.NO_START, nanos, Outcome.PASSED);
    return this;
  }

  /// Time that the report of a container declares outside its tests.
  public HandMadeRun setUp(int container, long nanos) {
    reports.get(container).addUnaccounted(nanos);
    return this;
  }

  public TestRun build(Problem... problems) {
    return build(IntStream.range(0, reports.size()).mapToObj(Integer::toString).toList(), problems);
  }

  /// The run under other labels, one a container.
  public TestRun build(List<String> labels, Problem... problems) {
    var builder = new JoinedReports(labels, path -> path);
    for (int container = 0; container < reports.size(); container++) {
      builder.add(reports.get(container), container);
    }
    return builder.build(labels.size() == 1 ? "none" : "node folder", List.of("artifacts/run.zip"),
        List.of(problems));
  }

  /// Container 7 is the busiest; `longer` of the other 15 take `more` units, the rest `less`.
  private static TestRun twoKinds(long unitNanos, int busiest, int longer, int more, int less) {
    var run = new HandMadeRun(16);
    int others = 0;
    for (int container = 0; container < 16; container++) {
      int units = container == 7 ? busiest : others++ < longer ? more : less;
      for (int file = 0; units > 0; file++) {
        int size = Math.min(units, 1 + (file * 7 + container) % 12);
        run.test(container, "spec/%d/%d_spec.rb".formatted(container, file), size * unitNanos);
        units -= size;
      }
    }
    return run.build();
  }
}
