package makespan.ui;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import makespan.app.Jobs;
import makespan.app.Settings;
import makespan.app.SettingsFile;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FileKind;
import makespan.ui.base.Memory;
import makespan.ui.base.RunModel;
import makespan.ui.gantt.GanttPane;
import makespan.ui.table.RowsTable;

/// The real window on no screen, with file dialogs that answer what a test wants.
public final class TestWindow implements AutoCloseable {
  static final int WIDTH = 960;
  static final int HEIGHT = 900;
  static final Path RAILS_BEFORE = Path.of("sample-reports", "rails-16-before.zip");

  private final Answers answers = new Answers();
  private final HeadlessStage stage;
  private final RunModel model;
  private final MainWindow window;
  private final Memory memory;

  private static final class Answers implements FileDialogs {
    private List<Path> archives = List.of();
    private String title = "";
    private Optional<Path> near = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private final Map<FileKind, Path> opened = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Path> saved = new EnumMap<>(FileKind.class);
    private String suggested = "";
    private Optional<Path> shownFolder = Optional.empty();

    @Override
    public List<Path> archives(String asked, Optional<Path> beside) {
      title = asked;
      near = beside;
      return archives;
    }

    @Override
    public void showFolder(Path shown) {
      shownFolder = Optional.of(shown);
    }

    @Override
    public Optional<Path> folder() {
      return folder;
    }

    @Override
    public Optional<Path> open(FileKind kind) {
      return Optional.ofNullable(opened.get(kind));
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestion) {
      suggested = suggestion;
      return Optional.ofNullable(saved.get(kind));
    }
  }

  private record Parts(RunModel model, MainWindow window, Memory memory) {}

  /// @param settingsFolder where settings are kept
  /// @param settings       what is remembered at first
  public TestWindow(Path settingsFolder, Settings settings) {
    this(settingsFolder, settings, List.of());
  }

  /// @param named archives that the program is started with
  TestWindow(Path settingsFolder, Settings settings, List<Path> named) {
    var parts = new Object() {
      Optional<Parts> made = Optional.empty();
    };
    stage = HeadlessStage.show(into -> {
      var jobs = new Jobs(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater);
      var shared = new RunModel(jobs);
      var memory = new Memory(new SettingsFile(settingsFolder.resolve("settings.json")), settings, jobs);
      var main = new MainWindow(into, shared, memory, answers, settingsFolder.resolve("log"));
      into.setWidth(WIDTH);
      into.setHeight(HEIGHT);
      into.setX(0);
      into.setY(0);
      if (!named.isEmpty()) {
        main.runs().open(named.stream().map(Path::toString).toList());
      }
      main.show();
      parts.made = Optional.of(new Parts(shared, main, memory));
    });
    model = parts.made.orElseThrow().model();
    window = parts.made.orElseThrow().window();
    memory = parts.made.orElseThrow().memory();
  }

  FileDialogs dialogs() {
    return answers;
  }

  /// The window itself.
  public HeadlessStage stage() {
    return stage;
  }

  /// What all views share.
  public RunModel model() {
    return model;
  }

  MainWindow window() {
    return window;
  }

  Memory memory() {
    return memory;
  }

  /// Chooses a theme in the menu; to be called on the UI thread.
  void chooseTheme(String name) {
    MenuBar menus = (MenuBar) stage.stage().getScene().getRoot().lookup("#menus");
    item(menus.getMenus(), "theme-" + name).orElseThrow().fire();
  }

  private static Optional<MenuItem> item(List<? extends MenuItem> items, String id) {
    return items.stream().flatMap(item -> item instanceof Menu menu ? item(menu.getItems(), id).stream()
        : Stream.of(item)).filter(item -> id.equals(item.getId())).findFirst();
  }

  /// Opens archives as the dialog would and waits until all is computed.
  void open(Path... archives) {
    answers.archives = List.of(archives);
    fire("open-archive");
    stage.await("the run is read", () -> !window.runs().opening().busyProperty().get());
    stage.await("findings are made", () -> model.runProperty().get().isEmpty()
        || model.findingsProperty().get().isPresent());
    stage.settle();
  }

  /// Answers questions which archives to open.
  public void answerArchives(Path... archives) {
    answers.archives = List.of(archives);
  }

  /// Answers questions where to save a file.
  void answerSave(FileKind kind, Path file) {
    answers.saved.put(kind, file);
  }

  /// Answers questions which file to open, other than archives.
  void answerOpen(FileKind kind, Path file) {
    answers.opened.put(kind, file);
  }

  /// What the dialog was called that asked for archives last.
  String askedTitle() {
    return answers.title;
  }

  /// What the archives that were asked for last are likely to be beside.
  Optional<Path> askedNear() {
    return answers.near;
  }

  /// The folder that was shown last.
  Optional<Path> shownFolder() {
    return answers.shownFolder;
  }

  /// The file name that was suggested last.
  String suggestedName() {
    return answers.suggested;
  }

  /// Does an action of the registry, as its menu item would.
  public void fire(String action) {
    stage.run(() -> window.actions().get(action).fire());
  }

  /// The words of a label.
  String text(String id) {
    return stage.call(() -> switch (stage.stage().getScene().getRoot().lookup("#" + id)) {
      case Label label -> label.getText();
      case TextInputControl field -> field.getText();
      case null, default -> "no label " + id;
    });
  }

  /// The main table.
  public RowsTable groups() {
    return window.workspace().groups().table();
  }

  /// The timeline's chart.
  public GanttPane gantt() {
    return window.workspace().timeline().gantt();
  }

  @Override
  public void close() {
    stage.close();
  }
}
