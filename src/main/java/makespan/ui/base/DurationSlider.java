package makespan.ui.base;

import java.util.Arrays;
import java.util.stream.LongStream;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import makespan.analysis.Durations;

/// A slider over durations that people name, a bound: none, 50 ms, 0.1 s and so on up to five minutes, with its value in
/// words.
public final class DurationSlider extends HBox {
  private static final long MILLI = 1_000_000L;
  /// 0 for none.
  private static final long[] LOWER = Arrays.stream(new long[]{0, 10, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000,
    20_000, 30_000, 60_000, 120_000, 300_000}).map(millis -> millis * MILLI).toArray();
  private static final long[] UPPER = LongStream.concat(Arrays.stream(LOWER, 1, LOWER.length), LongStream.of(0))
      .toArray();

  private final LongProperty nanos = new SimpleLongProperty(this, "nanos");
  private final long[] steps;
  private final Slider slider;
  private final Label value = new Label();
  private final String text;

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
    value.setMinWidth(46);
    var label = new Label(text);
    label.setLabelFor(slider);
    label.getStyleClass().add("pane-note");
    getChildren().setAll(label, slider, value);
    slider.valueProperty().subscribe(place -> nanos.set(steps[(int) Math.round(place.doubleValue())]));
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

  private int place(long wanted) {
    for (int place = 0; place < steps.length; place++) {
      if (steps[place] == wanted) {
        return place;
      }
    }
    return -1;
  }

  /// The chosen duration, nanoseconds; 0 for none.
  public LongProperty nanosProperty() {
    return nanos;
  }

  private void tell() {
    int step = place(nanos.get());
    if (step >= 0 && Math.round(slider.getValue()) != step) {
      slider.setValue(step);
    }
    value.setText(nanos.get() == 0 ? Messages.get("duration.off") : Durations.compact(nanos.get()));
    slider.setAccessibleText(text + " " + value.getText());
  }
}
