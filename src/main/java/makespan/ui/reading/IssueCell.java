package makespan.ui.reading;

import java.util.function.Predicate;
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

  private final Predicate<ImportIssue.About> counts;
  private final Label head = new Label();
  private final Label words = new Label();
  private final ToggleButton keep = new ToggleButton(Messages.get("import.keep"));
  private final ToggleButton skip = new ToggleButton(Messages.get("import.skip"));
  private final SegmentedButton decision = new SegmentedButton(keep, skip);
  private final HBox row;

  /// Has what an issue is about count or not.
  @FunctionalInterface
  interface Decide {
    void count(ImportIssue.About about, boolean counts);
  }

  /// @param counts whether what an issue is about counts
  IssueCell(Predicate<ImportIssue.About> counts, Decide decide) {
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
      decide.count(issue.about(), count);
      showDecision(issue);
    }
  }

  /// Pressing the pressed button must not leave none.
  private void showDecision(ImportIssue issue) {
    String name = switch (issue.about()) {
      case ImportIssue.About.Nothing() -> "";
      case ImportIssue.About.Read(int number) -> String.valueOf(number);
      case ImportIssue.About.LeftOut(_, int number) -> "left-out-" + number;
    };
    decision.setVisible(!name.isEmpty());
    decision.setManaged(decision.isVisible());
    keep.setId("import-keep-" + name);
    skip.setId("import-skip-" + name);
    keep.setSelected(counts.test(issue.about()));
    skip.setSelected(!keep.isSelected());
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
