package makespan.ui.simulator;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands above a table beside the edits: its title, what can be done with a row of it, and a note.
final class BesideHead extends VBox {
  /// @param tools at the right of the title
  BesideHead(String title, Label note, Node... tools) {
    super(4);
    var name = new Label(title);
    name.getStyleClass().add("pane-title");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var line = new HBox(8, name, spacer);
    line.getChildren().addAll(tools);
    line.setAlignment(Pos.CENTER_LEFT);
    note.getStyleClass().add("pane-note");
    note.setWrapText(true);
    setPadding(new Insets(8, 10, 8, 10));
    getChildren().setAll(line, note);
  }
}
