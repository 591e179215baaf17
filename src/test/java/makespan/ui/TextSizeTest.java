package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.whatif.Edit;
import makespan.whatif.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every view is whole in small windows and with large text: no words are cut, nothing reaches out of the window.
class TextSizeTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"1600, 1000, 100", "1600, 1000, 125", "1600, 1000, 150", "1600, 1000, 200", "1024, 700, 100",
    "1024, 700, 125", "1024, 700, 150"})
  void everyViewIsWhole(int width, int height, int percent) {
    var flaws = new ArrayList<String>();
    try (var window = new TestWindow(folder,
        Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT).with(Setting.TEXT_PERCENT, percent))) {
      window.open(TestWindow.RAILS_BEFORE);
      Parent root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      window.stage().run(() -> {
        window.model().containersProperty().set(24);
        window.groups().getSelectionModel().clearAndSelect(1);
        window.model().scenarios().add(new Edit.Drop(Target.ofFile(
            window.model().runProperty().get().orElseThrow().files().key(2))));
      });
      window.stage().await("edits are rehearsed",
          () -> window.model().scenarios().rehearsalProperty().get().isPresent());
      for (View view : View.values()) {
        window.fire("view-" + view.word());
        flaws.addAll(look(window, root, width, height, percent, view.word()));
      }
      window.fire("compare-strategies");
      flaws.addAll(look(window, root, width, height, percent, "strategies"));
      window.fire("smaller-units");
      flaws.addAll(look(window, root, width, height, percent, "units"));
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void theFiguresOfAPlanStandInOneRowWhereThereIsRoom() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-what-if");
      Parent root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      look(window, root, 1600, 1000, 100, "one-row");

      List<Double> tops = window.stage().call(() -> root.lookupAll("#containers-bar .figure-box").stream()
          .map(box -> box.localToScene(box.getLayoutBounds()).getMinY()).distinct().toList());
      assertThat(tops).hasSize(1);
    }
  }

  /// What is wrong with a view as a window of that size would show it; the headless screen has no room for all of them.
  private static List<String> look(TestWindow window, Parent root, int width, int height, int percent, String name) {
    for (int pass = 0; pass < 3; pass++) {
      window.stage().run(() -> {
        ((Region) root).resize(width, height);
        root.applyCss();
        root.layout();
      });
    }
    window.stage().savePicture(root, "text-" + width + "-" + percent + "-" + name);
    return window.stage().call(() -> flaws(root).map(flaw -> name + ": " + flaw).toList());
  }

  private static Stream<String> flaws(Parent root) {
    Bounds all = root.localToScene(root.getLayoutBounds());
    return nodes(root).flatMap(node -> {
      if (node instanceof Labeled words && isCut(words)) {
        return Stream.of("cut: " + told(words) + " " + words.getText());
      }
      Bounds place = node.localToScene(node.getLayoutBounds());
      boolean outside = place.getMaxX() > all.getMaxX() + 1 || place.getMaxY() > all.getMaxY() + 1
          || place.getMinX() < -1 || place.getMinY() < -1;
      return outside && (node instanceof Labeled || node instanceof Control)
          ? Stream.of("outside: " + told(node) + (node instanceof Labeled words ? " " + words.getText() : ""))
          : Stream.empty();
    });
  }

  /// All that is seen, but for cells, whose columns are as wide as the user has them, and for what scrolls.
  private static Stream<Node> nodes(Node node) {
    if (!node.isVisible() || node instanceof IndexedCell) {
      return Stream.empty();
    }
    Stream<Node> below = node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> node instanceof ScrollPane
            || node instanceof TableView<?> || node instanceof ListView<?>
                ? nodes(child).filter(each -> each instanceof Labeled words && isCut(words))
                : nodes(child))
        : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /// Whether a part of the words is missing. Names of files are shortened on purpose.
  private static boolean isCut(Labeled words) {
    return words.getWidth() > 0 && words.getTextOverrun() == OverrunStyle.ELLIPSIS
        && words.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(shown -> shown.getText().contains(words.getEllipsisString())
                && !words.getText().contains(words.getEllipsisString()));
  }

  private static String told(Node node) {
    String id = node.getId() == null ? String.join(".", node.getStyleClass()) : "#" + node.getId();
    Parent parent = node.getParent();
    String in = parent == null ? "" : parent.getId() == null ? String.join(".", parent.getStyleClass())
        : "#" + parent.getId();
    return node.getClass().getSimpleName() + id + " in " + in + (node instanceof Button ? " (button)" : "");
  }
}
