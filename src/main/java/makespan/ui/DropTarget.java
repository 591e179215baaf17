package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import makespan.export.ShownName;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;

/// Takes what is dropped anywhere on the window, and says so while it hovers. Where a run is open the window has two
/// halves: open instead, or compare with. What by its name alone can hold no reports is refused while it hovers; of all
/// else the content decides.
final class DropTarget {
  /// Endings of pictures, documents, sound, films and programs.
  private static final Set<String> FOREIGN = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "tif",
      "tiff", "heic", "psd", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub",
      "mp3",
      "ogg", "wav", "flac", "m4a", "mp4", "mov", "avi", "mkv", "webm", "exe", "msi", "dmg", "iso", "dll", "ttf", "otf");

  private final Pane window;
  private final BooleanSupplier loaded;
  private final Consumer<List<String>> opened;
  private final Consumer<List<String>> compared;
  private final HBox overlay = new HBox(12);
  private final Label refusedWords = new Label();
  private final StackPane open = half("drop-open", new Label(Messages.get("drop.here")));
  private final StackPane compare = half("drop-compare", new Label(Messages.get("drop.compare")));
  private final StackPane refused = half("drop-refused", refusedWords);

  /// @param window  where things are dropped, all of what is seen
  /// @param loaded  whether a run is open
  /// @param opened  gets the paths to open
  /// @param compared gets the paths to compare with
  DropTarget(Pane window, BooleanSupplier loaded, Consumer<List<String>> opened,
      Consumer<List<String>> compared) {
    this.window = window;
    this.loaded = loaded;
    this.opened = opened;
    this.compared = compared;
    overlay.setId("drop-overlay");
    overlay.setVisible(false);
    overlay.setMouseTransparent(true);
    overlay.setManaged(false);
    window.layoutBoundsProperty().subscribe(room -> overlay.resize(room.getWidth(), room.getHeight()));
    window.getChildren().add(overlay);
    window.addEventFilter(DragEvent.DRAG_OVER, event -> {
      if (NamedPaths.takenBy(event.getTarget())) {
        overlay.setVisible(false);
      }
    });
    window.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (hover(NamedPaths.of(event.getDragboard()), event.getX())) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    window.addEventHandler(DragEvent.DRAG_EXITED, _ -> overlay.setVisible(false));
    window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      event.setDropCompleted(drop(NamedPaths.of(event.getDragboard()), event.getX()));
      event.consume();
    });
  }

  /// Shows what a drop here would do; tells whether it would do anything.
  ///
  /// @param x of the pointer on the window
  boolean hover(List<String> dragged, double x) {
    boolean taken = isTaken(dragged);
    refusedWords.setText(dragged.isEmpty()
        ? Messages.get("drop.refused")
        : Messages.get("drop.foreign", dragged.size(), ShownName.of(dragged.getFirst())));
    show(taken, x);
    return taken;
  }

  /// Does what a drop does here; tells whether it did anything.
  boolean drop(List<String> dropped, double x) {
    boolean comparing = comparing(x);
    overlay.setVisible(false);
    boolean taken = isTaken(dropped);
    if (taken) {
      (comparing ? compared : opened).accept(dropped);
    }
    return taken;
  }

  /// Whether something is dragged that may hold reports.
  private static boolean isTaken(List<String> dragged) {
    return dragged.stream().anyMatch(path -> !FOREIGN.contains(ending(path)));
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean comparing(double x) {
    return loaded.getAsBoolean() && x > window.getWidth() / 2;
  }

  private void show(boolean taken, double x) {
    overlay.getChildren().setAll(
        !taken ? List.of(refused) : loaded.getAsBoolean() ? List.of(open, compare) : List.of(open));
    open.getStyleClass().setAll("drop-overlay", comparing(x) ? "drop-away" : "drop-here");
    compare.getStyleClass().setAll("drop-overlay", comparing(x) ? "drop-here" : "drop-away");
    overlay.setVisible(true);
  }

  private static StackPane half(String id, Label words) {
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    var half = new StackPane(words);
    half.setId(id);
    half.getStyleClass().add("drop-overlay");
    HBox.setHgrow(half, Priority.ALWAYS);
    half.setMaxWidth(Double.MAX_VALUE);
    half.setPrefWidth(400);
    return half;
  }
}
