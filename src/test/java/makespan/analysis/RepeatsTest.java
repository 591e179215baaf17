package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import makespan.analysis.Repeats.Repeat;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private final List<ReportColumns> reports = new ArrayList<>();
  private final List<Integer> containers = new ArrayList<>();

  private RepeatsTest report(int container, String... tests) {
    var report = new ReportColumns(reports.size() + ".xml");
    report.addSuite("s", TestRun.NO_START);
    for (String test : tests) {
      String[] parts = test.split(":", -1);
      report.addTest(0, parts[0], "C", "f.rb", TestRun.NO_START, Long.parseLong(parts[1]), Outcome.PASSED);
    }
    reports.add(report);
    containers.add(container);
    return this;
  }

  private List<Repeat> repeats() {
    var run = new JoinedReports(List.of("0", "1"), UnaryOperator.identity());
    for (int report = 0; report < reports.size(); report++) {
      run.add(reports.get(report), containers.get(report));
    }
    return Repeats.of(run.build("node folder", List.of(), List.of()));
  }

  @Test
  void one_report_a_suite_beside_one_of_all_suites_repeats_it() {
    assertThat(report(0, "a:1", "b:2").report(0, "a:1", "b:2", "c:3", "d:4").report(0, "c:3", "d:4").repeats())
        .containsExactly(new Repeat(0, 1, false), new Repeat(2, 1, false));
  }

  @Test
  void equal_reports_repeat_the_first_of_them_on_any_container() {
    assertThat(report(0, "a:1", "b:2").report(0, "b:2", "a:1").report(1, "a:1", "b:2").repeats())
        .containsExactly(new Repeat(1, 0, true), new Repeat(2, 0, true));
  }

  @Test
  void a_part_on_another_container_is_another_run_of_it() {
    assertThat(report(0, "a:1", "b:2").report(1, "a:1").repeats()).isEmpty();
  }

  @Test
  void another_time_or_one_test_more_is_no_repeat() {
    assertThat(report(0, "a:1", "b:2", "c:3").report(0, "a:1", "b:9").report(0, "b:2", "x:1").report(0, "c:3", "c:3")
        .repeats()).isEmpty();
  }

  @Test
  void tests_that_take_no_time_prove_nothing() {
    assertThat(report(0, "a:0", "b:0").report(0, "a:0").report(0, "a:0").repeats()).isEmpty();
  }
}
