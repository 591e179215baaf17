package makespan.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import makespan.analysis.RunFigures;
import makespan.model.Outcome;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.Toasts;
import org.controlsfx.control.StatusBar;

/// The line at the foot: what is open, what is selected, how far reading is and a way to stop it.
final class StatusLine extends StatusBar {
  private static final double INDETERMINATE = -1;

  private final RunModel model;
  private final RunOpening opening;
  private final Label selection = new Label();
  private final Button cancel = new Button(Messages.get("action.cancel"));
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
  StatusLine(RunModel model, RunOpening opening, Toasts toasts) {
    this.model = model;
    this.opening = opening;
    setId("status");
    setFocusTraversable(false);
    setText(idle);
    selection.setId("status-selection");
    cancel.setId("status-cancel");
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(_ -> opening.cancel());
    cancel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        opening.cancel();
        event.consume();
      }
    });
    getRightItems().setAll(selection);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !opening.busyProperty().get()
          && model.loadedProperty().get()) {
        copy();
        toasts.say(Messages.get("status.copied"));
      }
    });
    model.runProperty().subscribe(run -> run.ifPresent(loaded -> {
      idle = text(loaded);
      setText(idle);
    }));
    model.selectionProperty().subscribe(this::showSelection);
    model.wording().onChange(this::showSelection);
    opening.busyProperty().subscribe(this::showBusy);
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

  private void showBusy(boolean busy) {
    if (busy) {
      getRightItems().setAll(cancel);
      polling.start();
    } else {
      polling.stop();
      getRightItems().setAll(selection);
      setProgress(0);
      setText(idle);
    }
  }

  private static String text(LoadedRun loaded) {
    TestRun run = loaded.run();
    int broken = RunFigures.count(run, Outcome.FAILED) + RunFigures.count(run, Outcome.ERROR);
    return Messages.get("status.run", run.containers().size(), Messages.get("rule." + run.containerRule()),
        run.files().count(), run.testCount(), broken);
  }

  private void showSelection() {
    selection
        .setText(model.runProperty().get().map(loaded -> text(loaded, model.selectionProperty().get())).orElse(""));
  }

  private String text(LoadedRun loaded, Selection selected) {
    double percent = 100.0 * selected.nanos() / Math.max(1, loaded.run().totalNanos());
    String time = model.wording().time(selected.nanos());
    return selected.groups().map(groups -> selected.rows().count() == 1
        ? Messages.get("status.selection", selected.testCount(), time, percent)
        : Messages.get("status.selections", Messages.get("matches.all." + groups.grouping().word(),
            selected.rows().count()), selected.testCount(), time, percent))
        .orElse("");
  }
}
