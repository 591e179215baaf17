package makespan.ui.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/// A cell with a number over a bar of its share.
final class ShareCell extends TableCell<Integer, Integer> {
  private final IntFunction<String> text;
  private final Bar bar;

  /// @param share how long the bar of a row is, 0 to 1
  ShareCell(IntFunction<String> text, IntToDoubleFunction share) {
    this.text = text;
    this.bar = new Bar(share);
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
    } else {
      bar.show(row, text.apply(row));
      setGraphic(bar);
    }
  }

  private static final class Bar extends Region {
    private static final double GAP = 3;

    private final IntToDoubleFunction share;
    private final Region fill = new Region();
    private final Label label = new Label();
    private double part;

    Bar(IntToDoubleFunction share) {
      this.share = share;
      fill.getStyleClass().add("share-bar");
      fill.setManaged(false);
      label.setManaged(false);
      label.setAlignment(Pos.CENTER_RIGHT);
      getChildren().setAll(fill, label);
      setPrefWidth(10_000);
      setMinWidth(0);
    }

    void show(int row, String text) {
      part = Math.clamp(share.applyAsDouble(row), 0, 1);
      label.setText(text);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double width = snapSizeX(getWidth() * part);
      fill.resizeRelocate(0, GAP, width, Math.max(0, getHeight() - 2 * GAP));
      label.resizeRelocate(0, 0, Math.max(0, getWidth() - GAP), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
      return label.prefHeight(width);
    }
  }
}
