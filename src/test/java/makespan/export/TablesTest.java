package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.analysis.Timeline;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.advice.Billing;
import makespan.balance.advice.Prospects;
import makespan.balance.risk.Variation;
import makespan.findings.Finding;
import makespan.findings.Findings;
import makespan.findings.HandMadeRun;
import makespan.findings.Thresholds;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final long SECOND = 1_000_000_000L;

  private final TestRun run = new HandMadeRun(2)
      .test(0, "spec/a", "fails", 6 * SECOND, Outcome.FAILED)
      .test(1, "spec/a", 2 * SECOND)
      .test(1, "spec/b", 2 * SECOND)
      .build();
  private final Aggregates files = Aggregates.of(run, Grouping.FILE);
  private final Workload work = Workload.of(files);

  @Test
  void groupsHaveSharesThatAddUp() {
    Table table = Tables.groups(files, files.byNanos());

    assertThat(table.columns()).containsExactly("file", "tests_count", "failed_count", "errors_count",
        "skipped_count", "duration_s", "share_of_total_pct", "cumulative_share_pct", "longest_test_s",
        "containers_count", "containers");
    assertThat(row(table, 0)).containsExactly(Cell.text("spec/a"), Cell.count(2), Cell.count(1), Cell.count(0),
        Cell.count(0), Cell.seconds(8 * SECOND), Cell.percent(0.8), Cell.percent(0.8), Cell.seconds(6 * SECOND),
        Cell.count(2), Cell.text("0 1"));
    assertThat(row(table, 1)).contains(Cell.percent(1.0));
  }

  @Test
  void aTestWithoutAStartHasAnEmptyOne() {
    Table table = Tables.tests(run, Rows.of(0));

    assertThat(table.rowCount()).isEqualTo(1);
    assertThat(row(table, 0)).containsExactly(Cell.text("fails"), Cell.text(""), Cell.text("rspec"),
        Cell.text("spec/a"), Cell.text("0"), Cell.text("failed"), Cell.seconds(6 * SECOND), Cell.EMPTY);
  }

  @Test
  void containersHaveTheirOwnFigures() {
    assertThat(row(Tables.containers(run), 1)).containsExactly(Cell.text("1"), Cell.count(1), Cell.count(2),
        Cell.count(0), Cell.count(0), Cell.count(0), Cell.count(2), Cell.seconds(4 * SECOND), Cell.seconds(0),
        Cell.seconds(5 * SECOND), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.seconds(0));
  }

  @Test
  void theStepsOfTheJobStandBesideTheTests() {
    TestRun timed = new Runs().container().test("spec/a", "1", 6).step("Checkout", 0, 2).step("Tests", 2, 9)
        .step("Upload", 9, 12).run();

    Table bars = Tables.bars(timed, Timeline.of(timed));

    assertThat(bars.columns()).containsExactly("container", "file", "start_s", "duration_s", "tests_count", "broken",
        "step");
    assertThat(row(bars, 0)).containsExactly(Cell.text("0"), Cell.text(""), Cell.seconds(-3 * SECOND),
        Cell.seconds(2 * SECOND), Cell.count(0), Cell.flag(false), Cell.text("Checkout"));
    assertThat(row(bars, 2)).containsExactly(Cell.text("0"), Cell.text("spec/a"), Cell.seconds(0),
        Cell.seconds(6 * SECOND), Cell.count(1), Cell.flag(false), Cell.EMPTY);
    assertThat(row(bars, 3)).contains(Cell.seconds(6 * SECOND), Cell.text("Upload"));
    assertThat(row(Tables.containers(timed), 0)).endsWith(Cell.seconds(3 * SECOND), Cell.seconds(3 * SECOND),
        Cell.seconds(12 * SECOND), Cell.seconds(0));
  }

  @Test
  void aPlanSaysWhereEveryUnitCameFromAndGoes() {
    Solution lpt = new Planner().plan(work, 2, Strategy.LPT, SECOND);

    Table table = Tables.plan("file", run, work, lpt.plan(), Strategy.LPT);

    assertThat(table.columns()).containsExactly("file", "part", "from_container", "to_container", "duration_s",
        "start_s", "strategy", "tie_break");
    assertThat(row(table, 1)).containsExactly(Cell.text("spec/b"), Cell.count(1), Cell.text("1"), Cell.count(1),
        Cell.seconds(2 * SECOND), Cell.seconds(0), Cell.text("lpt"), Cell.text("as-read"));
    assertThat(row(Tables.plan("file", run, work, lpt.plan(), Strategy.TIMINGS), 1))
        .endsWith(Cell.text("timings"), Cell.text("name"));
    assertThat(row(Tables.plan("file", run, work, lpt.plan(), Strategy.JEST), 1))
        .endsWith(Cell.text("jest"), Cell.EMPTY);
  }

  @Test
  void theCurveHasAPointForEveryNumberOfContainers() {
    Table table = Tables.curve(
        Prospects.of(work, Strategy.OPTIMAL, 3, SECOND, Variation.of(0, 0, 0), SECOND, () -> false),
        Strategy.OPTIMAL, SECOND,
        new CostTerms(Billing.BUSY, Optional.of(BigDecimal.TEN)));

    assertThat(table.columns()).startsWith("containers_count", "wall_s", "ideal_s", "bound_s", "evenness_pct");
    assertThat(row(table, 1)).startsWith(Cell.count(2), Cell.seconds(9 * SECOND), Cell.seconds(6 * SECOND),
        Cell.seconds(9 * SECOND), Cell.percent(0.625), Cell.flag(true), Cell.seconds(12 * SECOND),
        Cell.seconds(18 * SECOND), Cell.seconds(120 * SECOND))
        .endsWith(Cell.text("2.000"), Cell.text("optimal"), Cell.text("as-read")).hasSize(14);
  }

  @Test
  void findingsHaveTheFrozenColumns() {
    Solution best = new Planner().plan(work, 2, Strategy.OPTIMAL, SECOND);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 64, SECOND, () -> false);
    List<Finding> findings = Findings.of(run, files, work, best, sweep, Thresholds.DEFAULT);

    Table table = Tables.findings("run.zip", findings);

    assertThat(table.columns()).containsExactly("schema_version", "run_id", "rank", "rule_id", "severity", "title",
        "scope_kind", "scope_name", "container", "metric", "observed_s", "expected_s", "excess_s", "tests_count",
        "share_of_total_pct", "est_saving_total_s", "est_saving_wall_s", "containers_count", "confidence",
        "effort_hint", "suggested_edit", "evidence");
    assertThat(row(table, 0)).startsWith(Cell.count(1), Cell.text("run.zip"), Cell.count(1),
        Cell.text("outsized-file"), Cell.text("high"));

    Table asKept = Tables.findings("run.zip", findings, finding -> finding.rank() == 1);

    assertThat(asKept.columns()).startsWith(table.columns().toArray(String[]::new)).endsWith("ignored");
    assertThat(row(asKept, 0)).startsWith(row(table, 0).toArray(Cell[]::new)).endsWith(Cell.flag(true));
    assertThat(row(Tables.findings("run.zip", findings, _ -> false), 0)).endsWith(Cell.flag(false));
  }

  private static List<Cell> row(Table table, int row) {
    var cells = new ArrayList<Cell>();
    for (int column = 0; column < table.columns().size(); column++) {
      cells.add(table.cell(row, column));
    }
    return cells;
  }
}
