package makespan.ui.base;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Words that wrap as those of a label do, are as high as they need, and can be marked and copied. The Tab key passes them
/// by: they are there to be read.
public final class SelectableText extends TextArea {
  private final Text measured = new Text();

  /// @param id of the node
  public SelectableText(String id) {
    setId(id);
    getStyleClass().add("selectable-text");
    setEditable(false);
    setWrapText(true);
    setFocusTraversable(false);
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    measured.fontProperty().bind(fontProperty());
    measured.textProperty().bind(textProperty());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// As wide as its words in one line, as a label is.
  @Override
  protected double computePrefWidth(double height) {
    measured.setWrappingWidth(0);
    return snapSizeX(measured.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + 1;
  }

  @Override
  protected double computePrefHeight(double width) {
    measured.setWrappingWidth(width < 0 ? 0 : Math.max(1, width - snappedLeftInset() - snappedRightInset()));
    return snapSizeY(measured.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset();
  }
}
