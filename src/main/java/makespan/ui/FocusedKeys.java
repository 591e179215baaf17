package makespan.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Has what holds the focus do what it does at a key together with Mod, for those who ask for it in a menu or by name.
final class FocusedKeys {
  private final Stage stage;
  /// Whether a key is on its way that comes back as a shortcut where nobody wants it.
  private boolean pressing;

  FocusedKeys(Stage stage) {
    this.stage = stage;
  }

  /// Sends a key, held together with Mod, to what has the focus.
  void press(KeyCode code, boolean alt) {
    Node focused = stage.getScene().getFocusOwner();
    if (focused == null || pressing) {
      return;
    }
    pressing = true;
    try {
      boolean meta = key(code, alt, true).isShortcutDown();
      focused.fireEvent(key(code, alt, meta));
    } finally {
      pressing = false;
    }
  }

  /// @param meta whether that is Mod here, as on macOS, and not Control
  private static KeyEvent key(KeyCode code, boolean alt, boolean meta) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !meta, alt, meta);
  }
}
