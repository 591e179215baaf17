package makespan.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import makespan.app.Jobs;
import makespan.app.SampleRun;
import makespan.balance.Plan;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.export.Inputs;
import makespan.export.ShownName;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.findings.Finding;
import makespan.model.Rows;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// What a user can do in the window, registered once for menus, shortcuts and buttons.
final class MainActions {
  /// Endings that archives and reports have.
  private static final Pattern ENDING = Pattern.compile("(\\.tar)?\\.(zip|tar|tgz|gz|bz2|xz|zst|7z|xml)$",
      Pattern.CASE_INSENSITIVE);

  private final MainWindow window;
  private final Actions actions;
  private final FileDialogs dialogs;
  private final RunModel model;
  private final BooleanExpression loaded;

  MainActions(MainWindow window, Actions actions, FileDialogs dialogs) {
    this.window = window;
    this.actions = actions;
    this.dialogs = dialogs;
    this.model = window.model();
    this.loaded = Bindings.createBooleanBinding(() -> model.runProperty().get().isPresent(), model.runProperty());
  }

  void register() {
    actions.add(Action.of("open-archive", "Shortcut+O", () -> open(dialogs.archives())));
    actions.add(Action.of("open-folder", "Shortcut+Shift+O", () -> open(dialogs.folder().stream().toList())));
    actions.add(Action.of("open-sample", "", this::openSample));
    actions.add(Action.of("reload", "F5", loaded, window::reload));
    actions.add(Action.of("export-table", "Shortcut+E", loaded, this::exportView));
    actions.add(Action.of("export-findings", "Shortcut+Shift+E", loaded, this::exportFindings));
    actions.add(Action.of("quit", "Shortcut+Q", window::close));
    int number = 1;
    for (View view : View.values()) {
      actions.add(Action.of("view-" + view.word(), "Shortcut+" + number++, loaded,
          () -> window.viewProperty().set(view)));
    }
    actions.add(Action.of("in-timeline", "Shortcut+L", loaded, this::showInTimeline));
    actions.add(Action.of("find", "Shortcut+F", loaded, () -> window.filter().requestFocus()));
    actions.add(Action.of("details", "Shortcut+J", loaded, () -> window.workspace().groups().toggleDetails()));
    actions.add(Action.of("zoom-in", "", loaded, () -> window.workspace().timeline().gantt().zoomIn()));
    actions.add(Action.of("zoom-out", "", loaded, () -> window.workspace().timeline().gantt().zoomOut()));
    actions.add(Action.of("zoom-fit", "", loaded, () -> window.workspace().timeline().gantt().fit()));
    actions.add(Action.of("fewer-containers", "Shortcut+Alt+Left", loaded, () -> step(-1)));
    actions.add(Action.of("more-containers", "Shortcut+Alt+Right", loaded, () -> step(1)));
    actions.add(Action.of("reset-containers", "", loaded, () -> run(
        run -> model.containersProperty().set(run.figures().containerCount()))));
    actions.add(Action.of("shortcuts", "Shortcut+Slash", () -> Sheets.shortcuts(window.stage(), actions)));
    actions.add(Action.of("about", "", () -> Sheets.about(window.stage())));
  }

  private void open(List<Path> paths) {
    if (!paths.isEmpty()) {
      window.open(paths.stream().map(Path::toString).toList());
    }
  }

  private void openSample() {
    model.jobs().start(_ -> SampleRun.extract(), path -> window.openForOnce(List.of(path.toString())),
        fault -> window.notices().say(Messages.get("notice.no-sample", String.valueOf(fault.getMessage()))));
  }

  private void step(int by) {
    run(run -> model.containersProperty().set(
        Math.clamp(model.containersProperty().get() + by, 1, run.maxContainers())));
  }

  private void showInTimeline() {
    window.viewProperty().set(View.TIMELINE);
    window.workspace().timeline().gantt().focusSelection();
  }

  private void exportView() {
    switch (window.viewProperty().get()) {
      case FINDINGS -> exportFindings();
      case OVERVIEW, FILES, TIMELINE -> exportGroups();
      case WHAT_IF -> exportPlan();
    }
  }

  private void exportGroups() {
    model.groupsProperty().get().ifPresent(groups -> {
      Rows order = window.workspace().groups().shownRows();
      save(Messages.get("plural." + groups.grouping().word()), () -> Tables.groups(groups, order));
    });
  }

  private void exportPlan() {
    run(run -> model.forecastProperty().get().ifPresent(forecast -> {
      Plan plan = forecast.solution().plan();
      save("plan-" + plan.containerCount(),
          () -> Tables.plan(forecast.terms().unit().word(), run.run(), forecast.work().work(), plan));
    }));
  }

  private void exportFindings() {
    Optional<List<Finding>> findings = model.findingsProperty().get();
    run(run -> findings.ifPresentOrElse(
        found -> save("findings", () -> Tables.findings(runId(run), found)),
        () -> window.notices().say(Messages.get("findings.waiting"))));
  }

  private void save(String what, Supplier<Table> table) {
    run(run -> dialogs.csv(runId(run) + "-" + what + ".csv").ifPresent(file -> model.jobs().start(_ -> {
      if (Inputs.hold(run.run().archives(), file)) {
        throw new IOException(Messages.get("notice.overwrites", String.valueOf(file.getFileName())));
      }
      CsvFile.write(table.get(), file, CsvPreset.SPREADSHEET);
      return file;
    }, written -> window.notices().say(Messages.get("notice.saved", String.valueOf(written))), this::failed)));
  }

  private void run(Consumer<LoadedRun> use) {
    model.runProperty().get().ifPresent(use);
  }

  private void failed(Throwable fault) {
    if (fault instanceof IOException) {
      window.notices().say(Messages.get("notice.not-saved", String.valueOf(fault.getMessage())));
    } else {
      Jobs.unexpected(fault);
    }
  }

  /// The archive's name without its ending: what exported files are called after.
  private static String runId(LoadedRun run) {
    String name = run.run().archives().stream().map(ShownName::of).findFirst().orElse("run");
    return ENDING.matcher(name).replaceFirst("");
  }
}
