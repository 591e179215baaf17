package makespan.balance.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.balance.Recommendation;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;

/// A sweep with what each of its points costs and by how much it may be missed. Immutable.
public final class Prospects {
  private final Workload work;
  private final PricedCurve curve;
  private final List<Outlook> outlooks;
  private final Variation variation;

  private Prospects(Workload work, PricedCurve curve, List<Outlook> outlooks, Variation variation) {
    this.work = work;
    this.curve = curve;
    this.outlooks = List.copyOf(outlooks);
    this.variation = variation;
  }

  /// Plans for every number of containers.
  ///
  /// @param maxContainers       as [Sweep#of(Workload, Strategy, int, long, BooleanSupplier)], whose exceptions it throws
  /// @param budgetNanosPerPoint as that
  /// @param variation           by how much times vary
  /// @param setupNanos          what every container takes before its first test
  /// @param cancelled           asked before every point
  /// @throws CancellationException as soon as `cancelled` says so
  public static Prospects of(Workload work, Strategy strategy, int maxContainers, long budgetNanosPerPoint,
      Variation variation, long setupNanos, BooleanSupplier cancelled) {
    var outlooks = new ArrayList<Outlook>();
    var costs = new ArrayList<Cost>();
    Sweep sweep = Sweep.of(work, strategy, maxContainers, budgetNanosPerPoint, cancelled, (solution, containers) -> {
      outlooks.add(Outlook.of(strategy, work, solution.plan(), variation).plus(setupNanos));
      costs.add(Cost.of(solution.plan(), containers, setupNanos));
    });
    return new Prospects(work, new PricedCurve(sweep, costs, setupNanos), outlooks, variation);
  }

  /// The makespans and bounds, without set-up.
  public Sweep sweep() {
    return curve.sweep();
  }

  /// What was planned.
  public Workload work() {
    return work;
  }

  /// By how much times vary.
  public Variation variation() {
    return variation;
  }

  /// When the job ends as planned, set-up included, nanoseconds.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to the end of the sweep, as below
  public long wallNanos(int containers) {
    return curve.wallNanos(containers);
  }

  /// When the job ends in one run of two and in 19 of 20, set-up included.
  public Outlook outlook(int containers) {
    return outlooks.get(containers - 1);
  }

  /// What it costs.
  public Cost cost(int containers) {
    return curve.cost(containers);
  }

  /// What the last of so many containers brings.
  ///
  /// @param containers at least 2
  public Step step(int containers, Billing billing) {
    return curve.step(containers, billing);
  }

  /// The recommended number of containers: for a target the fewest that meet it in 19 runs of 20.
  ///
  /// @param targetNanos set-up included
  public Recommendation recommendation(OptionalLong targetNanos) {
    return targetNanos.isEmpty()
        ? Recommendation.of(sweep(), work.units(), curve.setupNanos(), targetNanos)
        : Recommendation.of(sweep(), work.units(), curve.setupNanos(), targetNanos.getAsLong(),
            containers -> outlook(containers).p95Nanos(), variation.lateness(work));
  }

  /// The fewest containers that meet a target as planned, which half of the runs will not.
  public OptionalInt fewestAsPlanned(long targetNanos) {
    return Recommendation.of(sweep(), work.units(), curve.setupNanos(), OptionalLong.of(targetNanos)).containers();
  }
}
