package makespan.ui.simulator;

import java.util.Optional;
import java.util.OptionalLong;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.balance.WorkUnits;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.whatif.Forecast;

/// What the curve is drawn of, nanoseconds: the sweep with set-up, the run, the plan, and the advice they lead to.
final class CurveFigures {
  private final RunModel model;
  private Optional<Advice> advice = Optional.empty();

  /// Advice, and what it was made of.
  private record Advice(Sweep sweep, WorkUnits units, long setupNanos, Recommendation recommendation) {}

  CurveFigures(RunModel model) {
    this.model = model;
  }

  long total() {
    return model.scenarios().plannedProperty().get().map(planned -> planned.work().work().units().totalNanos())
        .orElse(0L);
  }

  /// What every container is predicted to take before its tests.
  long setup() {
    return model.scenarios().plannedProperty().get().map(ScenarioModel.Planned::setupNanos).orElse(0L);
  }

  /// How long the run took, with set-up.
  long actual(LoadedRun run) {
    return run.wallNanos(model.scenarios().scenario().map(scenario -> scenario.terms().setupNanos()).orElse(0L));
  }

  /// The plan is known before the curve is, and may be the better one.
  long wall(Sweep sweep, int containers) {
    return model.forecastProperty().get().filter(plan -> plan.terms().containers() == containers)
        .map(Forecast::makespanNanos).orElse(setup() + sweep.makespanNanos(containers));
  }

  /// The height of the chart: what matters happens near the run, so the far left is cut off.
  long top(Sweep sweep, LoadedRun run) {
    int containers = run.figures().containerCount();
    int first = Math.clamp(containers / 4, 1, sweep.maxContainers());
    return Math.max(1, Math.max(setup() + sweep.makespanNanos(first), actual(run) / 4 * 5));
  }

  /// Where more containers stop paying. Looks through the whole curve: once for each of them, not once a frame.
  Recommendation advice(Sweep sweep, WorkUnits units) {
    Advice known = advice.filter(made -> made.sweep == sweep && made.units == units && made.setupNanos == setup())
        .orElseGet(() -> new Advice(sweep, units, setup(),
            Recommendation.of(sweep, units, setup(), OptionalLong.empty())));
    advice = Optional.of(known);
    return known.recommendation;
  }
}
