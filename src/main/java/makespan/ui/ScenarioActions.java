package makespan.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import makespan.analysis.Grouping;
import makespan.model.Rows;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import makespan.ui.simulator.EditKind;
import makespan.ui.simulator.ScenarioPane;
import makespan.whatif.History;
import makespan.whatif.Scenario;

/// What a user can do with the edits of the run.
final class ScenarioActions {
  /// Edits that a list of them is still of use for.
  private static final int AT_ONCE = 100;

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
    actions.add(Action.of("drop-file", "Shortcut+Delete", Bindings.createBooleanBinding(() -> selected().count() > 0,
        context.model().runProperty(), context.model().selectionProperty()), this::dropOrRestore).in("what-if"));
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

  /// The selected files, none where something else is selected.
  private Rows selected() {
    Selection selection = context.model().selectionProperty().get();
    return selection.groups().filter(groups -> groups.grouping() == Grouping.FILE).map(_ -> selection.rows())
        .orElse(Rows.of());
  }

  private void dropOrRestore() {
    Rows files = selected();
    if (files.count() > AT_ONCE) {
      context.toasts().say(Messages.get("scenario.too-many", AT_ONCE));
      return;
    }
    context.model().selectionProperty().get().groups().ifPresent(groups -> scenarios
        .dropOrRestore(IntStream.of(files.toArray()).mapToObj(groups::key).toList()));
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
