package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import makespan.analysis.RunFigures;
import makespan.balance.PairAgreement;
import makespan.balance.Strategy;
import makespan.balance.diagnosis.Resemblance;
import makespan.whatif.Edit;

/// The observed split is explained far better by a preset that takes no notice of time than by one that does, and a
/// split by time would end clearly earlier. Its saving is that of [UnevenSplit], of which it is the cause.
final class SplitByName {
  private static final int SHOWN = 4;

  private SplitByName() {}

  static Optional<Finding> in(Situation situation) {
    RunFigures figures = RunFigures.of(situation.run());
    int containers = figures.containerCount();
    long best = situation.bestNanos();
    long saved = figures.actualNanos() - best;
    Thresholds.Match match = situation.thresholds().match();
    if (situation.containerCount() != containers
        || !situation.thresholds().clear(saved, figures.actualNanos())) {
      return Optional.empty();
    }
    Resemblance resemblance = Resemblance.of(situation.run(), situation.background().earlier());
    Resemblance.Match blind = resemblance.closest(false);
    PairAgreement agreement = blind.agreement();
    // blocks of equal time look much like blocks of equal count, so the measure is what takes the longest first
    long longestFirst = resemblance.match(Strategy.TIMINGS).agreement().disagreeing();
    if (resemblance.unitCount() < match.leastUnits()
        || agreement.disagreeing() >= resemblance.closest(true).agreement().disagreeing()
        || agreement.disagreeing() > longestFirst / match.timesBetter()) {
      return Optional.empty();
    }
    return Optional.of(new Finding(0, Kind.SPLIT_BY_NAME,
        situation.thresholds().severity((double) saved / figures.actualNanos()),
        Messages.text("split-by-name.title", units(resemblance), DiagnosisText.name(blind.strategy()),
            DiagnosisText.share(agreement)),
        Messages.containers(containers),
        Messages.text("split-by-name.detail", duration(best), duration(figures.actualNanos()), duration(saved)),
        evidence(situation, resemblance, agreement),
        saved, RunFigures.containerTime(containers, saved),
        Finding.Scope.RUN,
        new Finding.Measure("makespan", figures.actualNanos(), best),
        situation.run().testCount(), 1, containers,
        agreement.disagreeing() == 0 ? Level.HIGH : Level.MEDIUM,
        Level.LOW, Optional.of(new Edit.By(Strategy.TIMINGS))).showing(new Exhibits(situation).loads()));
  }

  private static String evidence(Situation situation, Resemblance resemblance, PairAgreement best) {
    // strategies that agree on as many pairs are one rule under several names: the first stands for them
    var counts = new HashSet<Long>();
    var shown = new LinkedHashSet<Resemblance.Match>();
    resemblance.matches().stream().filter(match -> counts.add(match.agreement().disagreeing())).limit(SHOWN)
        .forEach(shown::add);
    shown.add(resemblance.closest(true));
    String shares = shown.stream().map(match -> Messages.text("split-by-name.share",
        DiagnosisText.name(match.strategy()), DiagnosisText.share(match.agreement())))
        .collect(Collectors.joining("; "));
    return Messages.text("split-by-name.evidence", units(resemblance), shares,
        Messages.containers(situation.containerCount()), percent(best.chance(), 1));
  }

  private static String units(Resemblance resemblance) {
    return Messages.text("units." + resemblance.unit().word());
  }
}
