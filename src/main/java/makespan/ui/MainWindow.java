package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.ScenarioFile;
import makespan.app.Settings;
import makespan.export.ShownName;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.Actions;
import makespan.ui.base.Choice;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Toasts;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;

/// The window: menus, views, filter, figures, the run, the line at the foot.
final class MainWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 860;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 600;

  private final Stage stage;
  private final Memory memory;
  private final RunModel model;
  private final Actions actions = new Actions();
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERVIEW);
  private final BorderPane root = new BorderPane();
  private final Look look;
  private final KeptColumns columns;
  private final DropTarget drops;
  private final StackPane content = new StackPane();
  private final Toasts toasts = new Toasts();
  private final Notices notices = new Notices(content);
  private final FilterField filter;
  private final Workspace workspace;
  private final StartPane start;
  private final RunOpening opening;
  private final ScenarioFiles scenarioFiles;
  private final UnsavedEdits unsaved;
  private List<String> openArchives = List.of();
  private List<String> passing = List.of();
  private List<String> next = List.of();
  /// Where to go when the run is read again.
  private Optional<Whereabouts> returning = Optional.empty();
  private Optional<PreferencesWindow> preferences = Optional.empty();
  private final History history = new History();
  private final Palette palette;
  private final ScopeBar scope;
  private final MenuBar menus = new MenuBar();
  private final Choice<View> views = new Choice<>("view", List.of(View.values()),
      each -> Messages.get("view." + each.word()), view);

  /// @param stage   shown by [#show()]
  /// @param model   shared by all views
  /// @param memory  what is remembered
  /// @param dialogs how the user names files
  MainWindow(Stage stage, RunModel model, Memory memory, FileDialogs dialogs) {
    this.stage = stage;
    this.model = model;
    this.memory = memory;
    this.opening = new RunOpening(model, this::opened, this::refused);
    this.scenarioFiles = new ScenarioFiles(this, dialogs);
    this.unsaved = new UnsavedEdits(this);
    this.filter = new FilterField(model);
    this.workspace = new Workspace(new ViewContext(model, actions, toasts, dialogs, setAside(),
        () -> memory.settings().recent()));
    new MainActions(this, actions, dialogs).register();
    workspace.views().forEach(ViewPane::register);
    workspace.complete();
    this.start = new StartPane(actions, new RecentRuns(this, memory, dialogs), model.jobs());
    this.palette = new Palette(model, actions, this::go);
    this.scope = new ScopeBar(model);
    root.setId("main-window");
    var scene = new Scene(root, WIDTH, HEIGHT);
    var status = new StatusLine(model, opening);
    scene.addPreLayoutPulseListener(model::planIfStale);
    scene.addPreLayoutPulseListener(this::remember);
    look = new Look(scene);
    columns = new KeptColumns(scene, memory.settings().columns());
    root.setTop(top(look));
    root.setCenter(new StackPane(notices, palette));
    root.setBottom(status);
    content.getChildren().add(toasts);
    drops = new DropTarget(content, model.loadedProperty()::get, this::openNamed, this::compareWith);
    view.subscribe(workspace::show);
    actions.addShortcuts(scene, Set.of());
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.F6) {
        Panes.cycle(scene, List.of(menus, views, filter, scope, workspace.sidebar(), workspace.shownView(),
            workspace.detailsPlace(), start),
            event.isShiftDown() ? -1 : 1);
        event.consume();
      }
    });
    model.scenarios().changedProperty().addListener(_ -> showTitle());
    model.runProperty().subscribe(run -> showContent(run.isPresent()));
    memory.settingsProperty().subscribe(settings -> {
      start.showRecent(settings);
      workspace.showSidebar(settings.sidebar());
    });
    stage.setScene(scene);
    stage.setTitle(Messages.get("window.title"));
    Icon.putOn(stage);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(event -> {
      event.consume();
      leave();
    });
    new WindowPlacing(stage).restore(memory.settings().window());
  }

  /// What the user has set aside, as it is kept.
  private ObjectProperty<List<String>> setAside() {
    var setAside = new SimpleObjectProperty<>(memory.settings().setAside());
    setAside.addListener((_, _, now) -> memory.change(settings -> settings.withSetAside(now)));
    return setAside;
  }

  void show() {
    stage.show();
  }

  /// Opens archives, as the user named them.
  void open(List<String> archives) {
    notices.clear();
    returning = Optional.empty();
    if (archives.size() == 1 && ScenarioFile.is(archives.getFirst())) {
      scenarioFiles.open(archives.getFirst());
    } else {
      scenarioFiles.refused();
      opening.open(archives);
    }
  }

  /// Opens archives that will be gone after this session, and so are not to be remembered.
  void openForOnce(List<String> archives) {
    passing = archives;
    open(archives);
  }

  /// Reads what is open once more; the edits stay, and what is looked at.
  void reload() {
    var now = Whereabouts.of(model, workspace.timeline().gantt().getMode());
    open(openArchives);
    returning = Optional.of(now);
    scenarioFiles.keepForNextRun();
  }

  RunModel model() {
    return model;
  }

  Actions actions() {
    return actions;
  }

  ObjectProperty<View> viewProperty() {
    return view;
  }

  Workspace workspace() {
    return workspace;
  }

  RunOpening opening() {
    return opening;
  }

  ScenarioFiles scenarioFiles() {
    return scenarioFiles;
  }

  FilterField filter() {
    return filter;
  }

  Notices notices() {
    return notices;
  }

  Toasts toasts() {
    return toasts;
  }

  Stage stage() {
    return stage;
  }

  /// Closes the window, once the user has said what is to become of edits that are not saved.
  void leave() {
    unsaved.leave(openArchives, this::close);
  }

  DropTarget drops() {
    return drops;
  }

  Look look() {
    return look;
  }

  /// Closes the window and with it the program. Never by `Platform.exit()`, which crashes while a popup shows.
  void close() {
    opening.cancel();
    memory.changeNow(settings -> settings.withWindow(new WindowPlacing(stage).place()).withColumns(columns.now()));
    // a window left over this one would keep the program alive
    List.copyOf(Window.getWindows()).stream().filter(this::isOverThis).forEach(Window::hide);
    stage.close();
  }

  private boolean isOverThis(Window window) {
    Window owner = switch (window) {
      case Stage other -> other.getOwner();
      case PopupWindow popup -> popup.getOwnerWindow();
      default -> null;
    };
    return owner != null && (owner.equals(stage) || isOverThis(owner));
  }

  private VBox top(Look look) {
    Menu viewMenu = actions.menu("view", "view-overview", "view-files", "view-timeline", "view-what-if",
        "view-findings", "view-compare", "view-import", Actions.SEPARATOR, "back", "forward", "scope-up",
        Actions.SEPARATOR, "sidebar", "details",
        "text-larger", "text-smaller", "text-usual", "full-screen");
    viewMenu.getItems().add(themes(look));
    menus.getMenus().setAll(Stream.of(
        actions.menu("file", "open-archive", "open-folder", "open-sample", "paste-path", "reload", Actions.SEPARATOR,
            "export-table",
            "export-findings", "save-picture", "print", Actions.SEPARATOR, "open-scenario", "save-scenario",
            Actions.SEPARATOR, "preferences", Actions.SEPARATOR, "quit"),
        actions.menu("edit", "find", "go-to", "commands", "copy-picture"), viewMenu, actions.menu("run"),
        actions.menu("what-if"),
        actions.menu("help", "shortcuts", "about")).filter(menu -> !menu.getItems().isEmpty()).toList());
    menus.setId("menus");
    menus.setUseSystemMenuBar(true);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var bar = new HBox(10, views, spacer, filter);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(8, 10, 8, 10));
    for (Region part : List.of(bar, scope)) {
      part.visibleProperty().bind(model.runProperty().map(Optional::isPresent));
      part.managedProperty().bind(part.visibleProperty());
    }
    return new VBox(menus, bar, scope);
  }

  private void showContent(boolean loaded) {
    content.getChildren().removeAll(start, workspace);
    content.getChildren().addFirst(loaded ? workspace : start);
  }

  private void opened(List<String> archives, TestRun run) {
    List<String> before = openArchives;
    openArchives = archives;
    for (String archive : archives.equals(passing) ? List.<String>of() : archives) {
      memory.change(settings -> settings.withRecent(Path.of(archive).toAbsolutePath().toString()));
    }
    showTitle();
    if (!archives.equals(before)) {
      unsaved.offerBack(before);
      view.set(containersInDoubt(run) ? View.IMPORT : View.OVERVIEW);
      history.clear();
    }
    if (!next.isEmpty()) {
      compareWith(next);
      next = List.of();
    }
    scenarioFiles.opened();
    returning.ifPresent(place -> {
      place.restore(model);
      workspace.timeline().gantt().setMode(place.mode());
    });
    returning = Optional.empty();
    List<Problem> problems = run.problems();
    if (!problems.isEmpty()) {
      notices.problems(problems);
    }
  }

  private static boolean containersInDoubt(TestRun run) {
    return run.notes().stream().anyMatch(note -> note.kind() == Note.Kind.CONTAINERS);
  }

  private void refused(String message, List<Problem> problems) {
    scenarioFiles.refused();
    notices.refused(message, problems);
  }

  /// The run's archives, and a dot for edits that are not saved.
  private void showTitle() {
    model.runProperty().get().ifPresent(loaded -> {
      String names = String.join(", ", loaded.run().archives().stream().map(ShownName::of).toList());
      stage.setTitle(model.scenarios().changedProperty().get()
          ? Messages.get("window.title.changed", names)
          : Messages.get("window.title.run", names));
    });
  }

  private void typed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    switch (event.getCharacter()) {
      case "/" -> actions.get("find").fire();
      case "?" -> actions.get("shortcuts").fire();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Goes to what the palette found.
  private void go(PaletteSearch.Found found) {
    switch (found) {
      case PaletteSearch.Found.Command(var action) -> action.fire();
      case PaletteSearch.Found.File(int file, String _) -> select(file);
      case PaletteSearch.Found.Test(int file, String _) -> select(file);
      case PaletteSearch.Found.Container(String name) ->
        model.filterProperty().set(model.filterProperty().get().with("c:" + name));
    }
  }

  private void select(int file) {
    model.groupingProperty().set(Grouping.FILE);
    model.filterProperty().set(GroupFilter.ALL);
    model.selectedFileProperty().set(file);
    if (!List.of(View.OVERVIEW, View.FILES, View.TIMELINE).contains(view.get())) {
      view.set(View.FILES);
    }
  }

  /// Notes where the user is, once a frame, so that what changes together is one step of the history.
  private void remember() {
    if (model.loadedProperty().get()) {
      history.visit(new History.Place(view.get(), model.groupingProperty().get(), model.selectedFileProperty().get(),
          model.filterProperty().get().text()));
    }
  }

  /// Goes to a place of the history.
  void revisit(History.Place place) {
    view.set(place.view());
    model.groupingProperty().set(place.grouping());
    model.filterProperty().set(GroupFilter.parse(place.filter()));
    model.selectedFileProperty().set(place.file());
  }

  History history() {
    return history;
  }

  Palette palette() {
    return palette;
  }

  ScopeBar scope() {
    return scope;
  }

  Memory memory() {
    return memory;
  }

  /// Opens what the user named at once: several files are asked about.
  void openNamed(List<String> archives) {
    if (archives.size() < 2) {
      open(archives);
    } else {
      ManyFiles.ask(stage, archives.size(), oneRun -> {
        if (oneRun) {
          open(archives);
        } else {
          next = archives.subList(1, archives.size());
          open(List.of(archives.getFirst()));
        }
      });
    }
  }

  /// Shows other runs, an archive each, beside the one that is open.
  void compareWith(List<String> archives) {
    view.set(View.COMPARE);
    workspace.compare().compareWith(archives);
  }

  /// Shows the preferences, in one window however often they are asked for.
  void showPreferences() {
    PreferencesWindow window = preferences.orElseGet(() -> new PreferencesWindow(stage, memory));
    preferences = Optional.of(window);
    window.show();
  }

  Optional<PreferencesWindow> preferences() {
    return preferences;
  }

  private Menu themes(Look look) {
    memory.settingsProperty().subscribe(settings -> {
      look.themeProperty().set(settings.theme());
      look.setTextPercent(settings.textPercent());
    });
    var group = new ToggleGroup();
    var menu = new Menu(Messages.get("menu.theme"));
    for (Settings.Theme theme : Settings.Theme.values()) {
      var item = new RadioMenuItem(Messages.get("theme." + theme.name().toLowerCase(Locale.ROOT)));
      item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      memory.settingsProperty().subscribe(settings -> item.setSelected(theme == settings.theme()));
      item.setOnAction(_ -> memory.change(settings -> settings.withTheme(theme)));
      menu.getItems().add(item);
    }
    return menu;
  }
}
