package makespan.ui.table;

import java.util.AbstractList;
import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import makespan.model.Rows;

/// Rows as a table wants them: a read-only list over an order of numbers, replaced whole.
final class RowList extends ObservableListBase<Integer> {
  private Rows rows = Rows.of();

  /// Shows other rows, or the same in another order.
  void set(Rows other) {
    Rows before = rows;
    rows = other;
    if (before.count() > 0 || other.count() > 0) {
      fireChange(new Whole(this, before));
    }
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

  /// One change that replaces all. Not by the list's own means, which make a list of what was removed: at a million rows
  /// that alone would be a stall.
  private static final class Whole extends ListChangeListener.Change<Integer> {
    private final Rows removed;
    private boolean begun;

    Whole(RowList list, Rows removed) {
      super(list);
      this.removed = removed;
    }

    @Override
    public boolean next() {
      boolean first = !begun;
      begun = true;
      return first;
    }

    @Override
    public void reset() {
      begun = false;
    }

    @Override
    public int getFrom() {
      return 0;
    }

    @Override
    public int getTo() {
      return getList().size();
    }

    @Override
    public List<Integer> getRemoved() {
      return view(removed);
    }

    @Override
    protected int[] getPermutation() {
      return new int[0];
    }
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
