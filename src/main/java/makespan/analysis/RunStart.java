package makespan.analysis;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import makespan.model.TestRun;

/// When a run began, as its reports tell.
public final class RunStart {
  private RunStart() {}

  /// The earliest time of a suite or test, nanoseconds since 1970; empty where no report has one.
  public static OptionalLong of(TestRun run) {
    return LongStream.concat(run.suites().stream().mapToLong(TestRun.Suite::startNanos),
        IntStream.range(0, run.testCount()).mapToLong(run::startNanos))
        .filter(start -> start != TestRun.NO_START).min();
  }
}
