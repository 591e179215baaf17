package makespan.ui.base;

import java.util.Optional;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;

/// Something a user can do, however it is asked for.
///
/// @param id      stable name; its label is the message `action.ID`
/// @param keys    the shortcut, if it has one
/// @param enabled whether it can be done now
/// @param run     does it
public record Action(String id, Optional<KeyCombination> keys, BooleanExpression enabled, Runnable run) {

  /// An action that can always be done.
  ///
  /// @param keys as [KeyCombination#valueOf(String)] reads them, empty for none
  public static Action of(String id, String keys, Runnable run) {
    return of(id, keys, new SimpleBooleanProperty(true), run);
  }

  /// An action that can be done at times.
  ///
  /// @param keys as [KeyCombination#valueOf(String)] reads them, empty for none
  public static Action of(String id, String keys, BooleanExpression enabled, Runnable run) {
    return new Action(id, keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)), enabled, run);
  }

  /// What it is called in menus and on buttons.
  public String label() {
    return Messages.get("action." + id);
  }

  /// Does it, if it can be done now.
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }
}
