package makespan.ui.base;

import java.util.Arrays;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import makespan.analysis.Durations;

/// A slider over durations that people name: nothing, 50 ms, 0.1 s and so on up to five minutes, with its value in words.
public final class DurationSlider extends HBox {
  private static final long MILLI = 1_000_000L;
  private static final long[] STEPS = Arrays.stream(new long[]{0, 10, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000,
    20_000, 30_000, 60_000, 120_000, 300_000}).map(millis -> millis * MILLI).toArray();

  private final LongProperty nanos = new SimpleLongProperty(this, "nanos");
  private final Slider slider = new Slider(0, STEPS.length - 1, 0);
  private final Label value = new Label();
  private final String text;

  /// @param id   of the slider
  /// @param text what is chosen
  public DurationSlider(String id, String text) {
    super(6);
    this.text = text;
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    slider.setId(id);
    slider.setPrefWidth(90);
    slider.setMinWidth(60);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    value.setId(id + "-value");
    value.setMinWidth(52);
    var label = new Label(text);
    label.setLabelFor(slider);
    label.getStyleClass().add("pane-note");
    getChildren().setAll(label, slider, value);
    slider.valueProperty().subscribe(place -> nanos.set(STEPS[(int) Math.round(place.doubleValue())]));
    nanos.subscribe(this::tell);
    tell();
  }

  /// The chosen duration, nanoseconds.
  public LongProperty nanosProperty() {
    return nanos;
  }

  private void tell() {
    int step = Arrays.binarySearch(STEPS, nanos.get());
    if (step >= 0 && Math.round(slider.getValue()) != step) {
      slider.setValue(step);
    }
    value.setText(nanos.get() == 0 ? Messages.get("duration.off") : Durations.compact(nanos.get()));
    slider.setAccessibleText(text + " " + value.getText());
  }
}
