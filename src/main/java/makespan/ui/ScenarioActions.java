package makespan.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.ViewContext;
import makespan.ui.simulator.EditKind;
import makespan.ui.simulator.ScenarioPane;
import makespan.whatif.History;
import makespan.whatif.Scenario;

/// What a user can do with the edits of the run.
final class ScenarioActions {
  private final ViewContext context;
  private final ScenarioModel scenarios;
  private final ScenarioPane pane;

  /// @param pane has the forms for edits
  ScenarioActions(ViewContext context, ScenarioPane pane) {
    this.context = context;
    this.scenarios = context.model().scenarios();
    this.pane = pane;
  }

  void register() {
    Actions actions = context.actions();
    actions.add(Action.of("undo", "Shortcut+Z", when(history -> !history.past().isEmpty()), scenarios::undo)
        .titled(title(Messages.get("action.undo"), History::undoName)));
    actions.add(Action.of("redo", "Shortcut+Shift+Z", when(history -> !history.future().isEmpty()), scenarios::redo)
        .also("Shortcut+Y").titled(title(Messages.get("action.redo"), History::redoName)));
    actions.add(Action.of("drop-file", "Shortcut+Delete", Bindings.createBooleanBinding(() -> selected().isPresent(),
        context.model().runProperty(), context.model().selectedFileProperty()),
        () -> selected().ifPresent(scenarios::dropOrRestore)).in("what-if"));
    add(EditKind.DROP, "");
    add(EditKind.SPLIT, "Shortcut+D");
    add(EditKind.SPEED_UP, "");
    add(EditKind.TRIM, "");
    add(EditKind.SET_UP, "");
    add(EditKind.PIN, "");
    actions.add(Action.of("reset-scenario", "", when(history -> !history.now().steps().isEmpty()), this::reset)
        .in("what-if"));
  }

  private void add(EditKind kind, String keys) {
    context.actions().add(Action.of("add-" + kind.word(), keys, context.model().loadedProperty(), () -> {
      context.actions().get("view-what-if").fire();
      pane.add(kind);
    }).in("what-if"));
  }

  /// The path of the selected file.
  private Optional<String> selected() {
    int file = context.model().selectedFileProperty().get();
    return context.model().runProperty().get().filter(_ -> file != RunModel.NONE).map(run -> run.files().key(file));
  }

  /// All edits go, and the way back is offered instead of a question before.
  private void reset() {
    int count = scenarios.scenario().map(now -> now.steps().size()).orElse(0);
    scenarios.reset();
    context.toasts().undo(Messages.get("scenario.reset.done", count), scenarios.historyProperty(), scenarios::undo);
  }

  private BooleanExpression when(Predicate<History<Scenario>> condition) {
    return Bindings.createBooleanBinding(() -> scenarios.historyProperty().get().filter(condition).isPresent(),
        scenarios.historyProperty());
  }

  /// The word alone where there is nothing to name.
  private StringExpression title(String word, Function<History<Scenario>, Optional<String>> name) {
    return Bindings.createStringBinding(() -> scenarios.historyProperty().get().flatMap(name)
        .map(what -> word + " " + what).orElse(word), scenarios.historyProperty());
  }
}
