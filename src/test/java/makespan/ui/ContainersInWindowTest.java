package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import makespan.app.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The number of containers by every way to set it, and what one undo takes back.
class ContainersInWindowTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-what-if");
    window.stage().await("the curve is made", () -> window.model().sweptProperty().get());
  }

  private int containers() {
    return window.stage().call(() -> window.model().containersProperty().get());
  }

  private int undone() {
    window.fire("undo");
    return containers();
  }

  @Test
  void everyTypedNumberIsUndoneAlone() {
    Spinner<?> field = window.stage().node("containers-field", Spinner.class);
    for (String number : new String[]{"20", "30", "40"}) {
      window.stage().run(() -> {
        field.getEditor().requestFocus();
        field.getEditor().selectAll();
      });
      window.stage().write(number);
      window.stage().type(KeyCode.ENTER);
      assertThat(containers()).isEqualTo(Integer.parseInt(number));
    }
    window.stage().run(() -> Event.fireEvent(field.getEditor(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
    assertThat(containers()).as("from within the field too").isEqualTo(30);
    assertThat(undone()).isEqualTo(20);
    assertThat(undone()).isEqualTo(16);
  }

  @Test
  void everyClickOnTheCurveIsUndoneAloneAndADragAsOne() {
    Node curve = window.stage().node("curve", Node.class);
    window.stage().click(curve, 300, 100);
    int first = containers();
    window.stage().click(curve, 400, 100);
    int second = containers();
    assertThat(second).isGreaterThan(first);
    window.stage().drag(curve, new Point2D(200, 100), new Point2D(500, 100), MouseButton.PRIMARY, false);
    assertThat(containers()).isGreaterThan(second);

    assertThat(undone()).isEqualTo(second);
    assertThat(undone()).isEqualTo(first);
    assertThat(undone()).isEqualTo(16);
  }

  @Test
  void aDragOfTheSliderIsUndoneAsOne() {
    Slider slider = window.stage().node("containers-slider", Slider.class);
    Node track = window.stage().call(() -> slider.lookup(".track"));
    window.stage().drag(track, new Point2D(100, 2), new Point2D(140, 2), MouseButton.PRIMARY, false);
    int first = containers();
    window.stage().drag(track, new Point2D(20, 2), new Point2D(60, 2), MouseButton.PRIMARY, false);
    assertThat(containers()).isLessThan(first);

    assertThat(undone()).isEqualTo(first);
    assertThat(undone()).isEqualTo(16);
  }

  @Test
  void aKeyThatIsHeldIsUndoneAsOne() {
    Slider slider = window.stage().node("containers-slider", Slider.class);
    window.stage().run(slider::requestFocus);
    window.stage().type(KeyCode.RIGHT);
    window.stage().type(KeyCode.RIGHT);
    for (int time = 0; time < 3; time++) {
      key(slider, KeyEvent.KEY_PRESSED, KeyCode.RIGHT);
    }
    key(slider, KeyEvent.KEY_RELEASED, KeyCode.RIGHT);
    assertThat(containers()).isEqualTo(21);

    assertThat(undone()).isEqualTo(18);
    assertThat(undone()).isEqualTo(17);
    assertThat(undone()).isEqualTo(16);
  }

  @Test
  void keysGoThroughTheCurve() {
    Node curve = window.stage().node("curve", Node.class);
    window.stage().run(curve::requestFocus);

    assertThat(after(KeyCode.RIGHT)).isEqualTo(17);
    assertThat(after(KeyCode.UP)).isEqualTo(18);
    assertThat(after(KeyCode.LEFT)).isEqualTo(17);
    assertThat(after(KeyCode.DOWN)).isEqualTo(16);
    assertThat(after(KeyCode.PAGE_UP)).isEqualTo(20);
    assertThat(after(KeyCode.PAGE_DOWN)).isEqualTo(16);
    assertThat(after(KeyCode.HOME)).isEqualTo(1);
    assertThat(after(KeyCode.END)).isEqualTo(64);
    assertThat(after(KeyCode.RIGHT)).isEqualTo(64);
    assertThat(undone()).isEqualTo(1);
  }

  private int after(KeyCode key) {
    window.stage().type(key);
    return containers();
  }

  private void key(Node node, EventType<KeyEvent> type, KeyCode key) {
    window.stage().run(() -> Event.fireEvent(node, new KeyEvent(type, "", "", key, false, false, false, false)));
  }
}
