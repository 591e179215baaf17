package makespan.ui.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import makespan.app.Settings;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.Toasts;

/// What the user may choose, in pages. Every choice holds at once and is kept; there is nothing to confirm. A search goes
/// to the setting it finds, Escape or Mod+W closes.
public final class PreferencesWindow {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final double WIDTH = 760;
  private static final double HEIGHT = 440;
  private static final double LEAST_WIDTH = 560;
  private static final double LEAST_HEIGHT = 360;

  private final Memory memory;
  private final Toasts toasts = new Toasts();
  private final Stage stage = new Stage();
  private final List<PreferencePage> pages;
  private final List<PreferencePage.Line> lines;
  private final ListView<PreferencePage> list = new ListView<>();
  private final TextField search = new TextField();
  private final BorderPane shown = new BorderPane();
  private int found = -1;

  /// @param owner      closes this window with itself
  /// @param logFolder  where the program writes what went wrong
  /// @param openFolder shows a folder to the user
  public PreferencesWindow(Stage owner, Memory memory, Path logFolder, Consumer<Path> openFolder) {
    this.memory = memory;
    pages = new PreferencePages(memory, toasts, logFolder, openFolder, this::resetAll).all();
    lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
    stage.initOwner(owner);
    stage.setTitle(Messages.get("preferences.title"));
    stage.getIcons().setAll(owner.getIcons());
    setUpList();
    setUpSearch();
    shown.setId("preferences-page");
    var right = new BorderPane(shown);
    right.setBottom(foot());
    var left = new VBox(8, search, list);
    left.setPadding(new Insets(12, 4, 12, 12));
    VBox.setVgrow(list, Priority.ALWAYS);
    var whole = new BorderPane();
    whole.setId("preferences");
    whole.setLeft(left);
    whole.setCenter(right);
    var scene = new Scene(new StackPane(whole, toasts), WIDTH, HEIGHT);
    dressAs(owner.getScene(), scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  /// Shows the window, or brings it to the front.
  public void show() {
    stage.show();
    stage.toFront();
  }

  /// The window itself.
  public Stage stage() {
    return stage;
  }

  private static void dressAs(Scene owner, Scene scene) {
    scene.getStylesheets().setAll(owner.getStylesheets());
    scene.getRoot().styleProperty().bind(owner.getRoot().styleProperty());
    // dark, high contrast and their like
    Bindings.bindContent(scene.getRoot().getStyleClass(), owner.getRoot().getStyleClass());
    owner.getPreferences().colorSchemeProperty().subscribe(scheme -> scene.getPreferences().setColorScheme(scheme));
  }

  private void setUpList() {
    list.setId("preferences-pages");
    list.setAccessibleText(Messages.get("preferences.pages"));
    list.getItems().setAll(pages);
    list.setPrefWidth(170);
    PassedKeys.around(list, KeyCode.ESCAPE);
    list.setCellFactory(_ -> new ListCell<>() {
      @Override
      protected void updateItem(PreferencePage page, boolean empty) {
        super.updateItem(page, empty);
        setText(empty || page == null ? "" : page.title());
      }
    });
    list.getSelectionModel().selectedItemProperty().addListener((_, before, page) -> {
      if (page == null) {
        list.getSelectionModel().select(before);
      } else {
        shown.setCenter(page);
        page.setVvalue(0);
      }
    });
  }

  private void setUpSearch() {
    search.setId("preferences-search");
    search.setPromptText(Messages.get("preferences.search"));
    search.setAccessibleText(Messages.get("preferences.search"));
    search.textProperty().addListener(_ -> {
      found = -1;
      find();
    });
    search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
        search.clear();
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN) {
        find();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && found >= 0) {
        focus(lines.get(found).control());
        event.consume();
      }
    });
  }

  /// Goes to the next setting that has all the words typed.
  private void find() {
    List<String> words = List.of(search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    boolean asked = !search.getText().isBlank();
    int next = asked
        ? IntStream.rangeClosed(1, lines.size()).map(step -> (Math.max(-1, found) + step) % lines.size())
            .filter(line -> words.stream().allMatch(lines.get(line).words()::contains)).findFirst().orElse(-1)
        : -1;
    found = next;
    search.pseudoClassStateChanged(ERROR, asked && next < 0);
    PreferencePage.mark(lines, next < 0 ? search : lines.get(next).control());
    if (next >= 0) {
      list.getSelectionModel().select(lines.get(next).page());
      lines.get(next).page().show(lines.get(next));
    }
  }

  private static boolean focus(Node node) {
    if (node.isFocusTraversable() && !node.isDisabled()) {
      node.requestFocus();
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(PreferencesWindow::focus);
  }

  private HBox foot() {
    var reset = new Button(Messages.get("preferences.reset"));
    reset.setId("preferences-reset");
    reset.setOnAction(_ -> {
      PreferencePage page = list.getSelectionModel().getSelectedItem();
      reset(List.of(page), Messages.get("preferences.reset.done", page.title()));
    });
    reset.disableProperty().bind(Bindings.createBooleanBinding(
        () -> list.getSelectionModel().getSelectedItem() == null
            || list.getSelectionModel().getSelectedItem().reset(memory.settings()).equals(memory.settings()),
        list.getSelectionModel().selectedItemProperty(), memory.settingsProperty()));
    var foot = new HBox(reset);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.setPadding(new Insets(8, 16, 12, 16));
    return foot;
  }

  private void resetAll() {
    reset(pages, Messages.get("preferences.reset-all.done"));
  }

  private void reset(List<PreferencePage> which, String said) {
    Settings before = memory.settings();
    memory.change(now -> {
      Settings changed = now;
      for (PreferencePage page : which) {
        changed = page.reset(changed);
      }
      return changed;
    });
    toasts.undo(said, () -> memory.change(now -> {
      Settings changed = now;
      for (PreferencePage page : which) {
        changed = page.withThoseOf(before, changed);
      }
      return changed;
    }));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || CLOSE.match(event)) {
      stage.close();
      event.consume();
    } else if (FIND.match(event)) {
      search.requestFocus();
      search.selectAll();
      event.consume();
    }
  }
}
