package makespan.ui.table;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/// A cell with a drawing as wide as the cell, whatever width the drawing would like: a column fitted to its cells takes
/// that one.
public abstract class BarCell extends TableCell<Integer, Integer> {
  /// Of a drawing that has no width of its own.
  protected static final double USUAL_WIDTH = 120;

  private final Region bar;

  /// @param bar what is drawn
  protected BarCell(Region bar) {
    this.bar = bar;
    bar.setMinWidth(0);
  }

  /// Has the bar show a row.
  protected abstract void show(int row);

  @Override
  protected final void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
    } else {
      show(row);
      setGraphic(bar);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (bar.equals(getGraphic())) {
      double left = snappedLeftInset();
      bar.resizeRelocate(left, bar.getLayoutY(), Math.max(0, getWidth() - left - snappedRightInset()), bar.getHeight());
    }
  }
}
