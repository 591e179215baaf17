package makespan.ui.base;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import makespan.analysis.Durations;
import makespan.analysis.TypedDuration;

/// A bound on durations: a slider over those that people name, none, 50 ms, 0.1 s and so on up to five minutes, and a
/// field beside it in which any can be typed. What is typed and is none stays, marked, with the reason; Escape or leaving
/// the field brings back the bound that holds.
public final class DurationSlider extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private static final long MILLI = 1_000_000L;
  /// 0 for none.
  private static final long[] LOWER = Arrays.stream(new long[]{0, 10, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000,
    20_000, 30_000, 60_000, 120_000, 300_000}).map(millis -> millis * MILLI).toArray();
  private static final long[] UPPER = LongStream.concat(Arrays.stream(LOWER, 1, LOWER.length), LongStream.of(0))
      .toArray();

  private final LongProperty nanos = new SimpleLongProperty(this, "nanos");
  private final long[] steps;
  private final Slider slider;
  private final TextField value = new TextField();
  private final Tooltip tip = new Tooltip();
  private final String text;
  /// While the slider is put beside a bound that may lie between its places.
  private boolean following;

  private DurationSlider(String id, String text, long[] steps) {
    super(6);
    this.text = text;
    this.steps = steps;
    slider = new Slider(0, steps.length - 1, place(0));
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    slider.setId(id);
    slider.setPrefWidth(68);
    slider.setMinWidth(60);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    value.setId(id + "-value");
    value.setPrefColumnCount(4);
    value.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().add("short-field");
    // Escape belongs to the field, which takes the tip away as well
    tip.setHideOnEscape(false);
    value.setTooltip(tip);
    value.setOnAction(_ -> take());
    value.focusedProperty().addListener((_, _, focused) -> {
      if (!focused && !take()) {
        tell();
      }
    });
    value.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !value.getText().equals(words())) {
        tell();
        event.consume();
      }
    });
    var label = new Label(text);
    label.setLabelFor(slider);
    label.getStyleClass().add("pane-note");
    getChildren().setAll(label, slider, value);
    slider.valueProperty().addListener((_, _, place) -> {
      if (!following) {
        nanos.set(steps[(int) Math.round(place.doubleValue())]);
      }
    });
    nanos.subscribe(this::tell);
    tell();
  }

  /// A bound below which something is hidden: none at the left end.
  ///
  /// @param id   of the slider
  /// @param text what is chosen
  public static DurationSlider lower(String id, String text) {
    return new DurationSlider(id, text, LOWER);
  }

  /// A bound above which something is hidden: none at the right end.
  ///
  /// @param id   of the slider
  /// @param text what is chosen
  public static DurationSlider upper(String id, String text) {
    return new DurationSlider(id, text, UPPER);
  }

  /// The place of the slider that comes nearest.
  private int place(long wanted) {
    int none = steps[0] == 0 ? 0 : steps.length - 1;
    int nearest = none;
    for (int place = 0; place < steps.length; place++) {
      if (wanted > 0 && place != none
          && (nearest == none || Math.abs(steps[place] - wanted) < Math.abs(steps[nearest] - wanted))) {
        nearest = place;
      }
    }
    return nearest;
  }

  /// The chosen duration, nanoseconds; 0 for none.
  public LongProperty nanosProperty() {
    return nanos;
  }

  /// Takes what is typed.
  ///
  /// @return whether it is a duration
  private boolean take() {
    String typed = value.getText().strip();
    OptionalLong wanted = typed.equals(words()) ? OptionalLong.of(nanos.get())
        : typed.isEmpty() || typed.equalsIgnoreCase(Messages.get("duration.off")) ? OptionalLong.of(0)
            : TypedDuration.parse(typed);
    wanted.ifPresentOrElse(good -> {
      nanos.set(good);
      tell();
    }, () -> complain(typed));
    return wanted.isPresent();
  }

  private void complain(String typed) {
    value.pseudoClassStateChanged(WRONG, true);
    tip.setText(Messages.get("duration.wrong", typed));
    value.setAccessibleHelp(tip.getText());
    Bounds place = value.localToScreen(value.getBoundsInLocal());
    if (value.isFocused() && place != null) {
      tip.show(value, place.getMinX(), place.getMaxY() + 4);
    }
  }

  /// The bound in words that can be typed again.
  private String words() {
    String compact = Durations.compact(nanos.get());
    return nanos.get() == 0 ? Messages.get("duration.off")
        : TypedDuration.parse(compact).equals(OptionalLong.of(nanos.get())) ? compact : TypedDuration.text(nanos.get());
  }

  private void tell() {
    int nearest = place(nanos.get());
    if (Math.round(slider.getValue()) != nearest) {
      following = true;
      slider.setValue(nearest);
      following = false;
    }
    value.setText(words());
    value.pseudoClassStateChanged(WRONG, false);
    tip.hide();
    tip.setText(Messages.get("duration.tip"));
    value.setAccessibleHelp(tip.getText());
    value.setAccessibleText(text);
    slider.setAccessibleText(text + " " + value.getText());
  }
}
