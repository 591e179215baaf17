package makespan.ui;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import makespan.ui.base.Messages;

/// Opens what is dropped on the window, and says so while it hovers.
final class DropTarget {
  private final StackPane overlay = new StackPane();

  /// @param content  what the overlay covers
  /// @param open     gets the paths dropped
  DropTarget(StackPane content, Consumer<List<String>> open) {
    var text = new Label(Messages.get("drop.here"));
    overlay.getStyleClass().add("drop-overlay");
    overlay.getChildren().setAll(text);
    overlay.setVisible(false);
    overlay.setMouseTransparent(true);
    content.getChildren().add(overlay);
    Node target = content;
    target.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (!paths(event.getDragboard()).isEmpty()) {
        event.acceptTransferModes(TransferMode.COPY);
        overlay.setVisible(true);
      }
      event.consume();
    });
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> overlay.setVisible(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      List<String> dropped = paths(event.getDragboard());
      overlay.setVisible(false);
      event.setDropCompleted(!dropped.isEmpty());
      event.consume();
      if (!dropped.isEmpty()) {
        open.accept(dropped);
      }
    });
  }

  private static List<String> paths(Dragboard dragged) {
    return dragged.hasFiles() ? dragged.getFiles().stream().map(File::getPath).toList() : List.of();
  }
}
