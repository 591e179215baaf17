package makespan.ui;

import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import makespan.balance.Plan;
import makespan.export.Tables;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.NamedTable;
import makespan.ui.base.RunModel;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.simulator.ScenarioPane;

/// The edits of the run beside what they and other numbers of containers would take.
final class WhatIfView extends ViewPane {
  private final PlanningPane planning;
  private final ScenarioPane scenario;
  private final BorderPane whole = new BorderPane();
  private final SplitPane halves = new SplitPane();
  private double divider = 0.36;

  WhatIfView(ViewContext context, PlanningPane planning) {
    super("what-if", context);
    this.planning = planning;
    scenario = new ScenarioPane(context.model(), context.actions());
    // where the window is low it scrolls and does not push the rest out
    var left = new ScrollPane(scenario);
    left.setFitToWidth(true);
    left.setFitToHeight(true);
    left.setFocusTraversable(false);
    left.setMinWidth(340);
    left.getStyleClass().add("scenario-scroll");
    SplitPane.setResizableWithParent(left, false);
    halves.getItems().setAll(left);
    whole.setCenter(halves);
    setContent(whole);
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
    new ScenarioActions(context(), scenario).register();
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
    if (halves.getItems().size() == 2) {
      divider = halves.getDividerPositions()[0];
      halves.getItems().remove(planning);
    }
    whole.setTop(null);
    planning.hold(now);
    if (now) {
      whole.setTop(planning.containers());
      halves.getItems().add(planning);
      halves.setDividerPositions(divider);
    }
    super.setShown(now);
  }

  private void step(int by) {
    RunModel model = context().model();
    model.runProperty().get().ifPresent(run -> model.containersProperty()
        .set(Math.clamp(model.containersProperty().get() + by, 1, run.maxContainers())));
  }
}
