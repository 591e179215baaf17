package makespan.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Sends the focus round the panes of the window, for those who use no mouse.
final class Panes {
  private Panes() {}

  /// Gives the focus to the pane after or before the one that has it.
  ///
  /// @param panes in their order; those not in the scene or not visible are passed over
  /// @param step  1 for the next, -1 for the one before
  static void cycle(Scene scene, List<? extends Node> panes, int step) {
    int now = -1;
    for (int i = 0; i < panes.size(); i++) {
      for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
        now = node.equals(panes.get(i)) ? i : now;
      }
    }
    int count = panes.size();
    for (int tried = 1; tried <= count; tried++) {
      if (focus(panes.get(Math.floorMod((now < 0 && step < 0 ? 0 : now) + step * tried, count)))) {
        return;
      }
    }
  }

  /// Whether a pane, or something in it, has the focus of its window.
  static boolean hasFocus(Node pane) {
    for (Node node = pane.getScene() == null ? null : pane.getScene().getFocusOwner(); node != null; node = node
        .getParent()) {
      if (node.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  /// Gives the focus to the first node in a pane that takes it.
  static boolean focus(Node node) {
    if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
      return false;
    }
    if (node.isFocusTraversable()) {
      node.requestFocus();
      return true;
    }
    return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Panes::focus);
  }
}
