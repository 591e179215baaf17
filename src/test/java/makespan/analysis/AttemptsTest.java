package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.model.Failure;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static void test(ReportColumns report, int suite, String name, Outcome outcome) {
    report.addTest(suite, name, "C", "f.rb", TestRun.NO_START, 1, outcome);
  }

  @Test
  void repeats_in_one_suite_and_reruns_in_one_element_are_attempts() {
    var report = new ReportColumns("0/r.xml");
    int first = report.addSuite("s", TestRun.NO_START);
    int second = report.addSuite("s", TestRun.NO_START);
    test(report, first, "a", Outcome.FAILED);
    test(report, first, "b", Outcome.PASSED);
    test(report, first, "a", Outcome.FAILED);
    report.addIncident(new Failure("T", "m", ""), 2);
    test(report, first, "a", Outcome.PASSED);
    test(report, second, "a", Outcome.PASSED);
    var other = new ReportColumns("1/r.xml");
    test(other, other.addSuite("s", TestRun.NO_START), "a", Outcome.PASSED);
    var joined = new JoinedReports(List.of("0", "1"), path -> path);
    joined.add(report, 0);
    joined.add(other, 1);
    TestRun run = joined.build("node folder", List.of(), List.of());

    assertThat(Attempts.of(run, 0)).isEqualTo(4);
    assertThat(Attempts.of(run, 1)).isEqualTo(1);
    assertThat(Attempts.of(run, 3)).isEqualTo(4);
    assertThat(Attempts.of(run, 4)).isEqualTo(1);
    assertThat(Attempts.of(run, 5)).isEqualTo(1);
  }
}
