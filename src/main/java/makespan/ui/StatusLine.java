package makespan.ui;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import makespan.analysis.RunFigures;
import makespan.app.Underway;
import makespan.model.Outcome;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.Toasts;
import org.controlsfx.control.StatusBar;

/// The line at the foot: what is open, what is selected, what is being done that somebody waits for, and a way to stop
/// it. Reading is told of at once, other work once it has taken a while.
final class StatusLine extends StatusBar {
  private static final double INDETERMINATE = -1;
  /// What takes less is over before anybody has read what it is.
  private static final Duration PATIENCE = Duration.millis(400);

  /// Letters of a name, which has to leave room for the rest of the line.
  private static final int NAME = 60;

  private final RunModel model;
  private final RunOpening opening;
  private final Label selection = new Label();
  private final Button cancel = new Button(Messages.get("action.cancel"));
  private final Button several = new Button();
  private final TasksPane tasks;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private String idle = Messages.get("status.ready");

  private final AnimationTimer polling = new AnimationTimer() {
    @Override
    public void handle(long now) {
      RunOpening.Progress progress = opening.progress();
      setProgress(progress.part() < 0 ? INDETERMINATE : progress.part());
      setText(progress.joining() ? Messages.get("status.joining", progress.reports())
          : progress.bytesTotal() > 0
              ? Messages.get("status.reading.of", progress.reports(), megabytes(progress.bytesDone()),
                  megabytes(progress.bytesTotal()))
              : Messages.get("status.reading", progress.reports()));
    }
  };

  /// @param toasts where it is said that the line was copied
  /// @param tasks  shows what is being done where that is more than one thing
  StatusLine(RunModel model, RunOpening opening, Toasts toasts, TasksPane tasks) {
    this.tasks = tasks;
    this.model = model;
    this.opening = opening;
    setId("status");
    setFocusTraversable(false);
    setText(idle);
    selection.setId("status-selection");
    cancel.setId("status-cancel");
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(_ -> stopFirst());
    for (Button button : List.of(cancel, several)) {
      button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
          stopFirst();
          event.consume();
        }
      });
    }
    several.setId("status-tasks");
    several.getStyleClass().add("flat");
    several.setTooltip(new Tooltip(Messages.get("status.tasks.tip")));
    several.setOnAction(_ -> tasks.turn());
    getRightItems().setAll(selection);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && getRightItems().contains(selection)
          && model.loadedProperty().get()) {
        copy();
        toasts.say(Messages.get("status.copied"));
      }
    });
    model.runProperty().subscribe(_ -> showRun());
    model.selectionProperty().subscribe(this::showSelection);
    model.selectedTestProperty().subscribe(this::showSelection);
    model.wording().onChange(() -> {
      showRun();
      showSelection();
    });
    opening.busyProperty().subscribe(busy -> {
      if (busy) {
        polling.start();
      } else {
        polling.stop();
      }
      showWork();
    });
    patience.setOnFinished(_ -> showWork());
    model.jobs().underway().onChange(() -> {
      if (model.jobs().underway().tasks().isEmpty()) {
        patience.stop();
        showWork();
      } else if (getRightItems().contains(selection)) {
        patience.playFromStart();
      } else {
        showWork();
      }
    });
  }

  private void stopFirst() {
    model.jobs().underway().tasks().stream().findFirst().ifPresent(Underway.Task::stop);
  }

  /// Puts what is open and what is selected on the clipboard.
  private void copy() {
    var content = new ClipboardContent();
    content.putString(selection.getText().isEmpty() ? getText() : getText() + "\n" + selection.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  private void showWork() {
    List<Underway.Task> work = patience.getStatus() == Animation.Status.RUNNING && !opening.busyProperty().get()
        ? List.of()
        : model.jobs().underway().tasks();
    tasks.show(work);
    if (work.isEmpty()) {
      getRightItems().setAll(selection);
      setProgress(0);
      setText(idle);
      return;
    }
    several.setText(Messages.get("status.tasks", work.size()));
    Button wanted = work.size() == 1 ? cancel : several;
    if (!getRightItems().equals(List.of(wanted))) {
      getRightItems().setAll(wanted);
    }
    if (!opening.busyProperty().get()) {
      setProgress(INDETERMINATE);
      setText(work.getFirst().name());
    }
  }

  private void showRun() {
    model.runProperty().get().ifPresent(loaded -> {
      TestRun run = loaded.run();
      idle = text(loaded);
      // in the line itself there is no room for it
      setTooltip(new Tooltip(Messages.get("status.rule", run.containers().size(),
          Messages.get("rule." + run.containerRule()))));
      showWork();
    });
  }

  private String text(LoadedRun loaded) {
    TestRun run = loaded.run();
    int broken = RunFigures.count(run, Outcome.FAILED) + RunFigures.count(run, Outcome.ERROR);
    return Messages.get("status.run", run.containers().size(), run.files().count(), run.testCount(), broken,
        model.wording().time(run.totalNanos()));
  }

  private void showSelection() {
    selection
        .setText(model.runProperty().get().map(loaded -> text(loaded, model.selectionProperty().get())).orElse(""));
  }

  private String text(LoadedRun loaded, Selection selected) {
    int test = model.selectedTestProperty().get();
    if (test != RunModel.NONE && test < loaded.run().testCount()) {
      TestRun run = loaded.run();
      String name = run.testNames().get(run.testName(test));
      return Messages.get("status.test", name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…",
          model.wording().time(run.durationNanos(test)), run.containers().get(run.container(test)));
    }
    double percent = 100.0 * selected.nanos() / Math.max(1, loaded.run().totalNanos());
    String time = model.wording().time(selected.nanos());
    return selected.groups().map(groups -> selected.rows().count() == 1
        ? Messages.get("status.selection", selected.testCount(), time, percent)
        : Messages.get("status.selections", Messages.get("matches.all." + groups.grouping().word(),
            selected.rows().count()), selected.testCount(), time, percent))
        .orElse("");
  }
}
