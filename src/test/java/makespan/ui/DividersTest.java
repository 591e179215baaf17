package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import makespan.app.Setting;
import makespan.app.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Panes are as large as the user left them, also after a start.
class DividersTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void aDividerStaysWhereItWasDraggedAndADoubleClickPutsItBack() {
    Settings kept;
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-files");
      SplitPane panes = window.stage().node("workspace-main", SplitPane.class);
      window.stage().run(() -> panes.setDividerPosition(0, 0.4));
      send(window, panes, MouseEvent.MOUSE_RELEASED, 1);
      assertThat(window.memory().get(Setting.DIVIDERS)).containsOnlyKeys("details-below");
      assertThat(window.memory().get(Setting.DIVIDERS).get("details-below")).isCloseTo(0.4, within(0.01));
      window.fire("view-overview");
      window.fire("view-files");
      assertThat(position(window, panes)).isCloseTo(0.4, within(0.01));
      kept = window.memory().settings();
    }
    try (var window = new TestWindow(folder, kept)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-files");
      SplitPane panes = window.stage().node("workspace-main", SplitPane.class);
      assertThat(position(window, panes)).isCloseTo(0.4, within(0.01));

      send(window, panes, MouseEvent.MOUSE_CLICKED, 2);
      assertThat(window.memory().get(Setting.DIVIDERS)).isEmpty();
      assertThat(position(window, panes)).isCloseTo(0.6, within(0.01));
    }
  }

  @Test
  void theCurveIsAsHighWhenItIsFirstSeenAsItIsLater() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.stage().run(() -> {
        window.stage().stage().setWidth(1024);
        window.stage().stage().setHeight(700);
      });
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-what-if");
      double first = curveHeight(window);
      window.fire("view-overview");
      window.fire("view-what-if");
      assertThat(curveHeight(window)).isEqualTo(first);

      window.stage().run(() -> window.stage().stage().setHeight(600));
      assertThat(curveHeight(window)).isLessThan(first);
      window.stage().run(() -> window.stage().stage().setHeight(700));
      assertThat(curveHeight(window)).isEqualTo(first);
    }
  }

  private static double curveHeight(TestWindow window) {
    window.stage().settle();
    return window.stage().call(() -> window.stage().node("curve", Region.class).getHeight());
  }

  private static double position(TestWindow window, SplitPane panes) {
    return window.stage().call(() -> panes.getDividerPositions()[0]);
  }

  private static void send(TestWindow window, SplitPane panes, EventType<MouseEvent> type, int clicks) {
    window.stage().run(() -> {
      Node divider = panes.getChildrenUnmodifiable().stream()
          .filter(child -> child.getStyleClass().contains("split-pane-divider")).findFirst().orElseThrow();
      divider.fireEvent(new MouseEvent(type, 2, 2, 2, 2, MouseButton.PRIMARY, clicks, false, false, false, false,
          false, false, false, false, false, true, null));
    });
  }
}
