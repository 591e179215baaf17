package makespan.cli;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.balance.Sweep;
import makespan.export.PlanTerms;
import makespan.findings.RecommendationText;

/// The text of `sweep`: the recommended number of containers, and a row for each number until nothing changes.
final class SweepText {
  private final Assess.Curve curve;
  private final PlanTerms terms;

  SweepText(Assess.Curve curve, PlanTerms terms) {
    this.curve = curve;
    this.terms = terms;
  }

  void appendTo(Appendable out) throws IOException {
    out.append(RecommendationText.of(curve.recommendation(), curve.work())).append('\n');
    RunFigures ran = RunFigures.of(curve.run());
    String against = RecommendationText.against(curve.recommendation(), curve.sweep(), ran.containerCount(),
        ran.actualNanos() + terms.setupNanos(), terms.setupNanos());
    out.append(against).append(against.isEmpty() ? "" : "\n");
    out.append("strategy %s, by %s%s\n\n".formatted(terms.strategy().word(), terms.unit().word(),
        terms.setupNanos() == 0 ? "" : ", set-up of " + duration(terms.setupNanos()) + " included"));
    Sweep sweep = curve.sweep();
    int last = lastOfInterest(sweep);
    long total = curve.work().units().totalNanos();
    long mostPaid = 0;
    for (int containers = 1; containers <= last; containers++) {
      mostPaid = Math.max(mostPaid, paid(containers));
    }
    var table = new TextTable().right("containers").right("makespan").right("saves").right("evenness").right("paid")
        .left("");
    for (int containers = 1; containers <= last; containers++) {
      var figures = new RunFigures(total, containers, sweep.makespanNanos(containers));
      long saves = containers == 1 ? 0 : sweep.makespanNanos(containers - 1) - sweep.makespanNanos(containers);
      table.row(Integer.toString(containers), durationLike(wall(containers), wall(1)),
          containers == 1 ? "" : durationLike(saves, wall(1)), percent(figures.evenness(), 1),
          durationLike(paid(containers), mostPaid), remark(containers));
    }
    table.appendTo(out);
    if (last < sweep.maxContainers()) {
      out.append("  Up to %d nothing changes any more.\n".formatted(sweep.maxContainers()));
    }
  }

  private String remark(int containers) {
    String now = containers == curve.run().containers().size() ? "as it ran " : "";
    String recommended = curve.recommendation().containers().orElse(0) == containers ? "recommended " : "";
    return (now + recommended + (near(containers) ? "" : "not proved")).strip();
  }

  private boolean near(int containers) {
    return SplitWords.close(curve.sweep().makespanNanos(containers), curve.sweep().lowerBoundNanos(containers));
  }

  /// The row after the last change, and at least the number that the run had.
  private int lastOfInterest(Sweep sweep) {
    int last = sweep.maxContainers();
    while (last > 2 && sweep.makespanNanos(last - 2) == sweep.makespanNanos(last)) {
      last--;
    }
    return Math.min(sweep.maxContainers(), Math.max(last, curve.run().containers().size()));
  }

  private long wall(int containers) {
    return curve.sweep().makespanNanos(containers) + terms.setupNanos();
  }

  private long paid(int containers) {
    return RunFigures.containerTime(containers, wall(containers));
  }
}
