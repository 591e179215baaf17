package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class FirstTestsTest {
  private static final long SECOND = 1_000_000_000L;

  private static List<Finding> setUp(long firstNanos) {
    var run = new HandMadeRun(2);
    for (int container = 0; container < 2; container++) {
      run.test(container, "spec/%d_spec.rb".formatted(container), "first of " + container, firstNanos, Outcome.PASSED);
      for (int test = 0; test < 20; test++) {
        run.test(container, "spec/%d_spec.rb".formatted(container), "test " + test, SECOND, Outcome.PASSED);
      }
    }
    TestRun made = run.build();
    Aggregates files = Aggregates.of(made, Grouping.FILE);
    Workload work = Workload.of(files);
    return Findings.of(made, files, work, new Planner().plan(work, 2, Strategy.OPTIMAL, SECOND),
        Sweep.of(work, Strategy.OPTIMAL, 8, SECOND / 50, () -> false), Thresholds.DEFAULT).stream()
        .filter(finding -> finding.kind() == Kind.SET_UP).toList();
  }

  @Test
  void whatTheFirstTestMakesForAllIsSetUp() {
    List<Finding> found = setUp(31 * SECOND);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title())
        .isEqualTo("The first test of each container takes about 30.0 s longer than those after it");
    assertThat(found.getFirst().savedWallNanos()).isEqualTo(30 * SECOND);
    assertThat(found.getFirst().evidence()).contains("On 2 of 2 containers", "1m 00s too long together", "first of 0");
  }

  @Test
  void anOrdinaryFirstTestIsNone() {
    assertThat(setUp(3 * SECOND)).isEmpty();
  }
}
