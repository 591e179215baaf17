package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import makespan.analysis.RunFigures;
import makespan.balance.PairAgreement;
import makespan.balance.Strategy;
import makespan.balance.Workload;
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
    if (situation.containerCount() != containers || situation.work().count() < match.leastUnits()
        || !situation.thresholds().clear(saved, figures.actualNanos())) {
      return Optional.empty();
    }
    Map<Strategy, PairAgreement> agreements = agreements(situation, containers);
    Strategy blind = closest(agreements, false);
    long byTime = of(agreements, closest(agreements, true)).disagreeing();
    // blocks of equal time look much like blocks of equal count, so the measure is what takes the longest first
    long longestFirst = of(agreements, Strategy.TIMINGS).disagreeing();
    PairAgreement agreement = of(agreements, blind);
    if (agreement.disagreeing() >= byTime || agreement.disagreeing() > longestFirst / match.timesBetter()) {
      return Optional.empty();
    }
    return Optional.of(new Finding(0, Kind.SPLIT_BY_NAME,
        situation.thresholds().severity((double) saved / figures.actualNanos()),
        Messages.text("split-by-name.title", situation.unitsWord(), words(blind), share(agreement)),
        Messages.containers(containers),
        Messages.text("split-by-name.detail", duration(best), duration(figures.actualNanos()), duration(saved)),
        evidence(situation, agreements, agreement),
        saved, RunFigures.containerTime(containers, saved),
        Finding.Scope.RUN,
        new Finding.Measure("makespan", figures.actualNanos(), best),
        situation.run().testCount(), 1, containers,
        agreement.disagreeing() == 0 ? Level.HIGH : Level.MEDIUM,
        Level.LOW, Optional.of(new Edit.By(Strategy.TIMINGS))));
  }

  private static Map<Strategy, PairAgreement> agreements(Situation situation, int containers) {
    Workload work = situation.work();
    int[] observed = new int[work.count()];
    Arrays.setAll(observed, work::observedContainer);
    var agreements = new EnumMap<Strategy, PairAgreement>(Strategy.class);
    for (Strategy strategy : Strategy.values()) {
      if (!strategy.needsSizes()) {
        strategy.splitter().ifPresent(splitter -> agreements.put(strategy,
            PairAgreement.of(observed, splitter.split(work.listing(), containers).containers())));
      }
    }
    return agreements;
  }

  /// The strategy that agrees on most pairs, of equals the first.
  private static Strategy closest(Map<Strategy, PairAgreement> agreements, boolean usesTime) {
    return agreements.keySet().stream().filter(strategy -> strategy.usesTime() == usesTime)
        .min(Comparator.comparingLong(strategy -> of(agreements, strategy).disagreeing())).orElseThrow();
  }

  private static PairAgreement of(Map<Strategy, PairAgreement> agreements, Strategy strategy) {
    return agreements.getOrDefault(strategy, new PairAgreement(0, 0, 0));
  }

  private static String evidence(Situation situation, Map<Strategy, PairAgreement> agreements, PairAgreement best) {
    var shown = new LinkedHashSet<Strategy>();
    // strategies that agree on as many pairs are one rule under several names: the first stands for them
    var counts = new HashSet<Long>();
    agreements.keySet().stream()
        .sorted(Comparator.comparingLong(strategy -> of(agreements, strategy).disagreeing()))
        .filter(strategy -> counts.add(of(agreements, strategy).disagreeing()))
        .limit(SHOWN)
        .forEach(shown::add);
    shown.add(closest(agreements, true));
    String shares = shown.stream()
        .map(strategy -> Messages.text("split-by-name.share", words(strategy), share(of(agreements, strategy))))
        .collect(Collectors.joining("; "));
    return Messages.text("split-by-name.evidence", situation.unitsWord(), shares,
        Messages.containers(situation.containerCount()), percent(best.chance(), 1));
  }

  private static String words(Strategy strategy) {
    return Messages.text("strategy." + strategy.word());
  }

  /// In tenths of a percent rounded down, so that 100 % is kept for a match to the last pair.
  private static String share(PairAgreement agreement) {
    long tenths = agreement.agreeing() * 1_000 / agreement.pairs();
    return percent(tenths / 1_000.0, 1);
  }
}
