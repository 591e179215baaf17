package makespan.ui;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/// The keys that ask for the menu of what has the focus, where the toolkit does not hear them itself, as on Linux.
final class MenuKeys {
  private MenuKeys() {}

  /// Has the keys heard in a scene.
  static void hear(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      Node focused = scene.getFocusOwner();
      if (focused != null && asks(event)) {
        Point2D middle = new Point2D(focused.getLayoutBounds().getCenterX(), focused.getLayoutBounds().getCenterY());
        Point2D inScene = focused.localToScene(middle);
        Point2D onScreen = focused.localToScreen(middle);
        Event.fireEvent(focused, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(),
            inScene.getY(), onScreen.getX(), onScreen.getY(), true, new PickResult(focused, inScene.getX(),
                inScene.getY())));
        event.consume();
      }
    });
  }

  private static boolean asks(KeyEvent event) {
    boolean bare = !event.isShortcutDown() && !event.isAltDown();
    return bare && (event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown()));
  }
}
