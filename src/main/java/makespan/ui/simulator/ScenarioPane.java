package makespan.ui.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Grouping;
import makespan.ui.base.Actions;
import makespan.ui.base.DurationField;
import makespan.ui.base.Messages;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.whatif.Edit;
import makespan.whatif.History;
import makespan.whatif.Rehearsal;
import makespan.whatif.Scenario;

/// The edits of the run: what they come to and the list of them; what adds one stands apart.
public final class ScenarioPane extends VBox {
  private final RunModel model;
  private final ScenarioModel scenarios;
  private final Actions actions;
  private final ListView<EditCell.Item> list = new ListView<>();
  private final DurationField setUp = new DurationField("set-up-now", Messages.get("scenario.set-up.now"),
      Messages.get("duration.off"), Messages.get("scenario.set-up.tip"));
  private final Label measured = new Label();
  private final FlowPane adding = new FlowPane(6, 6);
  private final StackPane foot = new StackPane(adding);

  /// @param model   whose edits are shown
  /// @param actions with `undo`, `redo` and `reset-scenario`, once the pane is shown
  public ScenarioPane(RunModel model, Actions actions) {
    this.model = model;
    this.scenarios = model.scenarios();
    this.actions = actions;
    setId("scenario");
    getStyleClass().add("scenario-pane");
    setSpacing(10);
    setPadding(new Insets(10));
    setUpList();
    VBox.setVgrow(list, Priority.ALWAYS);
    adding.setId("scenario-add");
    for (EditKind kind : EditKind.values()) {
      var add = new Button(Messages.get("edit-add." + kind.word()));
      add.setId("add-" + kind.word());
      add.setOnAction(_ -> add(kind));
      adding.getChildren().add(add);
    }
    adding.getChildren().add(units());
    // the edits before what is seldom changed: in a low window that scrolls, and not they
    getChildren().setAll(head(), new NowAndThen(model), editsHead(), list, setUpLine(), new AssumptionsPane(model));
    foot.setPadding(new Insets(10));
    foot.getStyleClass().addAll("scenario-pane", "scenario-foot");
    scenarios.historyProperty().subscribe(this::showItems);
    scenarios.rehearsalProperty().subscribe(this::showItems);
    model.runProperty().addListener(_ -> closeForm());
  }

  /// Opens the form for an edit of a kind, about the selected file where there is one.
  public void add(EditKind kind) {
    open(kind, Optional.empty(), OptionalInt::empty, scenarios::add);
  }

  /// What adds an edit: a button for each kind, or the form of the one that is made or changed. It is no part of the pane,
  /// so that it stays in sight where the pane scrolls.
  public Region foot() {
    return foot;
  }

  /// The list of edits, to give it the focus.
  public Node list() {
    return list;
  }

  private HBox head() {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    Button undo = button("undo", Messages.get("scenario.undo"));
    Button redo = button("redo", Messages.get("scenario.redo"));
    Button reset = button("reset-scenario", Messages.get("scenario.reset"));
    scenarios.historyProperty().subscribe(known -> {
      name(undo, known.flatMap(History::undoName));
      name(redo, known.flatMap(History::redoName));
      reset.setDisable(known.map(history -> history.now().steps().isEmpty()).orElse(true));
    });
    var head = new HBox(2, button("compare-plan", Messages.get("scenario.compare")), spacer, undo, redo, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /// Smaller or larger things that may move between containers.
  private MenuButton units() {
    var units = new MenuButton(Messages.get("edit-add.unit"));
    units.setId("add-unit");
    for (Grouping unit : List.of(Grouping.FILE, Grouping.CLASS, Grouping.TEST, Grouping.DIRECTORY)) {
      var item = new MenuItem(Messages.get("grouping." + unit.word()));
      item.setId("add-unit-" + unit.word());
      item.setOnAction(_ -> scenarios.add(new Edit.Unit(unit)));
      units.getItems().add(item);
    }
    return units;
  }

  private static void name(Button button, Optional<String> change) {
    button.setDisable(change.isEmpty());
    button.setTooltip(change.map(what -> new Tooltip(button.getText() + ": " + what)).orElse(null));
  }

  private Button button(String action, String text) {
    var button = new Button(text);
    button.setId("scenario-" + action);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> actions.get(action).fire());
    return button;
  }

  /// What every container spends before its tests as things are: measured, and to be corrected.
  private FlowPane setUpLine() {
    var label = new Label(Messages.get("scenario.set-up.now"));
    label.setLabelFor(setUp);
    setUp.setPrefColumnCount(6);
    setUp.nanosProperty().addListener((_, _, nanos) -> scenarios.scenario()
        .filter(now -> now.terms().setupNanos() != nanos.longValue())
        .ifPresent(_ -> scenarios.setSetUp(nanos.longValue())));
    measured.getStyleClass().add("pane-note");
    measured.setId("set-up-measured");
    var line = new FlowPane(8, 4, label, setUp, measured);
    line.setAlignment(Pos.CENTER_LEFT);
    scenarios.historyProperty().subscribe(known -> known
        .ifPresent(history -> setUp.nanosProperty().set(history.now().terms().setupNanos())));
    model.runProperty().subscribe(this::showMeasured);
    model.wording().onChange(() -> {
      showMeasured();
      list.refresh();
    });
    return line;
  }

  private void showMeasured() {
    model.runProperty().get().ifPresent(loaded -> measured.setText(loaded.setUp().worthCounting()
        ? Messages.get("scenario.set-up.measured", model.wording().time(loaded.setUp().outsideNanos()))
        : loaded.setUp().firstTestNanos() > 0
            ? Messages.get("scenario.set-up.first", model.wording().time(loaded.setUp().firstTestNanos()))
            : Messages.get("scenario.set-up.none")));
  }

  private HBox editsHead() {
    var title = new Label(Messages.get("scenario.edits"));
    title.getStyleClass().add("pane-title");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    Button edit = tool("edit", this::edit);
    edit.disableProperty().bind(list.getSelectionModel().selectedItemProperty()
        .map(item -> !EditKind.changes(item.step().edit())).orElse(true));
    Button up = tool("up", () -> move(-1));
    Button down = tool("down", () -> move(1));
    ReadOnlyIntegerProperty place = list.getSelectionModel().selectedIndexProperty();
    up.disableProperty().bind(place.lessThan(1));
    down.disableProperty().bind(place.lessThan(0).or(place.isEqualTo(Bindings.size(list.getItems()).subtract(1))));
    var head = new HBox(4, title, spacer, up, down, edit, tool("remove", this::remove));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button tool(String name, Runnable run) {
    var button = new Button(Messages.get("scenario.tool." + name));
    button.setId("edit-" + name);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    button.setTooltip(new Tooltip(Messages.get("scenario.tip." + name)));
    button.setAccessibleText(Messages.get("scenario.tip." + name));
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void setUpList() {
    PassedKeys.around(list, KeyCode.ESCAPE);
    list.setId("edits");
    list.setAccessibleText(Messages.get("scenario.edits"));
    list.getStyleClass().add("edits-list");
    list.setMinHeight(172);
    list.setPrefHeight(180);
    list.setCellFactory(_ -> new EditCell(scenarios, model.wording()));
    var empty = new Label(Messages.get("scenario.none"));
    empty.setWrapText(true);
    empty.setPadding(new Insets(12));
    empty.getStyleClass().add("pane-note");
    list.setPlaceholder(empty);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        edit();
      }
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (selected().isEmpty()) {
      return;
    }
    if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
      move(code == KeyCode.UP ? -1 : 1);
    } else if (code == KeyCode.SPACE) {
      selected().ifPresent(item -> scenarios.switchOn(item.place(), !item.step().on()));
    } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      remove();
    } else if (code == KeyCode.ENTER) {
      edit();
    } else {
      return;
    }
    event.consume();
  }

  private Optional<EditCell.Item> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void move(int by) {
    selected().ifPresent(item -> {
      scenarios.move(item.place(), item.place() + by);
      select(item.place() + by);
    });
  }

  private void remove() {
    selected().ifPresent(item -> scenarios.remove(item.place()));
  }

  private void edit() {
    selected().filter(item -> EditKind.changes(item.step().edit())).ifPresent(item -> open(
        EditKind.of(item.step().edit()), Optional.of(item.step().edit()), () -> place(item),
        edit -> change(item, edit)));
  }

  private void change(EditCell.Item item, Edit edit) {
    place(item).ifPresentOrElse(place -> scenarios.replace(place, edit), () -> scenarios.add(edit));
  }

  /// Where an edit stands now: it may have been moved, switched, undone or removed while its form was open.
  private OptionalInt place(EditCell.Item item) {
    return list.getItems().stream().filter(now -> now.step().edit().equals(item.step().edit()))
        .mapToInt(EditCell.Item::place).boxed()
        .min(Comparator.comparingInt(place -> Math.abs(place - item.place())))
        .map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /// Puts the form in the place of the buttons: in the scene it has its keys, its theme, and no popup to outlive it.
  private void open(EditKind kind, Optional<Edit> before, Supplier<OptionalInt> place, Consumer<Edit> done) {
    int file = model.selectedFileProperty().get();
    String path = model.runProperty().get().filter(_ -> file != RunModel.NONE).map(run -> run.files().key(file))
        .orElse("");
    var form = new EditForm(kind, before, path, model, place, edit -> {
      OptionalInt there = place.get();
      closeForm();
      done.accept(edit);
      select(there.orElse(list.getItems().size() - 1));
      list.requestFocus();
    }, this::closeForm);
    foot.getChildren().setAll(form);
    Node first = form.firstFocus();
    if (first.getScene() == null) {
      // a view shown for the first time comes into the scene with the next frame
      first.sceneProperty().addListener((_, _, _) -> first.requestFocus());
    }
    first.requestFocus();
  }

  private void closeForm() {
    foot.getChildren().setAll(adding);
  }

  private void select(int place) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      list.getSelectionModel().clearAndSelect(Math.clamp(place, 0, last));
    }
  }

  /// The edits as they are, each with what it comes to where that is known.
  private void showItems() {
    List<Scenario.Step> steps = scenarios.scenario().map(Scenario::steps).orElse(List.of());
    Optional<Rehearsal> rehearsal = scenarios.rehearsalProperty().get()
        .filter(known -> known.scenario().steps().equals(steps));
    List<EditCell.Item> items = new ArrayList<>();
    for (int place = 0; place < steps.size(); place++) {
      int at = place;
      items.add(new EditCell.Item(place, steps.get(place), rehearsal.map(known -> known.effects().get(at))));
    }
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(items);
    if (selected >= 0) {
      select(selected);
    }
  }
}
