package makespan.ui.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import makespan.analysis.Durations;
import makespan.app.Correction;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Regroup;
import makespan.app.WrittenUnit;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;
import org.jspecify.annotations.Nullable;

/// How the open run was read, to be looked at and corrected: what tells its containers, which report is on which of them
/// and counts, what could not be read, what was set aside. A correction is a choice until it is used; then the run is put
/// together anew without reading, and its edits stay.
public final class ImportView extends ViewPane {
  /// `2` before `10`: labels are numbers as a rule.
  private static final Comparator<String> NUMBERS_FIRST = Comparator.comparingInt(String::length)
      .thenComparing(Comparator.naturalOrder());

  private final RunModel model;
  private final RulesPane rules;
  private final RowsTable table;
  private final Label head = new Label();
  private final Label effect = new Label();
  private final ListView<ImportIssue> issues = new ListView<>();
  private final TextField container = new TextField();
  private final ComboBox<WrittenUnit> unit = new ComboBox<>(FXCollections.observableArrayList(WrittenUnit.values()));
  private final Button assign = new Button(Messages.get("import.assign"));
  private final Button turn = new Button(Messages.get("import.leave-out"));
  private final Button use = new Button(Messages.get("import.use"));
  private final Button cancel = new Button(Messages.get("import.cancel"));
  private final LatestJob looking;
  private final LatestJob grouping;
  private Optional<ImportChoice> choice = Optional.empty();

  /// @param context what the window gives
  public ImportView(ViewContext context) {
    super("import", context);
    model = context.model();
    looking = new LatestJob(model.jobs());
    grouping = new LatestJob(model.jobs());
    rules = new RulesPane(pattern -> choice.map(now -> {
      String wrong = now.take(pattern);
      refresh();
      return wrong;
    }).orElse(""));
    table = reportsTable();
    head.setId("import-head");
    head.getStyleClass().add("state-title");
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    effect.setId("import-effect");
    effect.setWrapText(true);
    effect.setMinHeight(USE_PREF_SIZE);
    effect.setMinWidth(0);
    HBox.setHgrow(effect, Priority.ALWAYS);
    effect.setMaxWidth(Double.MAX_VALUE);
    var top = new VBox(10, head, rules);
    top.setPadding(new Insets(12));
    issues.setId("import-issues");
    issues.setAccessibleText(Messages.get("import.issues"));
    issues.setPlaceholder(new Label(Messages.get("import.no-issues")));
    issues.setCellFactory(_ -> new IssueCell(report -> choice.map(now -> now.counts(report)).orElse(true),
        report -> turn(List.of(report))));
    var titled = new Label(Messages.get("import.issues"));
    titled.getStyleClass().add("pane-title");
    titled.setPadding(new Insets(6, 12, 4, 12));
    VBox.setVgrow(issues, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.ALWAYS);
    var split = new SplitPane(new VBox(table, selectionBar()), new VBox(titled, issues));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.62);
    VBox.setVgrow(split, Priority.ALWAYS);
    setContent(new VBox(top, split, foot()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  /// Finds reports by their paths.
  @Override
  public Optional<Searched> searched() {
    return choice.map(_ -> {
      TestRun read = run();
      return new RowsSearch(table, model.jobs(), () -> row -> read.reports().get(row).entry());
    });
  }

  private RowsTable reportsTable() {
    var made = new RowsTable(model.jobs());
    made.setId("import-reports");
    made.setAccessibleText(Messages.get("import.reports"));
    RowsColumn name = RowsColumn.words("report", row -> run().reports().get(row).entry(), () -> keys(row -> row));
    RowsColumn on = RowsColumn.words("container", row -> choice().counts(row) ? choice().label(row)
        : Messages.get("import.left-out"), () -> ranks(row -> choice().label(row)));
    RowsColumn tests = RowsColumn.numbers("tests", row -> Messages.get("count", run().reports().get(row).testCount()),
        () -> keys(row -> run().reports().get(row).testCount()));
    RowsColumn time = RowsColumn.numbers("time", row -> Durations.compact(Math.round(choice().nanos(row))),
        () -> keys(row -> Math.round(choice().nanos(row))));
    made.add(name, 420);
    made.add(on, 140);
    made.add(tests, 80);
    made.add(time, 90);
    made.fill(name, 180);
    made.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> showSelection());
    return made;
  }

  private FlowPane selectionBar() {
    container.setId("import-container");
    container.setPromptText(Messages.get("import.container.prompt"));
    container.setAccessibleText(Messages.get("import.container"));
    container.setPrefColumnCount(8);
    container.setOnAction(event -> {
      assign();
      event.consume();
    });
    assign.setId("import-assign");
    assign.setOnAction(_ -> assign());
    turn.setId("import-turn");
    turn.setOnAction(_ -> turn(selected()));
    var label = new Label(Messages.get("import.container"));
    label.setLabelFor(container);
    unit.setId("import-unit");
    unit.setAccessibleText(Messages.get("import.unit"));
    unit.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable WrittenUnit written) {
        return written == null ? "" : Messages.get("import.unit." + written.name().toLowerCase(Locale.ROOT));
      }

      @Override
      public WrittenUnit fromString(String words) {
        throw new UnsupportedOperationException("nobody writes a unit");
      }
    });
    unit.setOnAction(_ -> write());
    var times = new Label(Messages.get("import.unit"));
    times.setLabelFor(unit);
    var bar = new FlowPane(8, 6, new HBox(8, label, container, assign), turn, new HBox(8, times, unit));
    bar.getChildren().stream().filter(HBox.class::isInstance).map(HBox.class::cast)
        .forEach(part -> part.setAlignment(Pos.CENTER_LEFT));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(6, 12, 6, 12));
    return bar;
  }

  private HBox foot() {
    use.setId("import-use");
    use.getStyleClass().add("accent");
    use.setOnAction(_ -> use());
    cancel.setId("import-cancel");
    cancel.setOnAction(_ -> model.runProperty().get().ifPresent(this::show));
    for (Button button : List.of(use, cancel)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var foot = new HBox(10, effect, cancel, use);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(8, 12, 8, 12));
    return foot;
  }

  /// A table takes these keys for its own, to edit a cell, before anybody around it hears of them.
  private void pressedAnywhere(KeyEvent event) {
    if (event.getCode() == KeyCode.F2 && !container.isDisabled()) {
      container.requestFocus();
      container.selectAll();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && table.isFocused() && !use.isDisabled()) {
      use();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !use.isDisabled()) {
      use();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && choice.filter(ImportChoice::changed).isPresent()) {
      cancel.fire();
      event.consume();
    }
  }

  private void show(LoadedRun loaded) {
    TestRun run = loaded.run();
    var now = new ImportChoice(run);
    choice = Optional.of(now);
    table.setRows(Rows.of());
    table.setRows(Rows.all(run.reports().size()));
    head.setText(Messages.get("import.head", run.reports().size(), run.containers().size(),
        Messages.get("rule." + run.containerRule()), run.files().count(), run.testCount(), run.problems().size()));
    rules.show(List.of(), 0, run.containerRule(), _ -> {});
    issues.getItems().clear();
    record Seen(List<Regroup.Way> ways, List<ImportIssue> issues) {}
    looking.start(_ -> new Seen(Regroup.ways(run), ImportIssue.of(run)), seen -> {
      rules.show(seen.ways, run.reports().size(), run.containerRule(), way -> {
        now.take(way);
        refresh();
      });
      issues.getItems().setAll(seen.issues);
    }, Jobs::unexpected);
    showState(new ViewState.Ready());
    refresh();
    showSelection();
  }

  private void refresh() {
    ImportChoice now = choice();
    boolean changed = now.changed();
    effect.setText(changed
        ? Messages.get("import.effect", run().containers().size(), now.containerCount())
        : Messages.get("import.unchanged"));
    use.setDisable(!changed || !now.usable());
    cancel.setDisable(!changed);
    table.refresh();
    issues.refresh();
  }

  private void showSelection() {
    List<Integer> chosen = selected();
    boolean none = chosen.isEmpty() || choice.isEmpty();
    container.setDisable(none);
    assign.setDisable(none);
    turn.setDisable(none);
    unit.setDisable(none);
    showUnit(none ? List.of() : chosen);
    turn.setText(
        Messages.get(none || chosen.stream().anyMatch(choice()::counts) ? "import.leave-out" : "import.count"));
  }

  private void assign() {
    String label = container.getText().strip();
    if (!label.isEmpty()) {
      choice().assign(selected(), label);
      refresh();
      table.requestFocus();
    }
  }

  /// The unit of the selected reports, nothing where they differ.
  private void showUnit(List<Integer> reports) {
    List<WrittenUnit> all = reports.stream().map(choice()::unit).distinct().toList();
    EventHandler<ActionEvent> chosen = unit.getOnAction();
    unit.setOnAction(null);
    unit.setValue(all.size() == 1 ? all.getFirst() : null);
    unit.setOnAction(chosen);
  }

  private void write() {
    WrittenUnit chosen = unit.getValue();
    if (chosen != null) {
      choice().write(selected(), chosen);
      refresh();
    }
  }

  private void turn(List<Integer> reports) {
    choice().count(reports, reports.stream().noneMatch(choice()::counts));
    refresh();
    showSelection();
  }

  private void use() {
    ImportChoice.Wanted wanted = choice().wanted();
    LoadedRun before = model.runProperty().get().orElseThrow();
    Correction told = model.correction();
    Correction now = wanted.after(told);
    use.setDisable(true);
    cancel.setDisable(true);
    effect.setText(Messages.get("import.working"));
    grouping.start(_ -> LoadedRun.of(wanted.make()), made -> {
      model.regroup(made, now);
      context().toasts().undo(Messages.get("import.used", made.run().containers().size()),
          () -> model.regroup(before, told));
    }, Jobs::unexpected);
  }

  private List<Integer> selected() {
    return Arrays.stream(table.selectedRows().toArray()).boxed().toList();
  }

  private ImportChoice choice() {
    return choice.orElseThrow();
  }

  private TestRun run() {
    return choice().run();
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, run().reports().size()).mapToLong(value).toArray();
  }

  /// The places of words among all of them in the order of the containers.
  private long[] ranks(IntFunction<String> words) {
    List<String> sorted = IntStream.range(0, run().reports().size()).mapToObj(words).distinct()
        .sorted(NUMBERS_FIRST).toList();
    return keys(row -> Collections.binarySearch(sorted, words.apply(row), NUMBERS_FIRST));
  }
}
