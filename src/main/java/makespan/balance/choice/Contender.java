package makespan.balance.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.balance.advice.Cost;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Queue;
import makespan.balance.risk.Variation;

/// A strategy with what it makes of some work, beside all others.
///
/// @param result empty where the strategy needs sizes of source files and there are none
public record Contender(Strategy strategy, Optional<Result> result) {
  private static final long QUEUE_SEED = 1;

  /// Figures of a split; times are nanoseconds without set-up.
  ///
  /// @param makespanNanos where every unit takes its duration
  /// @param evenness      even share against makespan, 0 to 1
  /// @param outlook       how far that may be missed
  /// @param proved        whether no split can end sooner
  /// @param cost          container time, set-up included
  public record Result(long makespanNanos, double evenness, Outlook outlook, boolean proved, Cost cost) {}

  /// All strategies on the same work: those with figures first, the shortest makespan first, of equals the one that is
  /// missed by less. The observed split is among them where it had as many containers.
  ///
  /// @param split      makes the split of a strategy
  /// @param setupNanos what every container takes before its first test
  /// @param variation  how much times vary
  /// @param cancelled  asked before every strategy
  /// @throws CancellationException as soon as `cancelled` says so
  public static List<Contender> all(Workload work, int containers, Function<Strategy, Solution> split,
      long setupNanos, Variation variation, BooleanSupplier cancelled) {
    var contenders = new ArrayList<Contender>();
    for (Strategy strategy : Strategy.values()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      if (strategy != Strategy.OBSERVED || work.observedContainerCount() == containers) {
        boolean known = !strategy.needsSizes() || work.listing().sizes().isPresent();
        contenders.add(new Contender(strategy, known
            ? Optional.of(result(work, strategy, split.apply(strategy), setupNanos, variation))
            : Optional.empty()));
      }
    }
    contenders.sort(Comparator.comparing((Contender contender) -> contender.result().isEmpty())
        .thenComparingLong(contender -> contender.result().map(Result::makespanNanos).orElse(0L))
        .thenComparingLong(contender -> contender.result().map(result -> result.outlook().p95Nanos()).orElse(0L)));
    return List.copyOf(contenders);
  }

  /// The shortest makespan of some contenders, nanoseconds; 0 where there are none.
  public static long bestNanos(List<Contender> contenders) {
    return contenders.stream().flatMap(contender -> contender.result().stream()).mapToLong(Result::makespanNanos).min()
        .orElse(0);
  }

  private static Result result(Workload work, Strategy strategy, Solution solution, long setupNanos,
      Variation variation) {
    int containers = solution.plan().containerCount();
    long makespan = solution.plan().makespanNanos();
    Outlook outlook = strategy == Strategy.QUEUE
        ? Queue.FREE.outlook(work, containers, variation, QUEUE_SEED)
        : Outlook.of(work, solution.plan(), variation);
    return new Result(makespan, new RunFigures(work.units().totalNanos(), containers, makespan).evenness(), outlook,
        solution.provedOptimal(), Cost.of(solution.plan(), containers, setupNanos));
  }
}
