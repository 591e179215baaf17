package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.app.Assess;
import makespan.app.SplitQuestion;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.diagnosis.Background;
import makespan.export.CostTerms;
import makespan.export.PlanTerms;
import makespan.findings.Asked;
import makespan.findings.HandMadeRun;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Rows;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

/// The texts of the first published run, as people see them.
class TextsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final SplitQuestion BEST = question(Strategy.OPTIMAL, 0);

  private final Assess assess = new Assess(new Planner());

  @Test
  void theReportSaysWhatTheArticleSays() throws IOException {
    String text = report(HandMadeRun.before(), 20);

    assertThat(text).contains("272 min", "total 272.0 min · ideal 17.0 min · actual 33.8 min · evenness 50.3 % · "
        + "waste 268.8 container-minutes", "33m 48s", "proved optimal");
    Golden.assertEqual(text, "report-before.txt");
  }

  @Test
  void aShortRunIsToldInSeconds() throws IOException {
    TestRun run = new HandMadeRun(2)
        .test(0, "spec/models/従業員_spec.rb", 12_340_000_000L)
        .test(1, "spec/a_spec.rb", "breaks", 400_000_000L, Outcome.ERROR)
        .test(1, "spec/b\u001b[31m_spec.rb", "waits", 0, Outcome.SKIPPED)
        .build(new Problem("1/late.xml", Problem.Kind.TRUNCATED, "stops in the middle of a test"));

    Golden.assertEqual(report(run, 2), "report-short.txt");
  }

  @Test
  void aRunWithoutTestsHasNoShares() throws IOException {
    assertThat(report(new HandMadeRun(1).build(), 20)).contains("0 tests", "evenness 100.0 %").doesNotContain("NaN");
  }

  @Test
  void aPlanNamesTheLongestUnitOfEveryContainer() throws IOException {
    var out = new StringBuilder();
    SplitQuestion question = question(Strategy.LPT, 30 * SECOND);
    new PlanText(assess.plan(HandMadeRun.before(), question), new PlanTerms(Grouping.FILE, Strategy.LPT, 30 * SECOND),
        CostTerms.DEFAULT)
        .appendTo(out);

    Golden.assertEqual(out.toString(), "plan-before.txt");
  }

  @Test
  void aSweepEndsWhereNothingChangesAnyMore() throws IOException {
    TestRun run = new HandMadeRun(3)
        .test(0, "a", 100 * SECOND).test(1, "b", 60 * SECOND).test(1, "c", 30 * SECOND).test(2, "d", 30 * SECOND)
        .build();
    var out = new StringBuilder();
    new SweepText(assess.curve(run, BEST, OptionalLong.empty(), () -> false),
        new PlanTerms(Grouping.FILE, Strategy.OPTIMAL, 0)).appendTo(out);

    Golden.assertEqual(out.toString(), "sweep-small.txt");
  }

  @Test
  void findingsStandOneBelowTheOther() throws IOException {
    var out = new StringBuilder();
    FindingsText.append(assess.findings(HandMadeRun.before(), BEST, () -> false), Asked.USUAL, out);

    Golden.assertEqual(out.toString(), "findings-before.txt");
  }

  private String report(TestRun run, int top) throws IOException {
    Assess.RunReport report = assess.report(run, GroupBy.of(Grouping.FILE), BEST);
    Rows order = report.groups().byNanos();
    var out = new StringBuilder();
    new ReportText(report, Grouping.FILE, assess.diagnosis(report, Background.NONE)).appendTo(out,
        order.where(group -> place(order, group) < top));
    return out.toString();
  }

  private static int place(Rows order, int group) {
    int place = 0;
    while (order.at(place) != group) {
      place++;
    }
    return place;
  }

  private static SplitQuestion question(Strategy strategy, long setupNanos) {
    return new SplitQuestion(Grouping.FILE, strategy, OptionalInt.empty(), setupNanos, 5 * SECOND);
  }
}
