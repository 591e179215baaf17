package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.findings.HandMadeRun;
import makespan.findings.Kind;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class AssessTest {
  private static final long SECOND = 1_000_000_000L;

  private final Assess assess = new Assess(new Planner());
  private final TestRun run = HandMadeRun.before();

  @Test
  void aReportComparesWithTheBestSplitOverTheSameContainersWhateverIsAskedFor() {
    Assess.RunReport report = assess.report(run, GroupBy.of(Grouping.CONTAINER),
        question(Strategy.NAME, OptionalInt.of(3)));

    assertThat(report.best().plan().containerCount()).isEqualTo(16);
    assertThat(report.best().plan().makespanNanos()).isEqualTo(1_020 * SECOND);
    assertThat(report.groups().count()).isEqualTo(16);
  }

  @Test
  void aPlanIsForTheAskedContainersElseForThoseOfTheRun() {
    assertThat(assess.plan(run, question(Strategy.LPT, OptionalInt.of(3))).solution().plan().containerCount())
        .isEqualTo(3);
    assertThat(assess.plan(run, question(Strategy.OBSERVED, OptionalInt.empty())).solution().plan().makespanNanos())
        .isEqualTo(2_028 * SECOND);
  }

  @Test
  void theObservedSplitHasOneNumberOfContainers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assess.plan(run, question(Strategy.OBSERVED, OptionalInt.of(3))));
  }

  @Test
  void aCurveReachesWellBeyondThePresentUnlessToldOtherwise() {
    assertThat(curve(OptionalInt.empty()).sweep().maxContainers()).isEqualTo(64);
    assertThat(curve(OptionalInt.of(5)).sweep().maxContainers()).isEqualTo(5);
    assertThat(new Assess(new Planner())
        .curve(new HandMadeRun(20).test(0, "a", 1).build(), question(Strategy.LPT, OptionalInt.empty()),
            OptionalLong.empty(), () -> false)
        .sweep().maxContainers()).isEqualTo(80);
  }

  @Test
  void aCurveCanBeCancelled() {
    assertThatThrownBy(() -> assess.curve(run, question(Strategy.LPT, OptionalInt.empty()), OptionalLong.empty(),
        () -> true)).isInstanceOf(CancellationException.class);
  }

  @Test
  void findingsAreAboutTheNumberOfContainersInQuestion() {
    Assess.Conclusions sixteen = assess.findings(run, question(Strategy.OPTIMAL, OptionalInt.empty()), () -> false);
    Assess.Conclusions two = assess.findings(run, question(Strategy.OPTIMAL, OptionalInt.of(2)), () -> false);

    assertThat(sixteen.findings()).extracting(finding -> finding.kind()).contains(Kind.UNEVEN_SPLIT);
    assertThat(two.findings()).extracting(finding -> finding.kind())
        .contains(Kind.UNDER_PARALLEL).doesNotContain(Kind.UNEVEN_SPLIT);
    assertThat(two.findings()).allMatch(finding -> finding.containerCount() == 2);
  }

  private Assess.Curve curve(OptionalInt containers) {
    return assess.curve(run, question(Strategy.OPTIMAL, containers), OptionalLong.empty(), () -> false);
  }

  private static SplitQuestion question(Strategy strategy, OptionalInt containers) {
    return new SplitQuestion(Grouping.FILE, strategy, containers, 0, SECOND);
  }
}
