package makespan.ui.base;

import java.util.OptionalLong;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import makespan.analysis.Durations;
import makespan.analysis.TypedDuration;

/// A field for a duration in any form that people type. What is typed and is none stays, marked, with the reason; Escape
/// or leaving the field brings back the duration that holds.
public final class DurationField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private static final double BELOW = 4;
  private static final long MILLISECOND = 1_000_000L;

  private final LongProperty nanos = new SimpleLongProperty(this, "nanos");
  private final Tooltip tip = new Tooltip();
  private final String zero;
  private final String help;

  /// @param id   of the field
  /// @param text what the duration is of
  /// @param zero a word for no time at all; an empty field is read as that too
  /// @param help what may be typed
  public DurationField(String id, String text, String zero, String help) {
    this.zero = zero;
    this.help = help;
    setId(id);
    setAccessibleText(text);
    setMinWidth(USE_PREF_SIZE);
    // Escape belongs to the field, which takes the tip away as well
    tip.setHideOnEscape(false);
    setTooltip(tip);
    setOnAction(_ -> take());
    focusedProperty().addListener((_, _, focused) -> {
      if (!focused && !take()) {
        tell();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !getText().equals(words())) {
        tell();
        event.consume();
      }
    });
    nanos.subscribe(this::tell);
    tell();
  }

  /// The duration, nanoseconds, 0 or more.
  public LongProperty nanosProperty() {
    return nanos;
  }

  /// Takes what is typed.
  ///
  /// @return whether it is a duration
  private boolean take() {
    String typed = getText().strip();
    OptionalLong wanted = typed.equals(words()) ? OptionalLong.of(nanos.get())
        : typed.isEmpty() || typed.equalsIgnoreCase(zero) ? OptionalLong.of(0) : TypedDuration.parse(typed);
    wanted.ifPresentOrElse(good -> {
      nanos.set(good);
      tell();
    }, () -> complain(typed));
    return wanted.isPresent();
  }

  private void complain(String typed) {
    pseudoClassStateChanged(WRONG, true);
    tip.setText(Messages.get("duration.wrong", typed));
    setAccessibleHelp(tip.getText());
    Bounds place = localToScreen(getBoundsInLocal());
    if (isFocused() && place != null) {
      tip.show(this, place.getMinX(), place.getMaxY() + BELOW);
    }
  }

  /// The duration in words that can be typed again. What is measured has digits that nobody asked for: it is rounded to
  /// a millisecond here, and stays as it is while the words stay.
  private String words() {
    long rounded = nanos.get() < MILLISECOND
        ? nanos.get()
        : (nanos.get() + MILLISECOND / 2) / MILLISECOND * MILLISECOND;
    String compact = Durations.compact(rounded);
    return rounded == 0 ? zero
        : TypedDuration.parse(compact).equals(OptionalLong.of(rounded)) ? compact : TypedDuration.text(rounded);
  }

  private void tell() {
    setText(words());
    pseudoClassStateChanged(WRONG, false);
    tip.hide();
    tip.setText(help);
    setAccessibleHelp(help);
  }
}
