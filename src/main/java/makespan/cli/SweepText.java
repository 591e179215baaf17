package makespan.cli;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.balance.Sweep;
import makespan.balance.advice.Step;
import makespan.balance.risk.Outlook;
import makespan.export.CostTerms;
import makespan.export.PlanTerms;
import makespan.findings.RecommendationText;

/// The text of `sweep`: the recommended number of containers, and a row for each number until nothing changes.
final class SweepText {
  private final Assess.Curve curve;
  private final PlanTerms terms;
  private final CostTerms cost;

  SweepText(Assess.Curve curve, PlanTerms terms) {
    this(curve, terms, CostTerms.DEFAULT);
  }

  SweepText(Assess.Curve curve, PlanTerms terms, CostTerms cost) {
    this.curve = curve;
    this.terms = terms;
    this.cost = cost;
  }

  void appendTo(Appendable out) throws IOException {
    out.append(RecommendationText.of(curve.recommendation(), curve.work())).append('\n');
    RunFigures ran = RunFigures.of(curve.run());
    String against = RecommendationText.against(curve.recommendation(), curve.sweep(), ran.containerCount(),
        ran.actualNanos() + terms.setupNanos(), terms.setupNanos());
    out.append(against).append(against.isEmpty() ? "" : "\n");
    if (curve.fewestAsPlanned().isPresent()
        && !curve.fewestAsPlanned().equals(curve.recommendation().containers())) {
      out.append("As planned %s would do, in half of the runs at best.\n".formatted(
          counted(curve.fewestAsPlanned().getAsInt(), "container")));
    }
    out.append("strategy %s, by %s%s\n\n".formatted(terms.strategy().word(), terms.unit().word(),
        terms.setupNanos() == 0 ? "" : ", set-up of " + duration(terms.setupNanos()) + " included"));
    Sweep sweep = curve.sweep();
    int last = SplitWords.lastOfInterest(sweep, curve.run().containers().size());
    long total = curve.work().units().totalNanos();
    long mostPaid = 0;
    for (int containers = 1; containers <= last; containers++) {
      mostPaid = Math.max(mostPaid, paid(containers));
    }
    boolean priced = cost.creditsPerMinute().isPresent();
    var table = new TextTable().right("containers").right("makespan").right("p50").right("p95").right("saves")
        .right("evenness").right("paid");
    (priced ? table.right("credits").right("s a credit") : table.right("s a paid min")).left("");
    for (int containers = 1; containers <= last; containers++) {
      var figures = new RunFigures(total, containers, sweep.makespanNanos(containers));
      Outlook outlook = curve.prospects().outlook(containers);
      long saves = containers == 1 ? 0 : Math.max(0, wall(containers - 1) - wall(containers));
      var cells = new ArrayList<>(List.of(Integer.toString(containers), durationLike(wall(containers), wall(1)),
          durationLike(outlook.p50Nanos(), wall(1)), durationLike(outlook.p95Nanos(), wall(1)),
          containers == 1 ? "" : durationLike(saves, wall(1)), percent(figures.evenness(), 1),
          durationLike(paid(containers), mostPaid)));
      cost.credits(paid(containers)).ifPresent(credits -> cells.add(SplitWords.tenths(credits)));
      cells.add(containers == 1 ? "" : rate(containers));
      cells.add(remark(containers));
      table.row(cells.toArray(String[]::new));
    }
    table.appendTo(out);
    if (last < sweep.maxContainers()) {
      out.append("  Up to %d the plan does not change any more.\n".formatted(sweep.maxContainers()));
    }
    out.append("\np50, p95: by then half and 19 of 20 runs end; %s.\n".formatted(
        OutlookText.basis(curve.prospects().variation(), terms.unit().word())));
    out.append("paid: %s.\n".formatted(SplitWords.billing(cost.billing())));
  }

  private String remark(int containers) {
    String now = containers == curve.run().containers().size() ? "as it ran " : "";
    String recommended = curve.recommendation().containers().orElse(0) == containers ? "recommended " : "";
    return (now + recommended + (near(containers) ? "" : "not proved")).strip();
  }

  private boolean near(int containers) {
    return SplitWords.close(curve.sweep().makespanNanos(containers), curve.sweep().lowerBoundNanos(containers));
  }

  private long wall(int containers) {
    return curve.sweep().makespanNanos(containers) + terms.setupNanos();
  }

  private long paid(int containers) {
    return curve.prospects().cost(containers).nanos(cost.billing());
  }

  /// Seconds that the last container saves for each minute or credit that it costs more.
  private String rate(int containers) {
    Step step = curve.prospects().step(containers, cost.billing());
    return SplitWords.rate(cost.creditsPerMinute().map(price -> step.savedSecondsPerCredit(price.doubleValue()))
        .orElseGet(step::savedSecondsPerMinute));
  }
}
