package makespan.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;
import makespan.app.Setting;
import makespan.app.Settings;
import org.jspecify.annotations.Nullable;

/// The window in a language made for tests, as a process of its own: every text of a bundle stands in brackets there and
/// is longer by two fifths. Prints the texts that stand in none, and the buttons whose text is cut off.
final class PseudoWindow {
  /// Names, figures and signs, which are the same in every language.
  private static final String DATA = "(?s)[^\\p{L}]*|--.*|makespan .*|.*(_spec|spec/|\\.rb|\\.zip|Makespan).*|[+−-]?(\\d+ ?(h|m|s|ms|µs|ns) ?)+.*"
      + "|[+−]?\\d[\\d.,]* ?(h|m|s|ms)( .*)?|[A-Z]";

  private final TreeSet<String> found = new TreeSet<>();

  private PseudoWindow() {}

  public static void main(String[] args) throws Exception {
    var pseudo = new PseudoWindow();
    Path folder = Files.createTempDirectory("pseudo");
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Settings.Theme.LIGHT))) {
      pseudo.look(window, "start");
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("sidebar");
      window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
      for (View view : View.values()) {
        window.fire("view-" + view.word());
        pseudo.look(window, view.word());
        window.stage().savePicture(window.stage().stage().getScene().getRoot(), "pseudo-" + view.word());
      }
      window.stage().run(() -> pseudo.menus(
          ((MenuBar) window.stage().stage().getScene().getRoot().lookup("#menus")).getMenus()));
      for (String action : List.of("go-to", "preferences", "shortcuts", "about")) {
        window.fire(action);
        window.stage().run(() -> pseudo.windows(action));
      }
    }
    Files.write(Path.of(args[0]), pseudo.found);
    System.exit(0);
  }

  private void look(TestWindow window, String view) {
    window.stage().run(() -> walk(window.stage().stage().getScene().getRoot(), view));
  }

  private void windows(String action) {
    for (Window shown : List.copyOf(Window.getWindows())) {
      walk(shown.getScene().getRoot(), action);
    }
  }

  private void menus(List<? extends MenuItem> items) {
    for (MenuItem item : new ArrayList<>(items)) {
      check(item.getText(), "menu " + item.getId());
      if (item instanceof Menu menu) {
        menus(menu.getItems());
      }
    }
  }

  private void walk(Node node, String view) {
    if (!node.isVisible() || node.getStyleClass().contains("crumb")
        || node.getStyleClass().contains("chip") || node.getStyleClass().contains("key") || node instanceof MenuBar) {
      return;
    }
    if ("column-test".equals(node.getId()) && node instanceof IndexedCell<?>) {
      return;
    }
    String where = view + " " + node.getClass().getSimpleName() + "#" + node.getId();
    check(node.getAccessibleText(), where + " accessible text");
    if (node instanceof Control control && control.getTooltip() != null) {
      check(control.getTooltip().getText(), where + " tooltip");
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      menus(control.getContextMenu().getItems());
    }
    if (node instanceof Labeled labeled) {
      check(labeled.getText(), where);
      if (node instanceof ButtonBase && labeled.getText() != null && !labeled.isWrapText()
          && labeled.lookup(".text") instanceof Text drawn && drawn.getText().endsWith("...")) {
        found.add("cut off: " + where + ": " + drawn.getText());
      }
    } else if (node instanceof TextInputControl field) {
      check(field.getPromptText(), where + " prompt");
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, view));
    }
  }

  private void check(@Nullable String text, String where) {
    if (text != null && !text.contains("⟦") && !text.matches(DATA)) {
      found.add("in no bundle: " + where + ": " + text);
    }
  }
}
