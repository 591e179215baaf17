package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Settings;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the line at the foot tells of work that somebody waits for.
class TasksTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  @AfterEach
  void letWorkersGo() {
    end.countDown();
  }

  /// Work that goes on until [#end].
  private void begin(String name) {
    window.stage().run(() -> new LatestJob(window.model().jobs()).startShown(name, _ -> {
      end.await();
      return name + " is done";
    }, heard::add, Jobs::unexpected, () -> heard.add(name + " was stopped")));
  }

  private Node node(String id) {
    return window.stage().node(id, Node.class);
  }

  private boolean isShown(String id) {
    return window.stage().call(() -> {
      Node found = window.stage().stage().getScene().lookup("#" + id);
      return found != null && found.isVisible();
    });
  }

  private String line() {
    return window.stage().call(() -> ((StatusBar) node("status")).getText());
  }

  private List<String> names() {
    return window.stage().call(() -> node("tasks-pane").lookupAll(".task-line > .label").stream()
        .map(each -> ((Label) each).getText()).toList());
  }

  @Test
  void workThatTakesLongIsNamedAndCanBeStopped() {
    String idle = line();
    begin("Sorting everything");
    window.stage().await("the line names the work", () -> line().equals("Sorting everything"));
    assertThat(isShown("status-tasks")).isFalse();

    window.stage().run(() -> window.stage().node("status-cancel", Button.class).fire());

    assertThat(heard).containsExactly("Sorting everything was stopped");
    assertThat(line()).isEqualTo(idle);
    assertThat(isShown("status-cancel")).isFalse();
  }

  @Test
  void severalTasksHaveALineEachWithItsOwnCancel() {
    begin("Comparing runs");
    begin("Writing files.csv");
    window.stage().await("the line counts them", () -> isShown("status-tasks"));
    assertThat(isShown("tasks-pane")).isFalse();

    window.stage().run(() -> window.stage().node("status-tasks", Button.class).fire());
    assertThat(names()).containsExactly("Comparing runs", "Writing files.csv");
    window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()), "tasks");

    window.stage().type(KeyCode.TAB, KeyCode.SPACE);
    assertThat(heard).containsExactly("Writing files.csv was stopped");
    assertThat(names()).containsExactly("Comparing runs");
    assertThat(line()).isEqualTo("Comparing runs");

    window.stage().type(KeyCode.ESCAPE);
    assertThat(isShown("tasks-pane")).isFalse();
    assertThat(heard).hasSize(1);

    end.countDown();
    window.stage().await("it is done", () -> heard.contains("Comparing runs is done"));
    assertThat(isShown("status-cancel")).isFalse();
  }
}
