package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import makespan.app.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run is opened in the view in which it was last looked at.
class LastViewTest {
  private static final Path RAILS_AFTER = Path.of("sample-reports", "rails-16-after.zip");

  @TempDir
  private Path folder = Path.of("");

  @Test
  void everyRunHasItsOwnLastViewAlsoAfterAStart() {
    Settings kept;
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      assertThat(view(window)).isEqualTo(View.OVERVIEW);
      window.fire("view-findings");
      window.open(RAILS_AFTER);
      assertThat(view(window)).isEqualTo(View.OVERVIEW);
      window.fire("view-timeline");
      window.fire("view-compare");
      window.open(TestWindow.RAILS_BEFORE);
      assertThat(view(window)).isEqualTo(View.FINDINGS);
      kept = window.memory().settings();
    }
    try (var window = new TestWindow(folder, kept)) {
      window.open(RAILS_AFTER);
      assertThat(view(window)).as("a comparison needs another run").isEqualTo(View.TIMELINE);
    }
  }

  @Test
  void aRunThatIsGoneAfterTheSessionLeavesNothing() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.fire("open-sample");
      window.stage().await("the sample is read", () -> window.model().loadedProperty().get());
      window.fire("view-files");

      assertThat(window.memory().get(makespan.app.Setting.LAST_VIEWS).byRun()).isEmpty();
    }
  }

  private static View view(TestWindow window) {
    return window.stage().call(() -> window.window().viewProperty().get());
  }
}
