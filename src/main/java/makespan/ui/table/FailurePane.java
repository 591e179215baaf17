package makespan.ui.table;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.analysis.Attempts;
import makespan.app.FailureDetails;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Failure;
import makespan.model.TestRun;
import makespan.ui.base.Messages;

/// What went wrong in the selected test: at once what the run keeps of it, then all of it, read from the archive on a
/// worker. Takes no room where nothing went wrong.
final class FailurePane extends VBox {
  private static final int LINES = 5;

  private final LatestJob reading;
  private final Label state = new Label();
  private final TextArea text = new TextArea();

  /// @param jobs where the archive is read
  FailurePane(Jobs jobs) {
    reading = new LatestJob(jobs);
    setId("tests-failure");
    setSpacing(4);
    setPadding(new Insets(6, 10, 6, 10));
    var title = new Label(Messages.get("tests.failure"));
    title.getStyleClass().add("pane-title");
    state.setId("tests-failure-state");
    state.getStyleClass().add("pane-note");
    state.setWrapText(true);
    state.visibleProperty().bind(state.textProperty().isNotEmpty());
    state.managedProperty().bind(state.visibleProperty());
    text.setId("tests-failure-text");
    text.setAccessibleText(Messages.get("tests.failure"));
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(LINES);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().setAll(title, text, state);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Shows what went wrong in a test, or nothing.
  void show(TestRun run, int row) {
    Optional<Failure> failure = run.failure(row);
    if (failure.isEmpty()) {
      clear();
      return;
    }
    int attempts = Attempts.of(run, row);
    String kept = Stream.of(failure.get().type(), failure.get().message(),
        attempts > 1 ? Messages.get("tests.failure.attempts", attempts) : "")
        .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    text.setText(kept);
    state.setText(Messages.get("tests.failure.reading"));
    setVisible(true);
    reading.start(job -> FailureDetails.of(run, row, job::cancelled), this::read, Jobs::unexpected);
  }

  /// Shows nothing.
  void clear() {
    reading.cancel();
    text.clear();
    setVisible(false);
  }

  private void read(Optional<String> all) {
    all.ifPresent(text::setText);
    state.setText(all.isPresent() ? "" : Messages.get("tests.failure.no-more"));
  }
}
