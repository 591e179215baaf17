package makespan.ui.table;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.ui.base.Messages;

/// What stands in a table of groups where no row does: why, and what can be done.
public final class NoRows extends VBox {
  private final Label title = new Label();
  private final Label note = new Label(Messages.get("groups.none.terms"));
  private final Button clear = new Button(Messages.get("groups.none.clear"));

  /// @param clearFilters shows all rows again
  public NoRows(String id, Runnable clearFilters) {
    super(10);
    setId(id);
    setAlignment(Pos.CENTER);
    getStyleClass().add("view-state");
    title.getStyleClass().add("state-title");
    title.setWrapText(true);
    note.getStyleClass().addAll("pane-note", "state-reason");
    note.setWrapText(true);
    clear.setId(id + "-clear");
    clear.setOnAction(_ -> clearFilters.run());
    getChildren().setAll(title, note, clear);
    waiting();
  }

  /// The rows are being made.
  public void waiting() {
    show(Messages.get("groups.waiting"), false);
  }

  /// The rows could not be made.
  void failed() {
    say(Messages.get("groups.failed"));
  }

  /// There are none for another reason than a filter.
  public void say(String why) {
    show(why, false);
  }

  /// There are none.
  ///
  /// @param grouping what a row would be
  /// @param filter   which rows are wanted
  public void nothing(Grouping grouping, GroupFilter filter) {
    show(words(grouping, filter), !filter.keepsAll());
  }

  /// Says that there are none.
  static String words(Grouping grouping, GroupFilter filter) {
    String one = Messages.get("grouping." + grouping.word()).toLowerCase(Locale.ROOT);
    return filter.keepsAll() ? Messages.get("groups.nothing", one) : Messages.get("groups.none", one, filter.text());
  }

  private void show(String words, boolean filtered) {
    title.setText(words);
    note.setVisible(filtered);
    note.setManaged(filtered);
    clear.setVisible(filtered);
    clear.setManaged(filtered);
  }
}
