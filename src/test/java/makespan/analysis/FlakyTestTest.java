package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class FlakyTestTest {
  @Test
  void aTestThatPassedInOneRunAndBrokeInAnotherIsFlaky() {
    TestRun first = run(Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED);
    TestRun second = run(Outcome.ERROR, Outcome.FAILED, Outcome.FAILED);

    List<FlakyTest> flaky = FlakyTest.between(List.of(first, second));

    assertThat(flaky).extracting(FlakyTest::name).containsExactly("one");
    assertThat(flaky.getFirst().brokenCount()).isEqualTo(1);
    assertThat(flaky.getFirst().nanos()).isEqualTo(4 * Runs.SECOND);
    assertThat(flaky.getFirst().executions()).extracting(FlakyTest.Execution::run).containsExactly(0, 1);
  }

  @Test
  void theSameNameInAnotherFileIsAnotherTest() {
    TestRun first = new Runs().container().test("a_spec.rb", "works", 1, TestRun.NO_START, Outcome.FAILED).run();
    TestRun second = new Runs().container().test("b_spec.rb", "works", 1).run();

    assertThat(FlakyTest.between(List.of(first, second))).isEmpty();
  }

  private static TestRun run(Outcome one, Outcome two, Outcome three) {
    return new Runs().container()
        .test("a_spec.rb", "one", 2, TestRun.NO_START, one)
        .test("a_spec.rb", "two", 2, TestRun.NO_START, two)
        .test("a_spec.rb", "three", 2, TestRun.NO_START, three)
        .run();
  }
}
