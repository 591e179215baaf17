package makespan.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;

/// Takes what is dropped on the window, and says so while it hovers. Where a run is open the window has two halves: open
/// instead, or compare with.
final class DropTarget {
  private final StackPane content;
  private final BooleanSupplier loaded;
  private final Consumer<List<String>> opened;
  private final Consumer<List<String>> compared;
  private final HBox overlay = new HBox(12);
  private final StackPane open = half("drop-open", Messages.get("drop.here"));
  private final StackPane compare = half("drop-compare", Messages.get("drop.compare"));
  private final StackPane refused = half("drop-refused", Messages.get("drop.refused"));

  /// @param content what the overlay covers
  /// @param loaded  whether a run is open
  /// @param opened  gets the paths to open
  /// @param compared gets the paths to compare with
  DropTarget(StackPane content, BooleanSupplier loaded, Consumer<List<String>> opened,
      Consumer<List<String>> compared) {
    this.content = content;
    this.loaded = loaded;
    this.opened = opened;
    this.compared = compared;
    overlay.setId("drop-overlay");
    overlay.setVisible(false);
    overlay.setMouseTransparent(true);
    content.getChildren().add(overlay);
    content.addEventFilter(DragEvent.DRAG_OVER, event -> {
      if (NamedPaths.takenBy(event.getTarget())) {
        overlay.setVisible(false);
      }
    });
    content.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (hover(NamedPaths.of(event.getDragboard()), event.getX())) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    content.addEventHandler(DragEvent.DRAG_EXITED, _ -> overlay.setVisible(false));
    content.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      event.setDropCompleted(drop(NamedPaths.of(event.getDragboard()), event.getX()));
      event.consume();
    });
  }

  /// Shows what a drop here would do; tells whether it would do anything.
  ///
  /// @param x of the pointer on the content
  boolean hover(List<String> dragged, double x) {
    show(!dragged.isEmpty(), x);
    return !dragged.isEmpty();
  }

  /// Does what a drop does here; tells whether it did anything.
  boolean drop(List<String> dropped, double x) {
    boolean comparing = comparing(x);
    overlay.setVisible(false);
    if (!dropped.isEmpty()) {
      (comparing ? compared : opened).accept(dropped);
    }
    return !dropped.isEmpty();
  }

  private boolean comparing(double x) {
    return loaded.getAsBoolean() && x > content.getWidth() / 2;
  }

  private void show(boolean taken, double x) {
    overlay.getChildren().setAll(
        !taken ? List.of(refused) : loaded.getAsBoolean() ? List.of(open, compare) : List.of(open));
    open.getStyleClass().setAll("drop-overlay", comparing(x) ? "drop-away" : "drop-here");
    compare.getStyleClass().setAll("drop-overlay", comparing(x) ? "drop-here" : "drop-away");
    overlay.setVisible(true);
  }

  private static StackPane half(String id, String words) {
    var half = new StackPane(new Label(words));
    half.setId(id);
    half.getStyleClass().add("drop-overlay");
    HBox.setHgrow(half, Priority.ALWAYS);
    half.setMaxWidth(Double.MAX_VALUE);
    half.setPrefWidth(400);
    return half;
  }
}
