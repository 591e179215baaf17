package makespan.ui.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A cell with a number over a bar of its share.
final class ShareCell extends BarCell {
  private final IntFunction<String> text;
  private final Bar bar;

  /// @param share how long the bar of a row is, 0 to 1
  ShareCell(IntFunction<String> text, IntToDoubleFunction share) {
    this(text, new Bar(share));
  }

  private ShareCell(IntFunction<String> text, Bar bar) {
    super(bar);
    this.text = text;
    this.bar = bar;
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void show(int row) {
    bar.show(row, text.apply(row));
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
    protected double computePrefWidth(double height) {
      return label.prefWidth(height) + 2 * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
      return label.prefHeight(width);
    }
  }
}
