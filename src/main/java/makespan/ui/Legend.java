package makespan.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import makespan.ui.base.Messages;

/// What the marks of a chart mean, on one line; marks for which there is no room are left out, last ones first.
final class Legend extends Region {
  private static final double GAP = 12;

  /// @param names marks; each is the style class `legend-NAME` and the message `legend.NAME`
  Legend(String... names) {
    setId("legend");
    setMinWidth(0);
    show(List.of(names));
  }

  /// Shows other marks.
  void show(List<String> names) {
    getChildren().clear();
    for (String name : names) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("legend-swatch", "legend-" + name);
      var label = new Label(Messages.get("legend." + name), swatch);
      label.getStyleClass().add("pane-note");
      getChildren().add(label);
    }
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (Node child : getChildren()) {
      double width = snapSizeX(child.prefWidth(-1));
      child.resizeRelocate(x, snapPositionY((getHeight() - child.prefHeight(-1)) / 2), width, child.prefHeight(-1));
      x += width + GAP;
      child.setVisible(x - GAP <= getWidth());
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return getChildren().stream().mapToDouble(child -> snapSizeX(child.prefWidth(-1)) + GAP).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
  }
}
