package makespan.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Settings;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;

/// What the window shows before a run is opened: the ways to open one.
final class StartPane extends StackPane {
  private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final VBox recent = new VBox(2);
  private final Recent list;
  private final LatestJob looking;
  private Set<String> missing = Set.of();

  /// What can be done with an archive that was opened before.
  interface Recent {
    /// Opens it.
    void open(String path);

    /// Takes it out of the list.
    void forget(String path);

    /// Asks where it is now.
    void locate(String path);

    /// Keeps it in the list, or lets it go.
    void pin(String path, boolean stays);
  }

  /// @param actions where opening is registered
  /// @param list    what can be done with the list
  /// @param jobs    where the disk is asked which archives are still there
  StartPane(Actions actions, Recent list, Jobs jobs) {
    this.list = list;
    this.looking = new LatestJob(jobs);
    setId("start-pane");
    getStyleClass().add("start-pane");
    var name = new Label(Messages.get("start.name"));
    name.getStyleClass().add("start-name");
    var question = new Label(Messages.get("start.question"));
    question.getStyleClass().add("start-question");
    Button archive = actions.button("open-archive");
    archive.setDefaultButton(true);
    Button folder = actions.button("open-folder");
    Button sample = actions.button("open-sample");
    for (Button button : List.of(archive, folder, sample)) {
      button.setMaxWidth(Double.MAX_VALUE);
    }
    var ways = new VBox(8, archive, folder, sample);
    ways.setMinWidth(240);
    var drop = new Button(Messages.get("start.drop"));
    drop.setId("start-drop");
    drop.getStyleClass().setAll("drop-area");
    drop.setWrapText(true);
    drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    drop.setOnAction(_ -> actions.get("open-archive").fire());
    HBox.setHgrow(drop, Priority.ALWAYS);
    var top = new HBox(24, ways, drop);
    var help = new Label(Messages.get("start.help"));
    help.setWrapText(true);
    help.getStyleClass().add("pane-note");
    var head = new HBox(16, Icon.view(64), new VBox(2, name, question));
    head.setAlignment(Pos.CENTER_LEFT);
    var page = new VBox(18, head, top, recent, help);
    page.setMaxWidth(760);
    page.setMaxHeight(Region.USE_PREF_SIZE);
    page.setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(page);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (PASTE.match(event)) {
        actions.get("paste-path").fire();
        event.consume();
      }
    });
  }

  /// Shows what was opened before, and marks what is gone as soon as the disk has told so: a network disk may take long.
  ///
  /// @param settings hold the list
  void showRecent(Settings settings) {
    show(settings);
    List<String> paths = settings.recent();
    looking.start(_ -> paths.stream().filter(path -> !Files.exists(Path.of(path))).collect(Collectors.toSet()),
        gone -> {
          if (!missing.equals(gone)) {
            missing = gone;
            show(settings);
          }
        }, Jobs::unexpected);
  }

  private void show(Settings settings) {
    recent.getChildren().clear();
    if (!settings.recent().isEmpty()) {
      var head = new Label(Messages.get("start.recent"));
      head.getStyleClass().add("pane-title");
      recent.getChildren().add(head);
      settings.recent().forEach(path -> recent.getChildren().add(row(path, settings.pinned().contains(path))));
    }
  }

  private Node row(String path, boolean pinned) {
    Path file = Path.of(path);
    boolean there = !missing.contains(path);
    String name = String.valueOf(file.getFileName());
    var button = new Button(name);
    button.getStyleClass().setAll("recent-name");
    button.setMnemonicParsing(false);
    button.setTooltip(new Tooltip(path));
    button.setOnAction(_ -> list.open(path));
    button.setDisable(!there);
    button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE) {
        list.forget(path);
        event.consume();
      }
    });
    var place = new Label(there ? String.valueOf(file.getParent()) : Messages.get("start.missing"));
    place.getStyleClass().add("pane-note");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setMinWidth(40);
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    HBox.setHgrow(place, Priority.ALWAYS);
    var row = new HBox(6, button, place);
    row.setAlignment(Pos.CENTER_LEFT);
    if (there) {
      var pin = new ToggleButton(pinned ? Messages.get("start.pinned") : Messages.get("start.pin"));
      pin.setSelected(pinned);
      pin.getStyleClass().addAll("flat", "recent-pin");
      pin.setAccessibleText(Messages.get("start.pin.accessible", name));
      pin.setOnAction(_ -> list.pin(path, pin.isSelected()));
      row.getChildren().add(pin);
    } else {
      row.getChildren().add(small(Messages.get("start.locate"), "recent-locate", name, () -> list.locate(path)));
    }
    row.getChildren().add(small(Messages.get("start.remove"), "recent-remove", name, () -> list.forget(path)));
    return row;
  }

  private static Button small(String words, String style, String name, Runnable run) {
    var button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().addAll("flat", style);
    button.setAccessibleText(button.getText() + " " + name);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
