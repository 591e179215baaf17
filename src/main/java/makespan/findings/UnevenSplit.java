package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.Optional;
import makespan.analysis.RunFigures;
import makespan.balance.Strategy;
import makespan.balance.diagnosis.LostTime;
import makespan.whatif.Edit;

/// The best split of the same units ends clearly earlier than the observed one.
final class UnevenSplit {
  private UnevenSplit() {}

  static Optional<Finding> in(Situation situation) {
    RunFigures figures = RunFigures.of(situation.run());
    long best = situation.bestNanos();
    long saved = figures.actualNanos() - best;
    if (situation.containerCount() != figures.containerCount()
        || !situation.thresholds().clear(saved, figures.actualNanos())) {
      return Optional.empty();
    }
    long longest = situation.work().units().longestNanos();
    String title = longest <= figures.idealNanos() ? "uneven-split.title" : "uneven-split.title.outsized";
    double share = (double) saved / figures.actualNanos();
    long paid = RunFigures.containerTime(figures.containerCount(), saved);
    String containers = Messages.containers(figures.containerCount());
    return Optional.of(new Finding(0, Kind.UNEVEN_SPLIT, situation.thresholds().severity(share),
        Messages.text(title, duration(figures.actualNanos()), duration(best), situation.unitWord()),
        containers,
        Messages.text("uneven-split.detail", duration(figures.actualNanos()), situation.unitsWord(), containers,
            duration(best), situation.proof(), duration(saved), duration(paid)),
        evidence(situation, figures, longest),
        saved, paid,
        Finding.Scope.RUN,
        new Finding.Measure("makespan", figures.actualNanos(), best),
        situation.run().testCount(), 1, figures.containerCount(),
        share < situation.thresholds().noiseShare() ? Level.MEDIUM : Level.HIGH,
        Level.LOW, Optional.of(new Edit.By(Strategy.OPTIMAL))).showing(new Exhibits(situation).loads()));
  }

  private static String evidence(Situation situation, RunFigures figures, long longest) {
    long[] loads = RunFigures.loads(situation.run());
    int busiest = 0;
    int idlest = 0;
    int above = 0;
    for (int container = 0; container < loads.length; container++) {
      busiest = loads[container] > loads[busiest] ? container : busiest;
      idlest = loads[container] < loads[idlest] ? container : idlest;
      above += loads[container] > figures.idealNanos() ? 1 : 0;
    }
    String loadsText = Messages.text("uneven-split.evidence", percent(figures.evenness(), 1),
        duration(figures.idealNanos()), situation.unitWord(), duration(longest),
        situation.run().containers().get(busiest), duration(loads[busiest]),
        situation.run().containers().get(idlest), duration(loads[idlest]),
        Integer.toString(above), Integer.toString(loads.length));
    long bound = greedyBoundNanos(figures, longest);
    String certificate = figures.actualNanos() > bound ? "uneven-split.otherNumbers" : "uneven-split.withinGreedy";
    LostTime lost = LostTime.of(situation.run(), situation.work(), situation.best(),
        situation.background().variation());
    return loadsText + " " + Messages.text(certificate, duration(bound), duration(figures.actualNanos())) + " "
        + DiagnosisText.of(lost);
  }

  /// T/N + (1 - 1/N) x longest, rounded up: whatever the order, a split that always gives the next unit to the least
  /// loaded container ends by then (Graham 1966). Later means that the splitter did not know these durations.
  static long greedyBoundNanos(RunFigures figures, long longestNanos) {
    return longestNanos + Math.ceilDiv(figures.totalNanos() - longestNanos, figures.containerCount());
  }
}
