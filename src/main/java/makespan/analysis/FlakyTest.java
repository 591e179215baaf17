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
  public record Execution(int run, String container, Outcome outcome, long nanos) {}

  private record Identity(String file, String className, String name) {
    static Identity of(TestRun run, int row) {
      return new Identity(run.files().get(run.file(row)), run.classes().get(run.className(row)),
          run.testNames().get(run.testName(row)));
    }
  }

  /// Copies the executions.
  public FlakyTest {
    executions = List.copyOf(executions);
  }

  /// How many of its executions broke.
  public int brokenCount() {
    return (int) executions.stream().filter(execution -> execution.outcome().broken()).count();
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
    Map<Identity, List<Execution>> executions = new LinkedHashMap<>();
    for (TestRun run : runs) {
      for (int row = 0; row < run.testCount(); row++) {
        if (run.outcome(row).broken()) {
          executions.putIfAbsent(Identity.of(run, row), new ArrayList<>());
        }
      }
    }
    for (int number = 0; number < runs.size() && !executions.isEmpty(); number++) {
      TestRun run = runs.get(number);
      for (int row = 0; row < run.testCount(); row++) {
        List<Execution> seen = executions.get(Identity.of(run, row));
        if (seen != null) {
          seen.add(new Execution(number, run.containers().get(run.container(row)), run.outcome(row),
              run.durationNanos(row)));
        }
      }
    }
    return executions.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(execution -> execution.outcome() == Outcome.PASSED))
        .map(entry -> new FlakyTest(entry.getKey().file(), entry.getKey().className(), entry.getKey().name(),
            entry.getValue()))
        .sorted(Comparator.comparing(FlakyTest::file).thenComparing(FlakyTest::className)
            .thenComparing(FlakyTest::name))
        .toList();
  }
}
