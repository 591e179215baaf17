package makespan.ui.base;

import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that a list takes for the editing of its cells, whether any of them can be edited or not, and that mean something
/// to what is around it.
public final class PassedKeys {
  private PassedKeys() {}

  /// Has keys go on to what is around a list.
  public static void around(ListView<?> list, KeyCode... codes) {
    Set<KeyCode> passed = Set.of(codes);
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (passed.contains(event.getCode()) && list.getEditingIndex() < 0) {
        list.getParent().fireEvent(event.copyFor(list, list.getParent()));
      }
    });
  }
}
