package makespan.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import makespan.ui.base.Messages;

/// What the marks of a chart mean, on one line.
final class Legend extends HBox {

  /// @param names marks; each is the style class `legend-NAME` and the message `legend.NAME`
  Legend(String... names) {
    setId("legend");
    setSpacing(12);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    for (String name : names) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("legend-swatch", "legend-" + name);
      var label = new Label(Messages.get("legend." + name), swatch);
      label.getStyleClass().add("pane-note");
      getChildren().add(label);
    }
  }
}
