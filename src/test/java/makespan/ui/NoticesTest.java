package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import makespan.app.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  @TempDir
  private Path folder;

  @Test
  void aLongNoticeLeavesItsButtonsWhole() throws IOException {
    Path none = Files.writeString(
        folder.resolve("what-somebody-took-for-a-download-of-the-nightly-job-of-november.zip"),
        "no archive");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.stage().stage().setWidth(1024));
      window.open(none);
      window.stage().await("it is said", () -> window.window().notices().isShowing());
      window.stage().settle();

      window.stage().savePicture(window.stage().stage().getScene().getRoot(), "notice-narrow");
      for (Node node : window.stage().call(() -> window.window().notices().lookupAll(".notification-bar .button"))) {
        if (node instanceof Button button && !button.getText().isEmpty()) {
          assertThat(window.stage().call(button::getWidth)).as(button.getText())
              .isGreaterThanOrEqualTo(window.stage().call(() -> button.prefWidth(-1)));
        }
      }
    }
  }
}
