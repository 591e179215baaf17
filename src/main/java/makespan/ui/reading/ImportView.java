package makespan.ui.reading;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.app.Correction;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Projects;
import makespan.app.Projects.ReadingHabit;
import makespan.app.Regroup;
import makespan.app.Setting;
import makespan.export.ReportRow;
import makespan.model.TestRun;
import makespan.ui.base.Action;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import makespan.ui.table.RowsSearch;

/// How the open run was read, to be looked at and corrected: what tells its containers, which report is on which of them
/// and counts, what could not be read, what was set aside. A correction is a choice until it is used; then the run is put
/// together anew without reading, and its edits stay.
public final class ImportView extends ViewPane {
  private final RunModel model;
  private final RulesPane rules;
  private final NamesAndTimes namesAndTimes = new NamesAndTimes(naming -> change(now -> now.name(naming)),
      time -> change(now -> now.time(time)));
  private final ReportsTable table;
  private final RowsSearch search;
  private final ContainersList containers;
  private final SelectionBar selection;
  private final Label head = new Label();
  private final Label effect = new Label();
  private final Button unassigned = new Button();
  private final ListView<ImportIssue> issues = new ListView<>();
  private final Button use = new Button(Messages.get("import.use"));
  private final Button cancel = new Button(Messages.get("import.cancel"));
  private final Button remember = new Button();
  private final BooleanProperty selected = new SimpleBooleanProperty();
  private final StringProperty turning = new SimpleStringProperty(Messages.get("action.import-turn"));
  private final LatestJob looking;
  private final LatestJob grouping;
  private final LatestJob matching;
  private Optional<ImportChoice> choice = Optional.empty();
  private Optional<String> project = Optional.empty();

  /// What is to be remembered of a project.
  private record Remembered(String key, ReadingHabit habit) {}

  /// Something that the user tells.
  @FunctionalInterface
  private interface Change {
    void of(ImportChoice choice);
  }

  /// @param context what the window gives
  public ImportView(ViewContext context) {
    super("import", context);
    model = context.model();
    looking = new LatestJob(model.jobs());
    grouping = new LatestJob(model.jobs());
    matching = new LatestJob(model.jobs());
    rules = new RulesPane(this::match);
    rules.undecidedProperty().addListener(_ -> choice.ifPresent(_ -> refresh()));
    containers = new ContainersList(model.wording(), this::assign, this::showOnly);
    table = new ReportsTable(model.jobs(), model.wording());
    table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> showSelection());
    search = new RowsSearch(table, model.jobs(), context.find(), () -> {
      TestRun read = run();
      return row -> read.reports().get(row).entry();
    });
    selection = new SelectionBar(label -> {
      assign(label);
      table.requestFocus();
    }, this::turn, unit -> change(now -> now.write(table.selected(), unit)));
    setContent(new BorderPane(scrolled(new VBox(top(), middle())), null, null, foot(), null));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    context.memory().follow(Setting.PROJECTS, _ -> choice.ifPresent(_ -> showRemember()));
    model.scenarios().historyProperty().subscribe(_ -> choice.ifPresent(now -> {
      if (now.timeIs(timeNow())) {
        refresh();
      }
    }));
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  @Override
  public void register() {
    context().actions().add(
        Action.of("import-use", "", shownProperty().and(use.disableProperty().not()), this::use).in("run"));
    context().actions().add(
        Action.of("import-assign", "", shownProperty().and(selected), selection::editContainer).in("run"));
    context().actions().add(
        Action.of("import-turn", "", shownProperty().and(selected), this::turn).titled(turning).in("run"));
    table.menu().above(context().actions(), "import-assign", "import-turn");
    context().actions().addPaneKeys("import-container", "F2");
    context().actions().addPaneKeys("import-use", "Enter");
    context().actions().addPaneKeys("import-cancel", "Esc");
  }

  /// Finds reports by their paths.
  @Override
  public Optional<Searched> searched() {
    return choice.map(_ -> search);
  }

  @Override
  public Optional<NamedTable> table() {
    return choice.map(_ -> {
      List<ReportRow> rows = table.rows();
      return new NamedTable("reports", () -> ReportRow.table(rows));
    });
  }

  /// What tells the effect and uses it stays in sight in a window too low for the rest.
  private static ScrollPane scrolled(VBox content) {
    var scrolled = new ScrollPane(content);
    scrolled.setFitToWidth(true);
    scrolled.setFitToHeight(true);
    scrolled.setFocusTraversable(false);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scrolled;
  }

  private VBox top() {
    head.setId("import-head");
    head.getStyleClass().add("state-title");
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    var top = new VBox(10, head, rules, namesAndTimes);
    top.setPadding(new Insets(12));
    top.setMinHeight(USE_PREF_SIZE);
    return top;
  }

  private SplitPane middle() {
    issues.setId("import-issues");
    issues.setAccessibleText(Messages.get("import.issues"));
    PassedKeys.around(issues, KeyCode.ESCAPE, KeyCode.ENTER);
    PassedKeys.around(containers, KeyCode.ESCAPE, KeyCode.ENTER);
    issues.setPlaceholder(new Label(Messages.get("import.no-issues")));
    issues.setCellFactory(_ -> new IssueCell(about -> choice.map(now -> now.counts(about)).orElse(true),
        (about, counts) -> change(now -> now.count(about, counts))));
    HBox.setHgrow(table, Priority.ALWAYS);
    var reports = new HBox(table, containers);
    VBox.setVgrow(issues, Priority.ALWAYS);
    VBox.setVgrow(reports, Priority.ALWAYS);
    var split = new SplitPane(new VBox(reports, selection), new VBox(title(Messages.get("import.issues")), issues));
    split.setId("import-lists");
    split.setOrientation(Orientation.VERTICAL);
    var divider = new KeptDivider(context().memory(), "import", 0.62);
    split.setDividerPositions(divider.position());
    divider.follow(split);
    VBox.setVgrow(split, Priority.ALWAYS);
    return split;
  }

  private static Label title(String text) {
    var titled = new Label(text);
    titled.getStyleClass().add("pane-title");
    titled.setPadding(new Insets(6, 12, 4, 12));
    return titled;
  }

  private HBox foot() {
    effect.setId("import-effect");
    effect.setWrapText(true);
    effect.setMinHeight(USE_PREF_SIZE);
    effect.setMinWidth(0);
    HBox.setHgrow(effect, Priority.ALWAYS);
    effect.setMaxWidth(Double.MAX_VALUE);
    unassigned.setId("import-unassigned");
    unassigned.setOnAction(_ -> containers.selectUnassigned());
    unassigned.managedProperty().bind(unassigned.visibleProperty());
    use.setId("import-use");
    use.getStyleClass().add("accent");
    use.setOnAction(_ -> use());
    cancel.setId("import-cancel");
    cancel.setOnAction(_ -> model.runProperty().get().ifPresent(this::show));
    remember.setId("import-remember");
    remember.setTooltip(new Tooltip(Messages.get("import.remember.help")));
    remember.setAccessibleHelp(Messages.get("import.remember.help"));
    for (Button button : List.of(use, cancel, unassigned, remember)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var foot = new HBox(10, effect, unassigned, cancel, remember, use);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(8, 12, 8, 12));
    return foot;
  }

  /// A table takes these keys for its own, to edit a cell, before anybody around it hears of them.
  private void pressedAnywhere(KeyEvent event) {
    if (event.getCode() == KeyCode.F2 && selection.editContainer()) {
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
    } else if (event.getCode() == KeyCode.ESCAPE && !cancel.isDisabled()) {
      cancel.fire();
      event.consume();
    }
  }

  private void show(LoadedRun loaded) {
    TestRun run = loaded.run();
    Correction told = model.unsaved().correction();
    var now = new ImportChoice(run, told, timeNow());
    choice = Optional.of(now);
    project = Optional.empty();
    matching.cancel();
    grouping.cancel();
    table.show(now);
    head.setText(Messages.get("import.head", run.reports().size(), run.containers().size(),
        Messages.get("rule." + run.containerRule()), run.files().count(), run.testCount(), run.problems().size()));
    rules.begin(run.containerRule(), told.pattern().orElse(""));
    issues.getItems().clear();
    record Seen(List<Regroup.Way> ways, List<ImportIssue> issues, String project) {}
    looking.start(_ -> new Seen(Regroup.ways(run), ImportIssue.of(run, told), Projects.key(run)), seen -> {
      rules.show(seen.ways, run.reports().size(), run.containerRule(), way -> {
        matching.cancel();
        change(chosen -> chosen.take(way));
      });
      issues.getItems().setAll(seen.issues);
      project = Optional.of(seen.project);
      showRemember();
    }, Jobs::unexpected);
    showState(new ViewState.Ready());
    containers.show(now, true);
    refresh();
    showSelection();
  }

  private void change(Change change) {
    choice.ifPresent(now -> {
      change.of(now);
      refresh();
      showSelection();
    });
  }

  private void refresh() {
    ImportChoice now = choice();
    boolean changed = now.changed();
    List<ImportChoice.Place> places = now.places();
    int left = places.stream().filter(ImportChoice.Place::unassigned).mapToInt(ImportChoice.Place::reports).sum();
    effect.setText(!changed ? Messages.get("import.unchanged")
        : now.again() > 0 ? Messages.get("import.effect.again", now.again())
            : now.regroups() ? Messages.get("import.effect", run().containers().size(), places.size())
                : Messages.get("import.effect.time"));
    unassigned.setText(Messages.get("import.unassigned", left));
    unassigned.setVisible(left > 0);
    boolean undecided = rules.undecidedProperty().get();
    use.setDisable(!changed || !now.usable() || undecided);
    cancel.setDisable(!changed && !undecided);
    showRemember();
    namesAndTimes.show(now, model.runProperty().get().filter(loaded -> loaded.setUp().worthCounting()).isPresent());
    containers.show(now, false);
    table.showChanges();
    issues.refresh();
  }

  /// The button keeps a choice that is being made, and else has what was kept forgotten.
  private void showRemember() {
    ImportChoice now = choice();
    boolean known = project.flatMap(context().memory().get(Setting.PROJECTS)::of).isPresent();
    boolean forgets = known && !now.changed();
    remember.setText(forgets ? Messages.get("import.forget") : Messages.get("import.remember"));
    remember.setDisable(
        project.isEmpty() || rules.undecidedProperty().get() || (!forgets && (!now.usable() || now.habit().isEmpty())));
    remember.setOnAction(_ -> project.ifPresent(key -> {
      if (forgets) {
        context().memory().change(Setting.PROJECTS, projects -> projects.without(key));
        context().toasts().say(Messages.get("import.forgotten"));
      } else {
        now.habit().ifPresent(habit -> remember(new Remembered(key, habit)));
      }
    }));
  }

  private void remember(Remembered remembered) {
    if (choice().changed()) {
      use(Optional.of(remembered));
    } else {
      keep(remembered);
      context().toasts().say(Messages.get("import.remembered"));
    }
  }

  private void keep(Remembered remembered) {
    context().memory().change(Setting.PROJECTS, projects -> projects.with(remembered.key, remembered.habit));
    if (model.unsaved().correction().isByRule()) {
      model.unsaved().keep(model.unsaved().correction());
    }
  }

  /// A pattern may take long to match, and is matched at every letter of it.
  private void match(String pattern) {
    ImportChoice asked = choice();
    matching.start(_ -> ImportChoice.Matched.of(asked.run(), pattern), matched -> {
      rules.wrong(matched.wrong());
      change(now -> now.take(matched));
    }, Jobs::unexpected);
  }

  private void showSelection() {
    List<Integer> chosen = choice.isEmpty() ? List.of() : table.selected();
    boolean anyCounts = chosen.stream().anyMatch(report -> choice().counts(report));
    selection.show(chosen.stream().map(report -> choice().unit(report)).distinct().toList(), chosen.isEmpty(),
        anyCounts);
    selected.set(!chosen.isEmpty());
    turning.set(Messages.get(chosen.isEmpty() || anyCounts ? "action.import-turn" : "action.import-turn.back"));
  }

  private void showOnly(Optional<String> label) {
    choice.ifPresent(_ -> table.showOnly(label));
  }

  private void assign(String label) {
    change(now -> now.assign(table.selected(), label));
  }

  /// Leaves the selected reports out, or counts them again where none of them counts.
  private void turn() {
    List<Integer> reports = table.selected();
    change(now -> now.count(reports, reports.stream().noneMatch(now::counts)));
  }

  private SuiteTime timeNow() {
    return model.scenarios().scenario().filter(scenario -> scenario.terms().setupNanos() > 0).isPresent()
        ? SuiteTime.SUITES
        : SuiteTime.TESTS;
  }

  private void use() {
    use(Optional.empty());
  }

  /// @param remembered what is to be remembered for the project besides
  private void use(Optional<Remembered> remembered) {
    ImportChoice made = choice();
    LoadedRun before = model.runProperty().get().orElseThrow();
    if (made.again() > 0) {
      readAgain(made, before, () -> remembered.ifPresent(this::keep));
      return;
    }
    if (!made.regroups()) {
      count(made, before);
      remembered.ifPresent(this::keep);
      context().toasts().undo(Messages.get("import.used.time"), model.scenarios().historyProperty(),
          model.scenarios()::undo);
      return;
    }
    ImportChoice.Wanted wanted = made.wanted();
    Correction told = model.unsaved().correction();
    Correction kept = model.unsaved().kept();
    Projects known = context().memory().get(Setting.PROJECTS);
    Correction now = wanted.after(told);
    use.setDisable(true);
    cancel.setDisable(true);
    remember.setDisable(true);
    effect.setText(Messages.get("import.working"));
    grouping.start(job -> LoadedRun.of(wanted.make(), job::stopIfCancelled), loaded -> {
      model.regroup(loaded, now);
      if (made.timeChanged()) {
        count(made, loaded);
      }
      remembered.ifPresent(this::keep);
      context().toasts().undo(Messages.get("import.used", loaded.run().containers().size()),
          model.runProperty(), () -> {
            model.regroup(before, told);
            model.unsaved().keep(kept);
            remembered.ifPresent(undone -> context().memory().change(Setting.PROJECTS,
                projects -> projects.as(known, undone.key)));
          });
    }, this::notMade);
  }

  /// The run on screen has nothing of the reports that are left out. It stays, and the choice with it, until all is read
  /// anew.
  private void readAgain(ImportChoice made, LoadedRun before, Runnable then) {
    Correction now = made.wanted().after(model.unsaved().correction());
    if (made.timeChanged()) {
      count(made, before);
    }
    context().readAgain().accept(now, then);
  }

  /// The choice stays to be used or changed.
  private void notMade(Throwable fault) {
    refresh();
    if (fault instanceof OutOfMemoryError) {
      effect.setText(Messages.get("import.memory"));
    } else {
      Jobs.unexpected(fault);
    }
  }

  /// From now on every prediction counts what the suites took beyond their tests, or does not.
  private void count(ImportChoice made, LoadedRun of) {
    ScenarioModel scenarios = model.scenarios();
    scenarios.setSetUp(made.time() == SuiteTime.SUITES ? of.setUp().outsideNanos() : 0);
  }

  private ImportChoice choice() {
    return choice.orElseThrow();
  }

  private TestRun run() {
    return choice().run();
  }
}
