package makespan.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.advice.Billing;
import makespan.balance.advice.Cost;
import makespan.balance.advice.Step;

/// What edited work takes and costs on 1 container, 2 containers, and so on. Immutable.
///
/// @param sweep      makespans and bounds, without set-up
/// @param costs      set-up included, of 1 container first
/// @param setupNanos what every container takes before its first test
public record PricedCurve(Sweep sweep, List<Cost> costs, long setupNanos) {
  /// Copies the list.
  public PricedCurve {
    costs = List.copyOf(costs);
  }

  /// Splits work over every number of containers. Where the terms ask for the observed split, which has one number only,
  /// the best one takes its place.
  ///
  /// @param terms       whose strategy and set-up count
  /// @param budgetNanos how long each split may be searched for
  /// @param cancelled   asked before every split
  /// @throws CancellationException as soon as `cancelled` says so
  public static PricedCurve of(EditedWork work, Terms terms, int maxContainers, long budgetNanos,
      BooleanSupplier cancelled) {
    var costs = new ArrayList<Cost>();
    Strategy strategy = terms.strategy() == Strategy.OBSERVED ? Strategy.OPTIMAL : terms.strategy();
    Sweep sweep = Rehearse.sweep(work, strategy, maxContainers, budgetNanos, cancelled,
        (solution, containers) -> costs.add(Cost.of(solution.plan(), containers, terms.setupNanos())));
    return new PricedCurve(sweep, costs, terms.setupNanos());
  }

  /// When the job ends, set-up included, nanoseconds.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to the end of the curve, as below
  public long wallNanos(int containers) {
    return Math.addExact(setupNanos, sweep.makespanNanos(containers));
  }

  /// What it costs.
  public Cost cost(int containers) {
    return costs.get(containers - 1);
  }

  /// What the last of so many containers brings.
  ///
  /// @param containers at least 2
  public Step step(int containers, Billing billing) {
    return new Step(Math.max(0, wallNanos(containers - 1) - wallNanos(containers)),
        cost(containers).nanos(billing) - cost(containers - 1).nanos(billing));
  }
}
