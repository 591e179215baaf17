package makespan.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;

/// A user's first click on a column of numbers wants the largest first, the next one the smallest, the third one no
/// order by it, with Shift or without. JavaFX begins with the smallest and takes a column out after the largest.
final class SortCycle {
  private final RowsTable table;
  private boolean turning;
  /// Columns that the user's click has brought to the next state, which is not the one that JavaFX gave them.
  private final List<Turn> turns = new ArrayList<>();

  /// A click on a column of the order.
  ///
  /// @param place where it stood in the order
  /// @param stays whether it is to stay there, with the smallest first; else it is to go
  private record Turn(TableColumn<Integer, ?> column, int place, boolean stays) {}

  SortCycle(RowsTable table) {
    this.table = table;
    table.getSortOrder().addListener(this::changed);
  }

  /// Follows the clicks on a column.
  void add(RowsColumn column) {
    column.sortTypeProperty().addListener((_, _, now) -> {
      if (column.number() && !turning && now == TableColumn.SortType.DESCENDING
          && table.getSortOrder().contains(column)) {
        turn(column, table.getSortOrder().indexOf(column), false);
      }
    });
  }

  /// Leaves no order.
  void end() {
    turning(() -> table.getSortOrder().clear());
  }

  private void changed(ListChangeListener.Change<? extends TableColumn<Integer, ?>> change) {
    while (change.next() && !turning) {
      for (TableColumn<Integer, ?> column : change.getAddedSubList()) {
        turns.removeIf(turn -> turn.column.equals(column));
        if (((RowsColumn) column).number()) {
          turning(() -> column.setSortType(TableColumn.SortType.DESCENDING));
        }
      }
      // one that made room for another was not clicked
      if (change.getRemovedSize() == 1 && !change.wasAdded()) {
        TableColumn<Integer, ?> column = change.getRemoved().getFirst();
        if (((RowsColumn) column).number() && column.getSortType() == TableColumn.SortType.DESCENDING) {
          turn(column, change.getFrom(), true);
        }
      }
    }
  }

  private void turn(TableColumn<Integer, ?> column, int place, boolean stays) {
    turns.add(new Turn(column, place, stays));
    table.requestLayout();
  }

  private void turning(Runnable change) {
    turning = true;
    try {
      change.run();
    } finally {
      turning = false;
    }
  }

  /// Puts the order as the clicks wanted it. To be called when the table is laid out, and not in the listener: a list must
  /// not be changed while it tells of a change.
  void make() {
    List<Turn> due = List.copyOf(turns);
    turns.clear();
    turning(() -> due.forEach(this::make));
  }

  private void make(Turn turn) {
    if (!turn.stays) {
      table.getSortOrder().remove(turn.column);
    } else if (!table.getSortOrder().contains(turn.column) && table.getColumns().contains(turn.column)) {
      turn.column.setSortType(TableColumn.SortType.ASCENDING);
      table.getSortOrder().add(Math.min(turn.place, table.getSortOrder().size()), turn.column);
    }
  }
}
