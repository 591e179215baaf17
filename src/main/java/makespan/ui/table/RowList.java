package makespan.ui.table;

import java.util.AbstractList;
import java.util.List;

import javafx.collections.ObservableListBase;
import makespan.model.Rows;

/// Rows as a table wants them: a read-only list over an order of numbers, replaced whole.
final class RowList extends ObservableListBase<Integer> {
  private Rows rows = Rows.of();

  /// Shows other rows, or the same in another order.
  void set(Rows other) {
    List<Integer> before = view(rows);
    beginChange();
    rows = other;
    nextReplace(0, other.count(), before);
    endChange();
  }

  /// The rows shown.
  Rows rows() {
    return rows;
  }

  @Override
  public Integer get(int index) {
    return rows.at(index);
  }

  @Override
  public int size() {
    return rows.count();
  }

  private static List<Integer> view(Rows rows) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return rows.at(index);
      }

      @Override
      public int size() {
        return rows.count();
      }
    };
  }
}
