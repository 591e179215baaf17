package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.WindowPlace;
import makespan.app.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlacingTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D BESIDE = new Rectangle2D(1920, 0, 1280, 1024);

  @TempDir
  private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "as it was,                    100, 100, 1000, 700, 100, 100, 1000, 700",
    "title bar across two screens, 1500, 100, 1000, 700, 1500, 100, 1000, 700",
    "larger than its screen,       100, 100, 1000, 1400, 100, 30, 1000, 1050",
    "wider than both screens,      100, 100, 4000, 700, 0, 100, 3200, 700",
    "on a screen that is gone,     4000, 100, 1000, 700, NaN, NaN, 1000, 700",
    "gone and larger than this,    4000, 100, 2400, 1200, 0, 30, 1920, 1050",
    "title bar above the screen,   100, -60, 1000, 700, NaN, NaN, 1000, 700"})
  void aWindowIsPutWhereItCanBeSeen(String what, double x, double y, double width, double height, double fittingX,
      double fittingY, double fittingWidth, double fittingHeight) {
    assertThat(WindowPlacing.fitting(new WindowPlace(x, y, width, height, true), List.of(MAIN, BESIDE))).as(what)
        .isEqualTo(new WindowPlace(fittingX, fittingY, fittingWidth, fittingHeight, true));
  }

  @Test
  void theSizeBeforeItWasMaximisedIsKept() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      double width = window.stage().call(() -> window.stage().stage().getWidth());
      window.stage().run(() -> window.stage().stage().setMaximized(true));
      window.stage().await("it fills the screen", () -> window.stage().stage().getWidth() > width);

      window.stage().run(() -> window.window().close());

      var file = new SettingsFile(folder.resolve("settings.json"));
      assertThat(file.load().get(Setting.WINDOW).maximized()).isTrue();
      assertThat(file.load().get(Setting.WINDOW).width()).isEqualTo(width);
    }
  }
}
