package makespan.ui.simulator;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import makespan.ui.base.ScenarioModel;

/// Has the number of containers that a node sets be undone in one step for as long as the mouse is held on it, or a key
/// that goes through the numbers. For the UI thread only.
final class OneGo {
  private static final Set<KeyCode> KEYS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN,
      KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

  private final ScenarioModel scenarios;
  private boolean keyHeld;

  private OneGo(ScenarioModel scenarios) {
    this.scenarios = scenarios;
  }

  static void on(Node node, ScenarioModel scenarios) {
    var go = new OneGo(scenarios);
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
      scenarios.endContainers();
      scenarios.beginContainers();
    });
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> scenarios.endContainers());
    node.addEventFilter(KeyEvent.KEY_PRESSED, event -> go.press(event.getCode()));
    node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> go.letGo());
    // a key that is let go elsewhere is not heard of here
    node.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        go.letGo();
      }
    });
  }

  private void press(KeyCode key) {
    if (KEYS.contains(key)) {
      keyHeld = true;
      scenarios.beginContainers();
    }
  }

  private void letGo() {
    if (keyHeld) {
      keyHeld = false;
      scenarios.endContainers();
    }
  }
}
