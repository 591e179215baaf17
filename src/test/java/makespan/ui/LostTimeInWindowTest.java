package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where the time above an even share went, on the run of the first article.
class LostTimeInWindowTest {
  @TempDir
  private Path folder = Path.of("");

  private static void open(TestWindow window) {
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-overview");
    window.stage().await("the run is concluded on", () -> window.model().diagnosisProperty().get().isPresent());
    window.stage().settle();
  }

  @Test
  void theBarIsTheBusiestContainerInItsParts() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      open(window);

      Node pane = window.stage().node("lost-time", Node.class);
      assertThat(pane.isVisible()).isTrue();
      assertThat(pane.getAccessibleText()).startsWith("16m 48s above an even share: 2m 59s ordinary noise, 13m 49s");
      double ideal = window.stage().node("lost-ideal", Region.class).getWidth();
      double weights = window.stage().node("lost-wrong_weights", Region.class).getWidth();
      assertThat(weights / ideal).as("13m 49s against 17m 00s").isCloseTo(829.0 / 1020, within(0.02));
      assertThat(window.stage().node("lost-splitter", Label.class).getText())
          .startsWith("The files went by name in blocks of equal count");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksWell(Theme theme) {
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, theme))) {
      open(window);
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      window.stage().savePicture(root, "lost-time-" + theme.name().toLowerCase(Locale.ROOT));
      assertThat(window.stage().node("lost-time", Node.class).isVisible()).isTrue();
    }
  }
}
