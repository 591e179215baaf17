package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import makespan.app.Recent;
import makespan.app.SampleRun;
import makespan.app.Setting;
import makespan.export.CsvSeparator;
import makespan.export.ShownName;
import makespan.findings.Finding;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;
import makespan.ui.base.NamedTable;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;

/// What a user can do in the window, registered once for menus, shortcuts and buttons.
final class MainActions {
  /// Endings that archives and reports have.
  private static final Pattern ENDING = Pattern.compile("(\\.tar)?\\.(zip|tar|tgz|gz|bz2|xz|zst|7z|xml)$",
      Pattern.CASE_INSENSITIVE);

  private static final int TEXT_STEP = 10;

  private final MainWindow window;
  private final Actions actions;
  private final FileDialogs dialogs;
  private final RunModel model;
  private final BooleanExpression loaded;
  private final CsvExport export;

  /// @param export writes tables
  MainActions(MainWindow window, Actions actions, FileDialogs dialogs, CsvExport export) {
    this.export = export;
    this.window = window;
    this.actions = actions;
    this.dialogs = dialogs;
    this.model = window.model();
    this.loaded = model.loadedProperty();
  }

  void register() {
    actions.add(Action.of("open-archive", "Shortcut+O", () -> open(dialogs.archives())));
    actions.add(Action.of("open-folder", "Shortcut+Shift+O", () -> open(dialogs.folder().stream().toList())));
    actions.add(Action.of("open-sample", "", this::openSample));
    actions.add(Action.of("reload", "Shortcut+R", loaded, () -> window.runs().reload()).also("F5"));
    actions.add(Action.of("export-table", "Shortcut+E", loaded, this::exportView));
    actions.add(Action.of("export-findings", "", loaded, this::exportFindings));
    actions.add(Action.of("export-any", "Shortcut+Shift+E", loaded, () -> ExportSheet.show(window, export)));
    actions.add(Action.of("save-scenario", "Shortcut+S", loaded, () -> window.scenarioFiles().save()));
    actions.add(Action.of("save-scenario-as", "Shortcut+Shift+S", loaded, () -> window.scenarioFiles().saveAs()));
    actions.add(Action.of("open-scenario", "", () -> window.scenarioFiles().attach()));
    actions.add(Action.of("clear-recent", "", this::clearRecent));
    actions.add(Action.of("quit", "Shortcut+Q", window::leave));
    int number = 1;
    for (View view : View.values()) {
      actions.add(Action.of("view-" + view.word(), "Shortcut+" + number++, loaded,
          () -> window.viewProperty().set(view)));
    }
    actions.add(Action.of("find", "Shortcut+F", loaded, () -> window.filter().requestFocus()));
    actions.add(Action.of("find-in-view", "Shortcut+Alt+F", loaded, () -> window.findBar().open()));
    actions.add(Action.of("find-next", "F3", loaded, () -> window.findBar().next(Searched.Step.NEXT))
        .also("Shortcut+G"));
    actions.add(Action.of("find-former", "Shift+F3", loaded, () -> window.findBar().next(Searched.Step.FORMER))
        .also("Shortcut+Shift+G"));
    var focus = new FocusedKeys(window.stage());
    actions.add(Action.of("copy", "Shortcut+C", loaded, () -> focus.press(KeyCode.C, false)));
    actions.add(Action.of("copy-cell", "Shortcut+Alt+C", loaded, () -> focus.press(KeyCode.C, true)));
    actions.add(Action.of("select-all", "Shortcut+A", loaded, () -> focus.press(KeyCode.A, false)));
    actions.add(Action.of("next-pane", "F6", () -> window.cyclePanes(1)));
    actions.add(Action.of("former-pane", "Shift+F6", () -> window.cyclePanes(-1)));
    actions.add(Action.of("details", "Shortcut+J", loaded, () -> window.workspace().toggleDetails()));
    actions.add(Action.of("paste-path", "Shortcut+Shift+V", this::openPasted));
    actions.add(Action.of("go-to", "Shortcut+K", () -> window.palette().open("")));
    actions.add(Action.of("commands", "Shortcut+Shift+P", () -> window.palette().open(">")));
    actions.add(Action.of("back", "Alt+Left", loaded, () -> window.navigation().back())
        .also("Shortcut+OPEN_BRACKET"));
    actions.add(Action.of("forward", "Alt+Right", loaded,
        () -> window.navigation().forward()).also("Shortcut+CLOSE_BRACKET"));
    actions.add(Action.of("scope-up", "Alt+Up", loaded, () -> window.scope().up()).also("Backspace"));
    actions.add(
        Action.of("sidebar", "Shortcut+B", loaded, () -> window.memory().change(Setting.SIDEBAR, shown -> !shown)));
    actions.add(Action.of("text-larger", "Shortcut+EQUALS", () -> resizeText(TEXT_STEP))
        .also("Shortcut+PLUS").also("Shortcut+Shift+EQUALS").also("Shortcut+ADD"));
    actions.add(Action.of("text-smaller", "Shortcut+MINUS", () -> resizeText(-TEXT_STEP)).also("Shortcut+SUBTRACT"));
    actions.add(Action.of("text-usual", "Shortcut+0", () -> window.memory().set(Setting.TEXT_PERCENT, 100))
        .also("Shortcut+NUMPAD0"));
    actions.add(Action.of("full-screen", "F11", () -> window.stage().setFullScreen(!window.stage().isFullScreen())));
    actions.add(Action.of("preferences", "Shortcut+COMMA", window::showPreferences));
    var pictures = new PictureExport(window, dialogs);
    actions.add(Action.of("save-picture", "", loaded, () -> run(run -> pictures.save(runId(run)))));
    actions.add(Action.of("print", "Shortcut+P", loaded,
        () -> new Printing(window, pictures, new SystemPrinters(window.stage())).print()));
    actions.add(Action.of("copy-picture", "Shortcut+Shift+C", loaded, pictures::copy));
    actions.add(Action.of("shortcuts", "Shortcut+Slash",
        () -> Sheets.shortcuts(window.stage(), actions, window.menus().getMenus(),
            window.memory().get(Setting.LETTER_KEYS))));
    actions.add(Action.of("download-help", "", () -> Sheets.download(window.stage())));
    actions.add(Action.of("about", "", () -> Sheets.about(window.stage())));
    actions.addPaneKeys("filter");
    actions.addPaneKeys("sheet");
    actions.addPaneKeys("escape", "Esc");
    actions.addPaneKeys("chip", "Delete", "Backspace");
    actions.addPaneKeys("paste", "Shortcut+V");
    actions.addPaneKeys("recent", "Delete");
  }

  private void open(List<Path> paths) {
    if (!paths.isEmpty()) {
      window.runs().openNamed(paths.stream().map(Path::toString).toList());
    }
  }

  private void openPasted() {
    List<String> paths = NamedPaths.of(Clipboard.getSystemClipboard());
    if (paths.isEmpty()) {
      window.toasts().say(Messages.get("notice.no-path"));
    } else {
      window.runs().openNamed(paths);
    }
  }

  private void resizeText(int by) {
    window.memory().change(Setting.TEXT_PERCENT, percent -> percent + by);
  }

  private void clearRecent() {
    Recent before = window.memory().get(Setting.RECENT);
    window.memory().change(Setting.RECENT, Recent::onlyPinned);
    window.toasts().undo(Messages.get("start.cleared"), () -> window.memory().set(Setting.RECENT, before));
  }

  private void openSample() {
    model.jobs().start(_ -> SampleRun.extract(), path -> window.runs().openForOnce(List.of(path.toString())),
        fault -> window.toasts().say(Messages.get("notice.no-sample", String.valueOf(fault.getMessage()))));
  }

  private void exportView() {
    View view = window.viewProperty().get();
    if (view == View.FINDINGS) {
      exportFindings();
      return;
    }
    Workspace workspace = window.workspace();
    workspace.pane(view).table()
        .ifPresentOrElse(this::save,
            () -> window.toasts().say(Messages.get("notice.no-table")));
  }

  private void exportFindings() {
    Optional<List<Finding>> findings = model.findingsProperty().get();
    run(_ -> findings.ifPresentOrElse(_ -> window.workspace().pane(View.FINDINGS).table().ifPresent(this::save),
        () -> window.toasts().say(Messages.get("findings.waiting"))));
  }

  private void save(NamedTable table) {
    export.save(table, window.memory().get(Setting.CSV), CsvSeparator.COMMA);
  }

  private void run(Consumer<LoadedRun> use) {
    model.runProperty().get().ifPresent(use);
  }

  /// The archive's name without its ending: what exported files are called after.
  static String runId(LoadedRun run) {
    String name = run.run().archives().stream().map(ShownName::of).findFirst().orElse("run");
    return ENDING.matcher(name).replaceFirst("");
  }
}
