package makespan.ui.reading;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.ui.base.Messages;
import org.jspecify.annotations.Nullable;

/// One thing to know about how a run was read, with a button where its report may be left out.
final class IssueCell extends ListCell<ImportIssue> {
  private final IntPredicate counts;
  private final Label head = new Label();
  private final Label words = new Label();
  private final Button turn = new Button();
  private final HBox row;

  /// @param counts whether a report counts
  /// @param turn   leaves a report out, or counts it again
  IssueCell(IntPredicate counts, IntConsumer turn) {
    this.counts = counts;
    head.getStyleClass().add("pane-title");
    words.getStyleClass().add("pane-note");
    words.setWrapText(true);
    var text = new VBox(1, head, words);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    this.turn.getStyleClass().add("flat");
    this.turn.setMinWidth(Region.USE_PREF_SIZE);
    this.turn.setOnAction(_ -> {
      ImportIssue issue = getItem();
      if (issue != null) {
        issue.report().ifPresent(turn);
      }
    });
    row = new HBox(10, text, this.turn);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(4, 4, 4, 4));
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ImportIssue issue, boolean empty) {
    super.updateItem(issue, empty);
    if (empty || issue == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    head.setText(issue.entry().isEmpty() ? issue.kind() : issue.kind() + "  ·  " + issue.entry());
    words.setText(issue.words());
    turn.setVisible(issue.report().isPresent());
    turn.setManaged(turn.isVisible());
    issue.report().ifPresent(report -> turn.setText(
        counts.test(report) ? Messages.get("import.leave-out") : Messages.get("import.count")));
    setAccessibleText(head.getText() + ". " + words.getText());
    setGraphic(row);
  }
}
