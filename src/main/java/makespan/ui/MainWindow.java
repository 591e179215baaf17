package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
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
import makespan.app.Assumptions;
import makespan.app.Setting;
import makespan.ui.base.Actions;
import makespan.ui.base.Choice;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FindModel;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.Toasts;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.preferences.PreferencesWindow;

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
  private final Navigation navigation;
  private final BorderPane root = new BorderPane();
  private final Look look;
  private final KeptColumns columns;
  private final FileDialogs dialogs;
  private final Path logFolder;
  private final DropTarget drops;
  private final StackPane content = new StackPane();
  private final Toasts toasts = new Toasts();
  private final TasksPane tasks = new TasksPane();
  private final Notices notices = new Notices(content, () -> actions.get("open-archive").fire());
  private final FilterField filter;
  private final FindModel find = new FindModel();
  private final FindBar findBar;
  private final Workspace workspace;
  private final StartPane start;
  private final LoadingPane loading;
  private final OpenRuns runs;
  private final ScenarioFiles scenarioFiles;
  private Optional<PreferencesWindow> preferences = Optional.empty();
  private final Palette palette;
  private final ScopeBar scope;
  private final TryThis tryThis;
  private final MainMenus menus;
  private final WindowPlacing placing;
  private final Choice<View> views;

  /// @param stage   shown by [#show()]
  /// @param model   shared by all views
  /// @param memory  what is remembered
  /// @param dialogs how the user names files
  /// @param logFolder where the program writes what went wrong
  MainWindow(Stage stage, RunModel model, Memory memory, FileDialogs dialogs, Path logFolder) {
    this.dialogs = dialogs;
    this.logFolder = logFolder;
    this.stage = stage;
    this.model = model;
    this.memory = memory;
    this.navigation = new Navigation(model);
    this.views = new Choice<>("view", List.of(View.values()), each -> Messages.get("view." + each.word()),
        navigation.viewProperty());
    this.scenarioFiles = new ScenarioFiles(this, dialogs);
    this.runs = new OpenRuns(this);
    this.filter = new FilterField(model);
    this.workspace = new Workspace(
        new ViewContext(model, actions, toasts, dialogs, find, memory, runs::readAgain, setAside()));
    this.findBar = new FindBar(find, workspace::searched, workspace::focusView);
    keepAssumptions();
    var export = new CsvExport(this, dialogs);
    new MainActions(this, actions, dialogs, export).register();
    workspace.views().forEach(ViewPane::register);
    workspace.complete();
    var recent = new RecentRuns(this, memory, dialogs);
    this.start = new StartPane(actions, recent, model.jobs(), model.wording());
    this.loading = new LoadingPane(model, runs.opening());
    this.menus = new MainMenus(actions, memory, recent, model.jobs());
    this.palette = new Palette(model, actions, this::go);
    this.scope = new ScopeBar(model, filter.faultProperty(), filter::edit);
    root.setId("main-window");
    var scene = new Scene(root, WIDTH, HEIGHT);
    var status = new StatusLine(model, runs.opening(), toasts, tasks);
    scene.addPreLayoutPulseListener(model::planIfStale);
    scene.addPreLayoutPulseListener(navigation::remember);
    scene.addPreLayoutPulseListener(findBar::recountMoved);
    model.selectionProperty().addListener(_ -> findBar.selectionMoved());
    model.selectedTestProperty().addListener(_ -> findBar.selectionMoved());
    look = new Look(scene);
    columns = new KeptColumns(scene, memory.get(Setting.COLUMNS));
    followSettings();
    root.setTop(top());
    root.setCenter(new StackPane(notices, palette));
    tryThis = new TryThis(model, memory, runs::isForOnce, export.lastProperty());
    root.setBottom(new VBox(findBar, tryThis, status));
    content.getChildren().addAll(toasts, tasks);
    drops = new DropTarget(root, model.loadedProperty()::get, runs::openNamed, runs::compareWith);
    navigation.viewProperty().subscribe(view -> {
      workspace.show(view);
      scope.filteredProperty().set(view.isFiltered());
      findBar.recount();
    });
    actions.addShortcuts(scene, Set.of());
    if (System.getProperty("os.name", "").startsWith("Linux")) {
      MenuKeys.hear(scene);
    }
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && takeBack()) {
        event.consume();
      }
    });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !palette.isVisible() && findBar.takesEscape(event.getTarget())) {
        findBar.close();
        event.consume();
      }
    });
    model.unsaved().workProperty().addListener(_ -> runs.showTitle());
    model.runProperty().addListener(_ -> showContent());
    loading.showingProperty().addListener(_ -> showContent());
    runs.opening().busyProperty().addListener(_ -> showContent());
    stage.setScene(scene);
    stage.setTitle(Messages.get("window.title"));
    Icon.putOn(stage);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(event -> {
      event.consume();
      leave();
    });
    placing = new WindowPlacing(stage);
    placing.restore(memory.get(Setting.WINDOW));
  }

  /// Goes to what the palette found; to a test also where it stands among others, to a container also where its lane is.
  private void go(PaletteSearch.Found found) {
    navigation.go(found);
    boolean onTimeline = navigation.viewProperty().get() == View.TIMELINE;
    if (found instanceof PaletteSearch.Found.Container(int container, String _) && onTimeline) {
      workspace.timeline().showContainer(container);
    } else if (found instanceof PaletteSearch.Found.Test) {
      if (onTimeline) {
        actions.get("in-timeline").fire();
      } else {
        workspace.openDetails();
      }
    }
  }

  /// Gives the keys to another pane, and to the first after the last.
  ///
  /// @param by 1 for the next one, -1 for the one before
  void cyclePanes(int by) {
    Panes.cycle(stage.getScene(), List.of(menus, views, filter, scope, workspace.sidebar(), workspace.shownView(),
        workspace.detailsPlace(), findBar, tryThis, loading, start), by);
  }

  /// Takes back the selection, or else the filter: what no pane wanted Escape for.
  ///
  /// @return whether there was either
  private boolean takeBack() {
    if (!model.selectionProperty().get().equals(Selection.NONE)) {
      model.selectionProperty().set(Selection.NONE);
      return true;
    }
    if (!model.filterProperty().get().text().isEmpty()) {
      model.filterProperty().set(GroupFilter.parse(""));
      return true;
    }
    return false;
  }

  private void followSettings() {
    memory.follow(Setting.THEME, look.themeProperty()::set);
    memory.follow(Setting.ACCENT, look::setAccent);
    memory.follow(Setting.COLOURS, look::setColours);
    memory.follow(Setting.REDUCE_MOTION, look::setMotion);
    memory.follow(Setting.TEXT_PERCENT, look::setTextPercent);
    memory.follow(Setting.DURATIONS, model.wording().durationsProperty()::set);
    memory.follow(Setting.EVENNESS, model.wording().evennessProperty()::set);
    memory.follow(Setting.RECENT, start::showRecent);
    stage.focusedProperty().addListener((_, _, focused) -> {
      if (focused && !model.loadedProperty().get()) {
        // a disk may have been mounted meanwhile
        start.look(memory.get(Setting.RECENT));
      }
    });
    memory.follow(Setting.SIDEBAR, workspace::showSidebar);
    model.wording().onChange(columns::rewrite);
  }

  /// Gives predictions the assumptions that are kept, and keeps what is chosen.
  private void keepAssumptions() {
    ObjectProperty<Assumptions> assumptions = model.outlook().assumptionsProperty();
    assumptions.set(memory.get(Setting.ASSUMPTIONS));
    assumptions.addListener((_, _, now) -> memory.set(Setting.ASSUMPTIONS, now));
  }

  /// What the user has set aside, as it is kept.
  private ObjectProperty<List<String>> setAside() {
    var setAside = new SimpleObjectProperty<>(memory.get(Setting.SET_ASIDE));
    setAside.addListener((_, _, now) -> memory.set(Setting.SET_ASIDE, now));
    return setAside;
  }

  void show() {
    showContent();
    stage.show();
  }

  RunModel model() {
    return model;
  }

  Actions actions() {
    return actions;
  }

  ObjectProperty<View> viewProperty() {
    return navigation.viewProperty();
  }

  Workspace workspace() {
    return workspace;
  }

  OpenRuns runs() {
    return runs;
  }

  Navigation navigation() {
    return navigation;
  }

  ScenarioFiles scenarioFiles() {
    return scenarioFiles;
  }

  FilterField filter() {
    return filter;
  }

  FindBar findBar() {
    return findBar;
  }

  MainMenus menus() {
    return menus;
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
    runs.leave(this::close);
  }

  DropTarget drops() {
    return drops;
  }

  Look look() {
    return look;
  }

  /// Closes the window and with it the program. Never by `Platform.exit()`, which crashes while a popup shows.
  void close() {
    runs.opening().cancel();
    memory.changeNow(settings -> settings.with(Setting.WINDOW, placing.place()).with(Setting.COLUMNS,
        columns.now()));
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

  private VBox top() {
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

  private void showContent() {
    Node shown = model.runProperty().get().isPresent() ? workspace : loading.showingProperty().get() ? loading : start;
    boolean bare = Stream.of(start, loading, workspace).noneMatch(content.getChildren()::contains);
    // a window that comes with an archive to open has no use for a page that asks for one
    if (content.getChildren().contains(shown) || (bare && shown == start && runs.opening().busyProperty().get())) {
      return;
    }
    boolean focused = bare || Panes.hasFocus(start) || Panes.hasFocus(loading);
    content.getChildren().removeAll(start, loading, workspace);
    content.getChildren().addFirst(shown);
    // else the toolkit looks for a place for it in the whole window
    if (focused && shown == workspace) {
      workspace.focusView();
    } else if (focused && shown == loading) {
      loading.focus();
    } else if (focused) {
      Panes.focus(start);
    }
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

  Palette palette() {
    return palette;
  }

  StartPane start() {
    return start;
  }

  ScopeBar scope() {
    return scope;
  }

  Memory memory() {
    return memory;
  }

  /// Shows the preferences, in one window however often they are asked for.
  void showPreferences() {
    PreferencesWindow window = preferences
        .orElseGet(() -> new PreferencesWindow(stage, memory, logFolder, dialogs::showFolder));
    preferences = Optional.of(window);
    window.show();
  }

  Optional<PreferencesWindow> preferences() {
    return preferences;
  }
}
