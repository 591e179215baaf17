package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import makespan.app.Settings;
import makespan.export.ShownName;
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
  private final StackPane content = new StackPane();
  private final Toasts toasts = new Toasts();
  private final Notices notices = new Notices(content);
  private final FilterField filter;
  private final Workspace workspace;
  private final StartPane start;
  private final RunOpening opening;
  private final ScenarioFiles scenarioFiles;
  private List<String> openArchives = List.of();
  private List<String> passing = List.of();

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
    this.filter = new FilterField(model);
    this.workspace = new Workspace(new ViewContext(model, actions, toasts, dialogs));
    new MainActions(this, actions, dialogs).register();
    workspace.views().forEach(ViewPane::register);
    this.start = new StartPane(actions, path -> open(List.of(path)), this::forget);
    root.setId("main-window");
    var scene = new Scene(root, WIDTH, HEIGHT);
    scene.addPreLayoutPulseListener(model::planIfStale);
    root.setTop(top(new Look(scene)));
    root.setCenter(notices);
    root.setBottom(new StatusLine(model, opening));
    content.getChildren().add(toasts);
    new DropTarget(content, this::open);
    view.subscribe(workspace::show);
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
      if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
        actions.get("find").fire();
        event.consume();
      }
    });
    model.scenarios().changedProperty().addListener(_ -> showTitle());
    model.runProperty().subscribe(run -> showContent(run.isPresent()));
    start.showRecent(memory.settings().recent());
    stage.setScene(scene);
    stage.setTitle(Messages.get("window.title"));
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(_ -> close());
    new WindowPlacing(stage).restore(memory.settings().window());
  }

  void show() {
    stage.show();
  }

  /// Opens archives, as the user named them.
  void open(List<String> archives) {
    notices.clear();
    if (archives.size() == 1 && ScenarioFiles.isScenario(archives.getFirst())) {
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

  /// Reads what is open once more; the edits stay.
  void reload() {
    open(openArchives);
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

  /// Closes the window and with it the program. Never by `Platform.exit()`, which crashes while a popup shows.
  void close() {
    opening.cancel();
    memory.changeNow(settings -> settings.withWindow(new WindowPlacing(stage).place()));
    stage.close();
  }

  private VBox top(Look look) {
    Menu viewMenu = actions.menu("view", "view-overview", "view-files", "view-timeline", "view-what-if",
        "view-findings", "view-compare", "view-import", Actions.SEPARATOR, "find", "details");
    viewMenu.getItems().add(themes(look));
    var menus = new MenuBar(Stream.of(
        actions.menu("file", "open-archive", "open-folder", "open-sample", "reload", Actions.SEPARATOR, "export-table",
            "export-findings", Actions.SEPARATOR, "open-scenario", "save-scenario", Actions.SEPARATOR, "quit"),
        actions.menu("edit"), viewMenu, actions.menu("run"), actions.menu("what-if"),
        actions.menu("help", "shortcuts", "about")).filter(menu -> !menu.getItems().isEmpty()).toArray(Menu[]::new));
    menus.setId("menus");
    menus.setUseSystemMenuBar(true);
    var views = new Choice<>("view", List.of(View.values()), each -> Messages.get("view." + each.word()), view);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var bar = new HBox(10, views, spacer, filter);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(8, 10, 8, 10));
    var tiles = new TilesPane(model, view::set);
    tiles.setPadding(new Insets(0, 10, 8, 10));
    for (Region part : List.of(bar, tiles)) {
      part.visibleProperty().bind(model.runProperty().map(Optional::isPresent));
      part.managedProperty().bind(part.visibleProperty());
    }
    return new VBox(menus, bar, tiles);
  }

  private void showContent(boolean loaded) {
    content.getChildren().removeAll(start, workspace);
    content.getChildren().addFirst(loaded ? workspace : start);
  }

  private void opened(List<String> archives, TestRun run) {
    openArchives = archives;
    for (String archive : archives.equals(passing) ? List.<String>of() : archives) {
      memory.change(settings -> settings.withRecent(Path.of(archive).toAbsolutePath().toString()));
    }
    start.showRecent(memory.settings().recent());
    showTitle();
    view.set(View.OVERVIEW);
    scenarioFiles.opened();
    List<Problem> problems = run.problems();
    if (!problems.isEmpty()) {
      notices.problems(problems);
    }
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

  private void forget(String path) {
    memory.change(settings -> settings.withoutRecent(path));
    start.showRecent(memory.settings().recent());
  }

  private Menu themes(Look look) {
    look.themeProperty().set(memory.settings().theme());
    var group = new ToggleGroup();
    var menu = new Menu(Messages.get("menu.theme"));
    for (Settings.Theme theme : Settings.Theme.values()) {
      var item = new RadioMenuItem(Messages.get("theme." + theme.name().toLowerCase(Locale.ROOT)));
      item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(theme == memory.settings().theme());
      item.setOnAction(_ -> {
        look.themeProperty().set(theme);
        memory.change(settings -> settings.withTheme(theme));
      });
      menu.getItems().add(item);
    }
    return menu;
  }
}
