package makespan.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import makespan.model.Outcome;
import makespan.model.TestRun;

/// A test that passed and broke on the same code.
///
/// @param file       its file
/// @param className  its class, may be empty
/// @param name       its name
/// @param executions what became of it, run by run
public record FlakyTest(String file, String className, String name, List<Execution> executions) {

  /// One execution of a test.
  ///
  /// @param run       place of the run among those compared, from 0
  /// @param container label of the container
  /// @param nanos     how long it took
  /// @param attempts  how often it was tried until then, 1 where it was not tried again
  public record Execution(int run, String container, Outcome outcome, long nanos, int attempts) {
    /// How many of the attempts broke.
    int brokenCount() {
      return outcome.broken() ? attempts : attempts - 1;
    }
  }

  /// @param suite number of the suite, where only repeats within one suite are the same test, else -1
  private record Identity(int suite, String file, String className, String name) {
    static Identity of(TestRun run, int row, boolean bySuite) {
      return new Identity(bySuite ? run.suite(row) : -1, run.files().get(run.file(row)),
          StandIn.className(run, row), run.testNames().get(run.testName(row)));
    }
  }

  /// Copies the executions.
  public FlakyTest {
    executions = List.copyOf(executions);
  }

  /// How often it was tried.
  public int attemptCount() {
    return executions.stream().mapToInt(Execution::attempts).sum();
  }

  /// How many of the attempts broke.
  public int brokenCount() {
    return executions.stream().mapToInt(Execution::brokenCount).sum();
  }

  /// Time of all its executions, nanoseconds.
  public long nanos() {
    return executions.stream().mapToLong(Execution::nanos).sum();
  }

  /// The tests that passed in one run and broke in another; a test that did both within one run counts too. By file,
  /// class and name.
  ///
  /// @param runs of one commit: else a test that was mended or broken in between looks flaky
  public static List<FlakyTest> between(List<TestRun> runs) {
    return in(runs, false);
  }

  /// The tests of a run that passed and broke within one suite: tried again by their runner, or standing there twice. The
  /// same name in another suite may be the same test on another browser or device, which is not flaky.
  public static List<FlakyTest> within(TestRun run) {
    return in(List.of(run), true);
  }

  private static List<FlakyTest> in(List<TestRun> runs, boolean bySuite) {
    Map<Identity, List<Execution>> executions = new LinkedHashMap<>();
    for (TestRun run : runs) {
      for (int row = 0; row < run.testCount(); row++) {
        if (run.outcome(row).broken() || run.attempts(row) > 1) {
          executions.putIfAbsent(Identity.of(run, row, bySuite), new ArrayList<>());
        }
      }
    }
    for (int number = 0; number < runs.size() && !executions.isEmpty(); number++) {
      TestRun run = runs.get(number);
      for (int row = 0; row < run.testCount(); row++) {
        List<Execution> seen = executions.get(Identity.of(run, row, bySuite));
        if (seen != null) {
          seen.add(new Execution(number, run.containers().get(run.container(row)), run.outcome(row),
              run.durationNanos(row), run.attempts(row)));
        }
      }
    }
    return executions.entrySet().stream()
        .map(entry -> new FlakyTest(entry.getKey().file(), entry.getKey().className(), entry.getKey().name(),
            entry.getValue()))
        .filter(test -> test.brokenCount() > 0
            && test.executions().stream().anyMatch(execution -> execution.outcome() == Outcome.PASSED))
        .sorted(Comparator.comparing(FlakyTest::file).thenComparing(FlakyTest::className)
            .thenComparing(FlakyTest::name))
        .toList();
  }
}
