package makespan.ui.compare;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import makespan.analysis.Noise;
import makespan.ui.base.Messages;

/// Below what share of a group's time, or below how many seconds, a change counts as none.
final class NoiseFields extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private static final double NANOS = 1e9;

  private final TextField percent = field("compare-noise-percent");
  private final TextField seconds = field("compare-noise-seconds");
  private final ObjectProperty<Noise> noise;

  /// @param noise follows the fields, and they follow it
  NoiseFields(ObjectProperty<Noise> noise) {
    super(6);
    this.noise = noise;
    setAlignment(Pos.CENTER_LEFT);
    percent.setAccessibleText(Messages.get("compare.noise.percent"));
    seconds.setAccessibleText(Messages.get("compare.noise.seconds"));
    for (TextField field : new TextField[]{percent, seconds}) {
      field.setTooltip(new Tooltip(Messages.get("compare.noise.tip")));
      field.addEventHandler(ActionEvent.ACTION, _ -> take());
      field.focusedProperty().addListener((_, _, focused) -> {
        if (!focused) {
          take();
        }
      });
    }
    getChildren().setAll(new Label(Messages.get("compare.noise")), percent, new Label(Messages.get("compare.noise.or")),
        seconds, new Label(Messages.get("scenario.seconds")));
    noise.subscribe(this::show);
  }

  private void take() {
    boolean percentIsGood = check(percent, 100);
    boolean secondsAreGood = check(seconds, 86_400);
    if (percentIsGood && secondsAreGood) {
      noise.set(new Noise(number(percent) / 100, Math.round(number(seconds) * NANOS)));
    }
  }

  private void show(Noise shown) {
    percent.setText(plain(shown.share() * 100));
    seconds.setText(plain(shown.nanos() / NANOS));
  }

  /// Marks a field that holds no number in its range.
  private static boolean check(TextField field, double most) {
    double number = number(field);
    boolean good = number >= 0 && number <= most;
    field.pseudoClassStateChanged(WRONG, !good);
    return good;
  }

  /// A decimal comma is one as well; not a number where there is none.
  private static double number(TextField field) {
    String text = field.getText().strip().replace(',', '.');
    return text.matches("\\d{1,6}(\\.\\d{1,9})?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.3f", number).replaceAll("\\.?0+$", "");
  }

  private static TextField field(String id) {
    var field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(3);
    return field;
  }
}
