package makespan.ui.base;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.beans.property.Property;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SegmentedButton;

/// A row of buttons of which exactly one is pressed, bound to a property.
///
/// @param <T> what is chosen, an enum's constants; the button of X has the id `NAME-x`
public final class Choice<T extends Enum<T>> extends SegmentedButton {
  private final List<T> values;

  /// @param name   prefix of the buttons' ids
  /// @param values what can be chosen, from left to right
  /// @param label  words on the button of a value
  /// @param chosen follows the buttons, and they follow it
  public Choice(String name, List<T> values, Function<T, String> label, Property<T> chosen) {
    this.values = List.copyOf(values);
    setId(name);
    setMinWidth(USE_PREF_SIZE);
    setFocusTraversable(false);
    var group = new ToggleGroup();
    setToggleGroup(group);
    for (T value : values) {
      var button = new ToggleButton(label.apply(value));
      button.setId(name + "-" + value.name().toLowerCase(Locale.ROOT));
      button.setUserData(value);
      button.setSelected(value == chosen.getValue());
      button.setOnAction(_ -> {
        // pressing the pressed button must not leave none
        button.setSelected(true);
        chosen.setValue(value);
      });
      getButtons().add(button);
    }
    addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, chosen));
    chosen.addListener(
        (_, _, value) -> getButtons().forEach(button -> button.setSelected(button.getUserData() == value)));
  }

  /// The arrows choose; of their own the buttons would only look chosen. The keys stay here, so that one can go on.
  private void step(KeyEvent event, Property<T> chosen) {
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    int by = switch (event.getCode()) {
      case LEFT -> mirrored ? 1 : -1;
      case RIGHT -> mirrored ? -1 : 1;
      case UP -> -1;
      case DOWN -> 1;
      default -> 0;
    };
    if (by == 0 || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    for (int at = values.indexOf(chosen.getValue()) + by; at >= 0 && at < values.size(); at += by) {
      ToggleButton button = getButtons().get(at);
      if (!button.isDisabled() && button.isVisible()) {
        chosen.setValue(values.get(at));
        button.requestFocus();
        return;
      }
    }
  }
}
