package makespan.ui.base;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/// Has a dialog look as the window that it belongs to: its style sheets, light or dark, its colours, its size of text.
public final class SameLook {
  /// Style class of the root of a dark window.
  public static final String DARK = "dark";
  /// Style class of the root of a window with charts in strong colours.
  public static final String HIGH_CONTRAST = "high-contrast";
  /// Style class of the root of a window in which nothing moves.
  public static final String STILL = "still";
  private static final List<String> WAYS = List.of(DARK, HIGH_CONTRAST, STILL);

  private SameLook() {}

  /// The button that ends a dialog without doing anything, in the words of the program: those of the toolkit follow the
  /// language of the system.
  public static ButtonType cancel() {
    return new ButtonType(Messages.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
  }

  /// The button that ends a dialog that only told something, by Escape too.
  public static ButtonType close() {
    return new ButtonType(Messages.get("sheet.close"), ButtonData.CANCEL_CLOSE);
  }

  /// A question in front of a window. Its words ask already: the toolkit's sign is of another look.
  public static Alert question(Window owner) {
    var dialog = new Alert(Alert.AlertType.CONFIRMATION);
    dress(dialog, owner);
    dialog.setGraphic(null);
    return dialog;
  }

  /// Puts a dialog in front of a window, in its look. To be called again before it is shown again.
  public static void dress(Dialog<?> dialog, Window owner) {
    if (dialog.getOwner() == null) {
      dialog.initOwner(owner);
    }
    // large text may need more room than it has at first
    dialog.setResizable(true);
    Scene of = owner.getScene();
    DialogPane pane = dialog.getDialogPane();
    pane.getStylesheets().setAll(of.getStylesheets());
    pane.getStyleClass().removeAll(WAYS);
    WAYS.stream().filter(of.getRoot().getStyleClass()::contains).forEach(pane.getStyleClass()::add);
    pane.setStyle(of.getRoot().getStyle());
    if (pane.getScene() != null) {
      pane.getScene().getPreferences().setColorScheme(of.getPreferences().getColorScheme());
    }
  }
}
