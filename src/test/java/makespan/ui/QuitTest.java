package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is open over the window, quitting closes it and everything over it.
class QuitTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  private Node root() {
    return window.stage().stage().getScene().getRoot();
  }

  private List<Window> others() {
    return window.stage().call(() -> Window.getWindows().stream()
        .filter(shown -> shown.isShowing() && !shown.equals(window.stage().stage())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"menu", "context menu", "tooltip", "popover", "combo box", "preferences", "shortcuts",
    "about"})
  void quittingIsCleanWhileAPopupShows(String popup) {
    switch (popup) {
      case "menu" -> window.stage().run(() -> ((MenuBar) root().lookup("#menus")).getMenus().getFirst().show());
      case "context menu" -> {
        window.fire("view-files");
        window.stage().run(() -> {
          ContextMenu menu = window.groups().getContextMenu();
          menu.show(window.groups(), 100, 100);
        });
      }
      case "tooltip" -> window.stage().run(() -> new Tooltip("tip").show(root(), 100, 100));
      case "popover" -> window.stage().run(() -> new PopOver(new Label("over")).show(root().lookup("#filter")));
      case "combo box" -> {
        window.fire("view-files");
        window.stage().run(() -> window.model().groupingProperty().set(Grouping.DIRECTORY));
        window.stage().await("there is a choice of depths",
            () -> root().lookup("#groups-pane .combo-box-base") != null);
        window.stage().run(() -> ((ComboBoxBase<?>) root().lookup("#groups-pane .combo-box-base")).show());
      }
      default -> window.fire(popup);
    }
    assertThat(others()).isNotEmpty();

    window.fire("quit");

    assertThat(window.stage().call(() -> window.stage().stage().isShowing())).isFalse();
    window.stage().await("nothing is left over the window", () -> others().isEmpty());
  }

  @Test
  void quittingWithThePaletteOpenIsCleanToo() {
    window.fire("go-to");
    window.fire("quit");

    assertThat(window.stage().call(() -> window.stage().stage().isShowing())).isFalse();
  }
}
