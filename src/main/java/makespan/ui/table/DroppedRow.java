package makespan.ui.table;

import java.util.function.IntPredicate;
import javafx.scene.control.TableRow;

/// A row that is struck out where the edits drop what it shows.
public class DroppedRow extends TableRow<Integer> {
  private static final String DROPPED = "dropped";

  private final IntPredicate dropped;

  /// @param dropped tells of a row of the table
  public DroppedRow(IntPredicate dropped) {
    this.dropped = dropped;
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove(DROPPED);
    if (!empty && row != null && dropped.test(row)) {
      getStyleClass().add(DROPPED);
    }
  }
}
