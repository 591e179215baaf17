package makespan.ui.base;

import java.util.Arrays;
import java.util.stream.LongStream;

import javafx.beans.property.LongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// A bound on durations: a slider over those that people name, none, 50 ms, 0.1 s and so on up to five minutes, and a
/// field beside it in which any can be typed.
public final class DurationSlider extends HBox {
  private static final long MILLI = 1_000_000L;
  /// 0 for none.
  private static final long[] LOWER = Arrays.stream(new long[]{0, 10, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000,
    20_000, 30_000, 60_000, 120_000, 300_000}).map(millis -> millis * MILLI).toArray();
  private static final long[] UPPER = LongStream.concat(Arrays.stream(LOWER, 1, LOWER.length), LongStream.of(0))
      .toArray();

  private final long[] steps;
  private final Slider slider;
  private final DurationField value;
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
    value = new DurationField(id + "-value", text, Messages.get("duration.off"), Messages.get("duration.tip"));
    value.setPrefColumnCount(4);
    var label = new Label(text);
    label.setLabelFor(slider);
    label.getStyleClass().add("pane-note");
    getChildren().setAll(label, slider, value);
    slider.valueProperty().addListener((_, _, place) -> {
      if (!following) {
        nanosProperty().set(steps[(int) Math.round(place.doubleValue())]);
      }
    });
    nanosProperty().subscribe(this::tell);
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
    return value.nanosProperty();
  }

  private void tell() {
    int nearest = place(nanosProperty().get());
    if (Math.round(slider.getValue()) != nearest) {
      following = true;
      slider.setValue(nearest);
      following = false;
    }
    slider.setAccessibleText(text + " " + value.getText());
  }
}
