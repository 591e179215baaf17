package makespan.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.balance.PinnedSplit;
import makespan.balance.Plan;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.advice.Cost;
import makespan.balance.advice.PricedCurve;
import makespan.model.PatternWatch;
import makespan.model.Reading;
import makespan.model.TestRun;

/// Rehearses scenarios of a run: makes each edit upon those above it and plans anew, so that a saving is the edit's own.
/// Safe for use by several threads.
public final class Rehearse {
  /// All patterns of a scenario together.
  private static final Duration PATTERN_TIME = Duration.ofSeconds(5);

  private final TestRun run;
  private final Units units;
  private final Planner planner;
  private final LongSupplier nanoTime;

  /// @param planner splits the work
  public Rehearse(TestRun run, Planner planner) {
    this(run, planner, System::nanoTime);
  }

  /// @param made    tests of the run by some unit
  /// @param work    the same as work to be split
  /// @param planner splits the work
  public Rehearse(Aggregates made, Workload work, Planner planner) {
    this(made.run(), new Units(made, work), planner, System::nanoTime);
  }

  Rehearse(TestRun run, Planner planner, LongSupplier nanoTime) {
    this(run, new Units(run), planner, nanoTime);
  }

  private Rehearse(TestRun run, Units units, Planner planner, LongSupplier nanoTime) {
    this.run = run;
    this.units = units;
    this.planner = planner;
    this.nanoTime = nanoTime;
  }

  /// The work as it is, before any edit.
  public EditedWork unedited(Terms terms) {
    return Draft.of(run, units, terms).work();
  }

  /// Splits edited work over some number of containers, pinned units where they have to be.
  ///
  /// @param planner     splits the work
  /// @param budgetNanos how long it may search
  /// @throws IllegalArgumentException if the terms ask for the observed split over another number of containers
  public static Forecast forecast(Planner planner, EditedWork work, Terms terms, long budgetNanos) {
    return forecast(planner, work, terms, budgetNanos, _ -> {});
  }

  /// The same, and tells of better splits on the way.
  ///
  /// @param better hears of them, on the thread of the search; of none where units are pinned
  /// @throws IllegalArgumentException as that
  public static Forecast forecast(Planner planner, EditedWork work, Terms terms, long budgetNanos,
      Consumer<Forecast> better) {
    return new Forecast(terms, work, PinnedSplit.plan(planner, work.work(), work.pins(), terms.containers(),
        terms.strategy(), budgetNanos, solution -> better.accept(new Forecast(terms, work, solution))));
  }

  /// Splits edited work over 1 container, 2 containers, and so on, pinned units where they have to be.
  ///
  /// @param budgetNanos how long each split may be searched for
  /// @param cancelled   asked before every split
  /// @throws CancellationException as soon as `cancelled` says so
  public static Sweep sweep(EditedWork work, Strategy strategy, int maxContainers, long budgetNanos,
      BooleanSupplier cancelled) {
    return sweep(work, strategy, maxContainers, budgetNanos, cancelled, Optional.empty());
  }

  /// The same with what each split costs. Where the terms ask for the observed split, which has one number of containers
  /// only, the best one takes its place.
  ///
  /// @param terms whose strategy and set-up count
  /// @throws CancellationException as that
  public static PricedCurve prices(EditedWork work, Terms terms, int maxContainers, long budgetNanos,
      BooleanSupplier cancelled) {
    var costs = new ArrayList<Cost>();
    Strategy strategy = terms.strategy() == Strategy.OBSERVED ? Strategy.OPTIMAL : terms.strategy();
    Sweep sweep = sweep(work, strategy, maxContainers, budgetNanos, cancelled, Optional
        .of((solution, containers) -> costs.add(Cost.of(solution.plan(), containers, terms.setupNanos()))));
    return new PricedCurve(sweep, costs, terms.setupNanos());
  }

  private static Sweep sweep(EditedWork work, Strategy strategy, int maxContainers, long budgetNanos,
      BooleanSupplier cancelled, Optional<ObjIntConsumer<Solution>> points) {
    var planner = new Planner();
    if (work.pinned()) {
      return Sweep.of(work.work().units(), containers -> {
        Solution solution = PinnedSplit.plan(planner, work.work(), work.pins(), containers, strategy, budgetNanos);
        points.ifPresent(known -> known.accept(solution, containers));
        return solution;
      }, maxContainers, cancelled);
    }
    return points.isPresent()
        ? Sweep.of(work.work(), strategy, maxContainers, budgetNanos, cancelled, points.get())
        : Sweep.of(work.work(), strategy, maxContainers, budgetNanos, cancelled);
  }

  /// Rehearses a scenario.
  ///
  /// @param budgetNanos how long each split may be searched for
  /// @param cancelled   asked before every edit
  /// @throws CancellationException    as soon as `cancelled` says so
  /// @throws IllegalArgumentException if the terms ask for the observed split over another number of containers
  public Rehearsal of(Scenario scenario, long budgetNanos, BooleanSupplier cancelled) {
    return made(scenario, budgetNanos, cancelled).rehearsal();
  }

  /// The run as a scenario would have it: every test that is left, for as long as it would take, on the container that
  /// its unit is planned on. Containers are numbered from 0; nothing has a start.
  ///
  /// @param name        what stands for the archives of the run
  /// @param budgetNanos how long each split may be searched for
  /// @param cancelled   asked before every edit
  /// @throws CancellationException    as soon as `cancelled` says so
  /// @throws IllegalArgumentException if the terms ask for the observed split over another number of containers
  public PlannedRun planned(Scenario scenario, String name, long budgetNanos, BooleanSupplier cancelled) {
    Made made = made(scenario, budgetNanos, cancelled);
    Forecast after = made.rehearsal().after();
    var left = new UnitsLeft(made.draft());
    left.work();
    int[] unit = left.unitOfRow();
    Plan plan = after.solution().plan();
    List<String> labels = IntStream.range(0, plan.containerCount()).mapToObj(Integer::toString).toList();
    TestRun planned = run.rehearsed(row -> unit[row] < 0 ? -1 : plan.container(unit[row]), made.draft()::durationNanos,
        after.terms().setupNanos(), labels, new Reading(PlannedRun.RULE, List.of(name), List.of(), List.of()));
    return new PlannedRun(planned, made.rehearsal());
  }

  private record Made(Draft draft, Rehearsal rehearsal) {}

  private Made made(Scenario scenario, long budgetNanos, BooleanSupplier cancelled) {
    var watch = new PatternWatch(PATTERN_TIME, nanoTime);
    Draft draft = Draft.of(run, units, scenario.terms());
    Forecast before = forecast(draft, budgetNanos);
    Forecast now = before;
    List<Effect> effects = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Draft.Change change = draft.with(step.edit(), watch);
      Forecast after = change.lost().isPresent() ? now : forecast(change.after(), budgetNanos);
      effects.add(new Effect(step, change.tests(), change.files(), change.clamped(),
          now.totalNanos() - after.totalNanos(), now.makespanNanos() - after.makespanNanos(), change.lost()));
      if (step.on()) {
        draft = change.after();
        now = after;
      }
    }
    return new Made(draft, new Rehearsal(scenario, before, now, effects));
  }

  private Forecast forecast(Draft draft, long budgetNanos) {
    return forecast(planner, draft.work(), draft.terms(), budgetNanos);
  }
}
