package makespan.cli;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.balance.Plan;
import makespan.balance.Solution;
import makespan.balance.Workload;
import makespan.balance.advice.Cost;
import makespan.export.CostTerms;
import makespan.export.PlanTerms;

/// The text of `plan`: how long the split takes, and what each container would run.
final class PlanText {
  private final Workload work;
  private final Solution solution;
  private final Assess.PlannedSplit planned;
  private final PlanTerms terms;
  private final CostTerms cost;

  PlanText(Assess.PlannedSplit planned, PlanTerms terms, CostTerms cost) {
    this.planned = planned;
    this.work = planned.work();
    this.solution = planned.solution();
    this.terms = terms;
    this.cost = cost;
  }

  void appendTo(Appendable out) throws IOException {
    Plan plan = solution.plan();
    var figures = new RunFigures(work.units().totalNanos(), plan.containerCount(), plan.makespanNanos());
    out.append("%s split by %s over %s, strategy %s\n".formatted(
        counted(work.count(), "unit"), terms.unit().word(), counted(plan.containerCount(), "container"),
        terms.strategy().word()));
    out.append("makespan %s · lower bound %s · evenness %s · %s\n".formatted(
        duration(plan.makespanNanos() + terms.setupNanos()),
        duration(solution.lowerBoundNanos() + terms.setupNanos()), percent(figures.evenness(), 1),
        SplitWords.proof(solution)));
    out.append("%s\n%s\n".formatted(OutlookText.of(planned.outlook()),
        OutlookText.basis(planned.variation(), terms.unit().word())));
    long paid = Cost.of(plan, plan.containerCount(), terms.setupNanos()).nanos(cost.billing());
    out.append("paid %s%s: %s\n".formatted(duration(paid),
        cost.credits(paid).map(credits -> " or %s credits".formatted(SplitWords.tenths(credits))).orElse(""),
        SplitWords.billing(cost.billing())));
    if (terms.setupNanos() > 0) {
      out.append(
          "set-up of %s in all of them; the loads below are tests alone\n".formatted(duration(terms.setupNanos())));
    }
    out.append('\n');
    var table = new TextTable().right("container").right("time").right("units").left("longest " + terms.unit().word());
    for (int container = 0; container < plan.containerCount(); container++) {
      table.row(Integer.toString(container), durationLike(plan.loadNanos(container), plan.makespanNanos()),
          count(plan.unitCount(container)), longest(plan, container));
    }
    table.appendTo(out);
    out.append("\n--json and --csv list every unit.\n");
  }

  private String longest(Plan plan, int container) {
    if (plan.unitCount(container) == 0) {
      return "";
    }
    int longest = plan.unitAt(container, 0);
    for (int place = 1; place < plan.unitCount(container); place++) {
      int unit = plan.unitAt(container, place);
      longest = work.durationNanos(unit) > work.durationNanos(longest) ? unit : longest;
    }
    return duration(work.durationNanos(longest)) + "  " + work.name(longest);
  }
}
