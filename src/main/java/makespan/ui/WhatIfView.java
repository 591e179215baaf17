package makespan.ui;

import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import makespan.balance.Plan;
import makespan.export.Tables;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.NamedTable;
import makespan.ui.base.RunModel;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;

/// What other numbers of containers would take.
final class WhatIfView extends ViewPane {
  private final PlanningPane planning;
  private final BorderPane holder = new BorderPane();

  WhatIfView(ViewContext context, PlanningPane planning) {
    super("what-if", context);
    this.planning = planning;
    setContent(holder);
  }

  @Override
  public Node firstFocus() {
    return planning.containers().slider();
  }

  @Override
  public void register() {
    RunModel model = context().model();
    Actions actions = context().actions();
    BooleanExpression loaded = model.loadedProperty();
    actions.add(Action.of("fewer-containers", "Shortcut+Alt+Left", loaded, () -> step(-1)).in("run"));
    actions.add(Action.of("more-containers", "Shortcut+Alt+Right", loaded, () -> step(1)).in("run"));
    actions.add(Action.of("reset-containers", "", loaded, () -> model.runProperty().get().ifPresent(
        run -> model.containersProperty().set(run.figures().containerCount()))).in("run"));
  }

  @Override
  public Optional<NamedTable> table() {
    RunModel model = context().model();
    return model.runProperty().get().flatMap(run -> model.forecastProperty().get().map(forecast -> {
      Plan plan = forecast.solution().plan();
      return new NamedTable("plan-" + plan.containerCount(),
          () -> Tables.plan(forecast.terms().unit().word(), run.run(), forecast.work().work(), plan));
    }));
  }

  @Override
  public void setShown(boolean now) {
    planning.hold(now);
    holder.setCenter(now ? planning : null);
    super.setShown(now);
  }

  private void step(int by) {
    RunModel model = context().model();
    model.runProperty().get().ifPresent(run -> model.containersProperty()
        .set(Math.clamp(model.containersProperty().get() + by, 1, run.maxContainers())));
  }
}
