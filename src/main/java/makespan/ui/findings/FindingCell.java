package makespan.ui.findings;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.findings.Finding;
import makespan.findings.FindingText;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;

/// A finding in the list: rank, how severe, what, and what it saves.
final class FindingCell extends ListCell<Finding> {
  private final Label rank = new Label();
  private final Label severity = new Label();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label saving = new Label();
  private final HBox row;
  private final Wording wording;

  FindingCell(Wording wording) {
    this.wording = wording;
    rank.getStyleClass().add("finding-rank");
    rank.setMinWidth(26);
    title.getStyleClass().add("finding-title");
    detail.getStyleClass().add("pane-note");
    saving.getStyleClass().add("finding-saving");
    saving.setMinWidth(USE_PREF_SIZE);
    severity.setMinWidth(70);
    var words = new VBox(2, title, detail);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(12, rank, severity, words, saving);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    if (empty || finding == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String word = finding.severity().name().toLowerCase(Locale.ROOT);
    rank.setText(String.valueOf(finding.rank()));
    severity.setText(Messages.get("severity." + word));
    severity.getStyleClass().setAll("label", "severity", "severity-" + word);
    title.setText(finding.title());
    detail.setText(finding.detail());
    saving.setText(FindingText.saving(finding, wording.durationsProperty().get()));
    setAccessibleText(severity.getText() + ", " + finding.title() + ", " + saving.getText());
    setGraphic(row);
  }
}
