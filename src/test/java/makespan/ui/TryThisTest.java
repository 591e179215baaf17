package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.model.Rows;
import makespan.ui.base.FileKind;
import makespan.ui.base.Selection;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What there is to try with the sample.
class TryThisTest {
  @TempDir
  private Path folder;
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT));
  }

  private void openSample() {
    var another = new AtomicBoolean();
    Subscription opened = window.stage().call(() -> window.model().runProperty()
        .subscribe((_, _) -> another.set(true)));
    window.fire("open-sample");
    window.stage().await("the sample is read", () -> another.get()
        && window.model().findingsProperty().get().isPresent());
    window.stage().run(opened::unsubscribe);
  }

  private boolean shown() {
    return window.stage().call(() -> window.stage().stage().getScene().lookup("#try-this").isVisible());
  }

  private boolean done(String step) {
    return window.stage().node("try-this-" + step, Node.class).getStyleClass().contains("done");
  }

  @Test
  void eachThingIsTickedOffOnceItIsDone() {
    openSample();
    assertThat(shown()).isTrue();
    assertThat(done("container")).isFalse();
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(
        window.model().runProperty().get().orElseThrow().containers(), Rows.of(0))));
    assertThat(done("container")).as("another container").isFalse();
    window.stage().run(() -> window.model().selectNamed(makespan.analysis.Grouping.CONTAINER, "11"));
    assertThat(done("container")).isTrue();

    window.stage().run(() -> window.model().containersProperty().set(24));
    assertThat(done("containers")).isTrue();
    window.stage().run(() -> window.model().scenarios().add(
        new Edit.Split("spec/requests/payroll/monthly_closing_spec.rb", 2, Cut.IN_ORDER)));
    window.stage().await("the edit is known", () -> done("split"));

    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "try-this");
    assertThat(done("export")).isFalse();
    Path csv = folder.resolve("findings.csv");
    window.answerSave(FileKind.CSV, csv);
    window.fire("export-findings");
    window.stage().await("it is written", () -> Files.exists(csv) && done("export"));
    window.stage().run(() -> window.model().containersProperty().set(16));
    assertThat(done("containers")).as("what is done stays done").isTrue();
  }

  @Test
  void closedItNeverComesBackAndOfOtherRunsItSaysNothing() {
    window.open(TestWindow.RAILS_BEFORE);
    assertThat(shown()).isFalse();
    openSample();
    assertThat(shown()).isTrue();
    window.stage().run(window.stage().node("try-this-close", Button.class)::fire);
    assertThat(shown()).isFalse();

    openSample();
    assertThat(shown()).isFalse();
    assertThat(window.memory().get(Setting.TRY_THIS)).isFalse();
  }
}
