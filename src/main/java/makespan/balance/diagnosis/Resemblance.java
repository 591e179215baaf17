package makespan.balance.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.PairAgreement;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.model.TestRun;

/// How alike the observed split is to what every strategy would have made of the same units, the closest first.
///
/// @param unit           what was moved as a whole: files, unless some ran on several containers, then classes, then tests
/// @param unitCount      how many of them there are
/// @param containerCount over how many containers
/// @param matches        of all strategies that can be told from names, counts and times; of equals those that take no
///                       notice of time first
public record Resemblance(Grouping unit, int unitCount, int containerCount, List<Match> matches) {
  private static final List<Grouping> UNITS = List.of(Grouping.FILE, Grouping.CLASS, Grouping.TEST);
  /// With more tests a split by test is not looked for: it would take seconds.
  private static final int MOST_TESTS = 100_000;
  /// Over two containers 20 units fall into one given pattern once in half a million splits; fewer fall into any of two
  /// dozen too easily.
  private static final int LEAST_UNITS = 20;

  /// A strategy beside the observed split.
  public record Match(Strategy strategy, PairAgreement agreement) {
    /// Whether both have every pair of units together, or apart, as the other. From names alone that is proof.
    public boolean isExact() {
      return agreement.disagreeing() == 0;
    }
  }

  /// Looks for the splitter of a run.
  ///
  /// @param earlier runs whose times the splitter may have known, the latest last; where there are none it is taken to
  ///                have known the run's own
  public static Resemblance of(TestRun run, List<TestRun> earlier) {
    Aggregates fitting = Aggregates.of(run, Grouping.FILE);
    int torn = torn(fitting);
    for (Grouping unit : UNITS.subList(1, UNITS.size())) {
      if (torn > 0 && (unit != Grouping.TEST || run.testCount() <= MOST_TESTS)) {
        Aggregates finer = Aggregates.of(run, unit);
        int tornFiner = torn(finer);
        if ((long) tornFiner * fitting.count() < (long) torn * finer.count()) {
          fitting = finer;
          torn = tornFiner;
        }
      }
    }
    Grouping unit = fitting.grouping();
    Workload work = Workload.of(fitting);
    return of(unit, work.known(
        earlier.stream().map(other -> work.timesIn(Workload.of(Aggregates.of(other, unit)))).toList(),
        Optional.empty()));
  }

  static Resemblance of(Grouping unit, Workload work) {
    int containers = work.observedContainerCount();
    int[] observed = new int[work.count()];
    Arrays.setAll(observed, work::observedContainer);
    var matches = new ArrayList<Match>();
    for (Strategy strategy : Strategy.values()) {
      if (!strategy.needsSizes()) {
        strategy.splitter().ifPresent(splitter -> matches.add(new Match(strategy,
            PairAgreement.of(observed, splitter.split(work.listing(), containers).containers()))));
      }
    }
    matches.sort(Comparator.comparingLong((Match match) -> match.agreement().disagreeing())
        .thenComparing(match -> match.strategy().usesTime()));
    return new Resemblance(unit, work.count(), containers, List.copyOf(matches));
  }

  /// Whether there are units and containers enough to tell one way of splitting from another.
  public boolean tells() {
    return containerCount > 1 && unitCount >= LEAST_UNITS;
  }

  /// The strategy that explains the split best.
  public Match closest() {
    return matches.getFirst();
  }

  /// The closest of those that do, or do not, look at times.
  public Match closest(boolean usesTime) {
    return matches.stream().filter(match -> match.strategy().usesTime() == usesTime).findFirst().orElseThrow();
  }

  /// How a strategy compares.
  ///
  /// @throws java.util.NoSuchElementException if it cannot be told from names, counts and times
  public Match match(Strategy strategy) {
    return matches.stream().filter(match -> match.strategy() == strategy).findFirst().orElseThrow();
  }

  /// The strategies that make the very split that the closest one makes of these units, it among them: names for one
  /// rule, which this run cannot tell apart.
  public List<Strategy> likeTheClosest() {
    long disagreeing = closest().agreement().disagreeing();
    return matches.stream().filter(match -> match.agreement().disagreeing() == disagreeing).map(Match::strategy)
        .toList();
  }

  /// Units that ran on several containers, so that something smaller was moved, or they were run again.
  private static int torn(Aggregates groups) {
    int torn = 0;
    for (int group = 0; group < groups.count(); group++) {
      torn += groups.containerCount(group) > 1 ? 1 : 0;
    }
    return torn;
  }
}
