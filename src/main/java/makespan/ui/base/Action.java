package makespan.ui.base;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something a user can do, however it is asked for.
///
/// @param id      stable name
/// @param title   what it is called in menus and on buttons; the message `action.ID` unless told otherwise
/// @param keys    the shortcut, if it has one
/// @param also    other shortcuts that work too
/// @param menu    the menu that it stands in besides those that list it, if any
/// @param enabled whether it can be done now
/// @param run     does it
public record Action(String id, ObservableValue<String> title, Optional<KeyCombination> keys,
    List<KeyCombination> also,
    Optional<String> menu, BooleanExpression enabled, Runnable run) {

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
    return new Action(id, new SimpleStringProperty(Messages.get("action." + id)),
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)), List.of(),
        Optional.empty(), enabled, run);
  }

  /// The same at the end of a menu.
  ///
  /// @param name of the menu: file, edit, view, run, what-if, help
  public Action in(String name) {
    return new Action(id, title, keys, also, Optional.of(name), enabled, run);
  }

  /// The same with a title that changes, as that of undo does.
  public Action titled(ObservableValue<String> changing) {
    return new Action(id, changing, keys, also, menu, enabled, run);
  }

  /// The same with one more shortcut, for those who come from where that one is usual.
  public Action also(String other) {
    return new Action(id, title, keys, Stream.concat(also.stream(), Stream.of(KeyCombination.valueOf(other))).toList(),
        menu, enabled, run);
  }

  /// What it is called now.
  public String label() {
    return title.getValue();
  }

  /// Does it, if it can be done now.
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }
}
