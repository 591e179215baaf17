package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.model.Failure;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

/// What tests that broke have in common, data that every test of a file makes, and a suite cut in two by hand.
class BrokenTestsTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void blockedCallsAreOneCauseAPortAndPricedByWhatTheyTake() {
    TestRun run = new HandMadeRun(2)
        .broken(0, "a", "one", 30 * SECOND, blocked("10.0.5.21:9200"))
        .broken(0, "a", "two", 30 * SECOND, blocked("10.0.5.22:9200"))
        .broken(1, "b", "three", 10 * SECOND, blocked("203.0.113.24:443"))
        .broken(1, "b", "four", 10 * SECOND, blocked("203.0.113.24:80"))
        .test(1, "c", 20 * SECOND)
        .build();

    List<Finding> causes = ofKind(Kind.FAILURES_BY_CAUSE, run);

    assertThat(causes).extracting(Finding::subject)
        .containsExactly("network call to port 9200", "network call to the web, port 80 or 443");
    Finding search = causes.getFirst();
    assertThat(search.testCount()).isEqualTo(2);
    assertThat(search.shareOfTotal()).isEqualTo(0.6);
    assertThat(search.savedWallNanos()).isEqualTo(40 * SECOND);
    assertThat(search.evidence()).contains("2 of 5 tests in 1 file", "10.0.5.21, 10.0.5.22");
    assertThat(search.suggestedEdit()).isEqualTo("--drop cause:network call to port 9200");
    assertThat(search.detail()).contains("40.00 % of the tests", "60.0 % of the time");
  }

  @Test
  void oneBrokenTestIsNoPattern() {
    TestRun run = new HandMadeRun(1).broken(0, "a", "one", SECOND, new Failure("E", "no", "")).test(0, "b", SECOND)
        .build();

    assertThat(ofKind(Kind.FAILURES_BY_CAUSE, run)).isEmpty();
  }

  @Test
  void testsThatPassedAndBrokeInOneSuiteAreFlaky() {
    TestRun run = new HandMadeRun(2)
        .test(0, "a", "sometimes", 3 * SECOND, Outcome.FAILED).test(0, "a", "sometimes", 4 * SECOND, Outcome.PASSED)
        .test(0, "a", "other", 4 * SECOND, Outcome.FAILED).test(1, "a", "other", 4 * SECOND, Outcome.PASSED)
        .triedAgain(1, "b", "again", 2 * SECOND, 3)
        .build();

    List<Finding> found = ofKind(Kind.FLAKY, run);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("2 tests passed and broke on the same code");
    assertThat(found.getFirst().evidence())
        .isEqualTo("5 attempts, 3 of them broke, on containers 0, 1: a \"sometimes\", b \"again\".");
    assertThat(found.getFirst().measure().observedNanos()).isEqualTo(3 * SECOND);
  }

  @Test
  void aFileWhoseCheapestTestsAreDearMakesHeavyData() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 100; test++) {
      run.test(0, "spec/light_spec.rb", "light " + (char) ('a' + test % 26) + test, SECOND / 10, Outcome.PASSED);
      run.test(1, "spec/heavy_spec.rb", "heavy".repeat(1 + test), 2 * SECOND + test * SECOND / 100, Outcome.PASSED);
      run.test(0, "spec/%d_spec.rb".formatted(test), SECOND / 10);
    }

    List<Finding> heavy = ofKind(Kind.HEAVY_DATA, run.build());

    assertThat(heavy).extracting(Finding::subject).containsExactly("spec/heavy_spec.rb");
    assertThat(heavy.getFirst().title()).isEqualTo(
        "No test of spec/heavy_spec.rb takes less than 2.0 s, as if each made the same data first");
    assertThat(heavy.getFirst().suggestedEdit()).isEqualTo("--trim 1.94:spec/heavy_spec.rb");
  }

  @Test
  void twoJobsAreCutBetweenAppsWhereTheLongerOneIsShortest() {
    TestRun run = new HandMadeRun(1)
        .test(0, "apps/a/tests/test_x.py", 10 * SECOND).test(0, "apps/c/tests/test_x.py", 30 * SECOND)
        .test(0, "apps/b/tests/test_x.py", 25 * SECOND).test(0, "apps/d/tests/test_x.py", 1 * SECOND)
        .build();

    assertThat(TwoJobs.of(run)).contains(
        new TwoJobs("apps/a", "apps/b", 35 * SECOND, "apps/c", "apps/d", 31 * SECOND));
    assertThat(TwoJobs.of(new HandMadeRun(1).test(0, "tests/test_a.py", SECOND).build())).isEmpty();
  }

  private static Failure blocked(String address) {
    return new Failure("", "pytest_socket.SocketConnectBlockedError: A test tried to use socket", address);
  }

  private static List<Finding> ofKind(Kind kind, TestRun run) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    Workload work = Workload.of(files);
    var planner = new Planner();
    Solution best = planner.plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 64, SECOND / 100, () -> false);
    return Findings.of(run, files, work, best, sweep, Thresholds.DEFAULT).stream()
        .filter(finding -> finding.kind() == kind).toList();
  }
}
