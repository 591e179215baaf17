package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.balance.Plan;
import makespan.export.Tables;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Choice;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.simulator.CurveTable;
import makespan.ui.simulator.GrainsPane;
import makespan.ui.simulator.ScenarioPane;
import makespan.ui.simulator.StrategiesPane;
import makespan.ui.table.RowsSearch;

/// The edits of the run beside what they and other numbers of containers would take.
final class WhatIfView extends ViewPane {
  private final PlanningPane planning;
  private final ScenarioPane scenario;
  private final BorderPane whole = new BorderPane();
  private final SplitPane halves = new SplitPane();
  private final StrategiesPane strategies;
  private final GrainsPane grains;
  private final CurveTable numbers;
  private final BorderPane right = new BorderPane();
  private final ScrollPane beyond = new ScrollPane(right);
  private final ObjectProperty<Beside> beside = new SimpleObjectProperty<>(Beside.PLAN);
  private final KeptDivider divider;

  /// What stands beside the edits.
  enum Beside {
    PLAN, NUMBERS, STRATEGIES, UNITS
  }

  WhatIfView(ViewContext context, PlanningPane planning) {
    super("what-if", context);
    this.planning = planning;
    divider = new KeptDivider(context.memory(), "what-if", 0.36);
    divider.follow(halves);
    scenario = new ScenarioPane(context.model(), context.actions());
    // where the window is low it scrolls and does not push the rest out
    strategies = new StrategiesPane(context.model(), context.find());
    grains = new GrainsPane(context.model(), context.find());
    numbers = new CurveTable(context.model());
    VBox.setVgrow(scenario, Priority.ALWAYS);
    var left = new ScrollPane(new VBox(choice(), scenario));
    left.setFitToWidth(true);
    left.setFitToHeight(true);
    left.setFocusTraversable(false);
    left.getStyleClass().add("scenario-scroll");
    var edits = new BorderPane(left);
    edits.setBottom(scenario.foot());
    SplitPane.setResizableWithParent(edits, false);
    halves.getItems().setAll(edits);
    beyond.setFitToWidth(true);
    beyond.setFitToHeight(true);
    beyond.setFocusTraversable(false);
    beyond.getStyleClass().add("plain-scroll");
    beside.addListener(_ -> showBeside());
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
    actions.addPaneKeys("containers");
    actions.addPaneKeys("edit-switch", "Space");
    actions.addPaneKeys("edit-move", "Alt+Up", "Alt+Down");
    actions.addPaneKeys("edit-change", "Enter");
    actions.addPaneKeys("edit-remove", "Delete");
    actions.add(Action.of("fewer-containers", "Shortcut+Alt+Left", loaded, () -> step(-1)).in("run"));
    actions.add(Action.of("more-containers", "Shortcut+Alt+Right", loaded, () -> step(1)).in("run"));
    actions.add(Action.of("reset-containers", "", loaded, () -> model.runProperty().get().ifPresent(
        run -> model.containersProperty().set(run.figures().containerCount()))).in("run"));
    actions.add(Action.of("compare-strategies", "", loaded, () -> toggle(Beside.STRATEGIES)).in("run"));
    actions.add(Action.of("each-number", "", loaded, () -> toggle(Beside.NUMBERS)).in("run"));
    actions.add(Action.of("smaller-units", "", loaded, () -> toggle(Beside.UNITS)).in("run"));
    new ScenarioActions(context(), scenario).register();
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(RowsSearch.focused(planning.searched(), strategies.search(), grains.search()));
  }

  @Override
  public Optional<NamedTable> table() {
    RunModel model = context().model();
    int containers = model.containersProperty().get();
    if (beside.get() == Beside.STRATEGIES) {
      return strategies.table().map(made -> new NamedTable("strategies-" + containers, () -> made));
    }
    if (beside.get() == Beside.UNITS) {
      return grains.table().map(made -> new NamedTable("smaller-units-" + containers, () -> made));
    }
    if (beside.get() == Beside.NUMBERS) {
      return numbers.table().map(made -> new NamedTable("curve", () -> made));
    }
    return plan();
  }

  @Override
  public List<NamedTable> tables() {
    Optional<NamedTable> edits = context().model().scenarios().rehearsalProperty().get()
        .filter(rehearsal -> !rehearsal.effects().isEmpty())
        .map(rehearsal -> new NamedTable("scenario", () -> Tables.scenario(rehearsal)));
    return Stream.of(plan(), numbers.table().map(made -> new NamedTable("curve", () -> made)), edits)
        .flatMap(Optional::stream).toList();
  }

  private Optional<NamedTable> plan() {
    RunModel model = context().model();
    return model.runProperty().get().flatMap(run -> model.forecastProperty().get().map(forecast -> {
      Plan plan = forecast.solution().plan();
      return new NamedTable("plan-" + plan.containerCount(),
          () -> Tables.plan(forecast.terms().unit().word(), run.run(), forecast.work(), plan,
              forecast.terms().strategy()));
    }));
  }

  @Override
  public void setShown(boolean now) {
    if (halves.getItems().size() == 2) {
      halves.getItems().remove(beyond);
    }
    whole.setTop(null);
    planning.hold(now);
    if (now) {
      whole.setTop(planning.containers());
      halves.getItems().add(beyond);
      halves.setDividerPositions(divider.position());
    }
    super.setShown(now);
    showBeside();
  }

  private void toggle(Beside wanted) {
    context().actions().get("view-what-if").fire();
    beside.set(beside.get() == wanted ? Beside.PLAN : wanted);
  }

  private void showBeside() {
    boolean now = shownProperty().get();
    right.setCenter(!now ? null : switch (beside.get()) {
      case PLAN -> planning;
      case STRATEGIES -> strategies;
      case UNITS -> grains;
      case NUMBERS -> numbers;
    });
    strategies.setActive(now && beside.get() == Beside.STRATEGIES);
    grains.setActive(now && beside.get() == Beside.UNITS);
  }

  private HBox choice() {
    var choice = new Choice<>("beside", List.of(Beside.values()),
        value -> Messages.get("beside." + value.name().toLowerCase(Locale.ROOT)), beside);
    var line = new HBox(choice);
    line.setPadding(new Insets(10, 10, 0, 10));
    line.getStyleClass().add("scenario-pane");
    return line;
  }

  private void step(int by) {
    RunModel model = context().model();
    model.runProperty().get().ifPresent(run -> model.containersProperty()
        .set(Math.clamp(model.containersProperty().get() + by, 1, run.maxContainers())));
  }
}
