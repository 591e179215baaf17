package makespan.ui.reading;

import java.util.function.IntPredicate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.ui.base.Messages;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// One thing to know about how a run was read, with Keep and Skip where its report may be left out.
final class IssueCell extends ListCell<ImportIssue> {
  private static final double SCROLL_BAR = 16;

  private final IntPredicate counts;
  private final Label head = new Label();
  private final Label words = new Label();
  private final ToggleButton keep = new ToggleButton(Messages.get("import.keep"));
  private final ToggleButton skip = new ToggleButton(Messages.get("import.skip"));
  private final SegmentedButton decision = new SegmentedButton(keep, skip);
  private final HBox row;

  /// Has a report count or not.
  @FunctionalInterface
  interface Decide {
    void count(int report, boolean counts);
  }

  /// @param counts whether a report counts
  IssueCell(IntPredicate counts, Decide decide) {
    this.counts = counts;
    head.getStyleClass().add("pane-title");
    words.getStyleClass().add("pane-note");
    words.setWrapText(true);
    var text = new VBox(1, head, words);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    decision.setFocusTraversable(false);
    decision.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(_ -> decide(decide, true));
    skip.setOnAction(_ -> decide(decide, false));
    row = new HBox(10, text, decision);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(4, 4, 4, 4));
    setPrefWidth(0);
  }

  /// As high as the words are once they are broken to the width of the list.
  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() == null || getListView() == null
        ? super.computePrefHeight(width)
        : snappedTopInset() + snappedBottomInset() + row.prefHeight(
            Math.max(0, getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR));
  }

  private void decide(Decide decide, boolean count) {
    ImportIssue issue = getItem();
    if (issue != null) {
      issue.report().ifPresent(report -> decide.count(report, count));
      showDecision(issue);
    }
  }

  /// Pressing the pressed button must not leave none.
  private void showDecision(ImportIssue issue) {
    decision.setVisible(issue.report().isPresent());
    decision.setManaged(decision.isVisible());
    keep.setId(null);
    skip.setId(null);
    issue.report().ifPresent(report -> {
      keep.setSelected(counts.test(report));
      skip.setSelected(!counts.test(report));
      keep.setId("import-keep-" + report);
      skip.setId("import-skip-" + report);
    });
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
    showDecision(issue);
    setAccessibleText(head.getText() + ". " + words.getText());
    setGraphic(row);
  }
}
