package makespan.ui.simulator;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import makespan.ui.base.Messages;

/// A figure with what it is above it and what it means below.
final class FigureBox extends VBox {
  private final String caption;
  private final Label value = new Label();
  private final Label note = new Label();

  /// @param name its caption is the message `figure.NAME`, the value has the id `figure-NAME`
  FigureBox(String name) {
    this.caption = Messages.get("figure." + name);
    getStyleClass().add("figure-box");
    var head = new Label(caption);
    head.getStyleClass().add("figure-caption");
    value.setId("figure-" + name);
    value.getStyleClass().add("figure-value");
    note.setId("figure-note-" + name);
    note.getStyleClass().add("figure-note");
    getChildren().setAll(head, value, note);
    setMinWidth(USE_PREF_SIZE);
  }

  void show(String text, String meaning) {
    value.setText(text);
    note.setText(meaning);
    setAccessibleText(caption + " " + text + " " + meaning);
  }
}
