package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerFactorTest {

  /// Two suites of tests that add up to 60 s, one of which says what it took; the other has 7 s outside its tests.
  @ParameterizedTest
  @CsvSource({"60, 1, 7", "58, 1, 7", "20, 3, 0", "61, 1, 7", "0, 1, 7", "0.1, 1, 7"})
  void sums_larger_than_the_wall_time_of_their_suites_show_workers(double wall, double workers, long outside) {
    var report = new ReportColumns("r.xml");
    report.addSuite("s", TestRun.NO_START);
    report.addTest(0, "a", "C", "f", TestRun.NO_START, 60 * Runs.SECOND, Outcome.PASSED);
    if (wall > 0) {
      report.addDeclared(Math.round(wall * Runs.SECOND), 60 * Runs.SECOND);
    }
    report.addUnaccounted(7 * Runs.SECOND);
    var joined = new JoinedReports(List.of("0"), UnaryOperator.identity());
    joined.add(report, 0);
    TestRun run = joined.build("none", List.of(), List.of());

    assertThat(WorkerFactor.of(run)).containsExactly(workers);
    assertThat(RunFigures.unaccounted(run)).containsExactly(outside * Runs.SECOND);
    assertThat(ContainerFigures.of(run).getFirst().unaccountedNanos()).isEqualTo(7 * Runs.SECOND);
  }
}
