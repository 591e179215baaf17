package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import makespan.app.Settings.LetterKeys;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.SameLook;

/// Small windows that only tell something.
final class Sheets {
  /// Keys that a pane takes while it has the focus.
  private static final List<String> PANE_KEYS = List.of("filter", "zoom", "pan", "all", "focus", "container", "next",
      "lane", "range", "mode", "containers");

  /// Those of them that letters of the user's choice are for.
  private static final Set<String> LETTERED = Set.of("zoom", "pan");

  private Sheets() {}

  /// All shortcuts, made from the registry so that they cannot lie.
  ///
  /// @param letters that zoom and pan the timeline
  static void shortcuts(Window owner, Actions actions, LetterKeys letters) {
    var grid = new GridPane(32, 6);
    grid.setPadding(new Insets(8));
    int row = 0;
    for (Action action : actions.all()) {
      if (action.keys().isPresent()) {
        grid.addRow(row++, new Label(action.label()),
            key(Stream.concat(action.keys().stream(), action.also().stream()).map(KeyCombination::getDisplayText)
                .collect(Collectors.joining("   "))));
      }
    }
    for (String name : PANE_KEYS) {
      grid.addRow(row++, new Label(Messages.get("pane-key." + name)),
          key(Messages.get("pane-keys." + (LETTERED.contains(name)
              ? name + "." + letters.name().toLowerCase(Locale.ROOT) : name))));
    }
    var pane = new ScrollPane(grid);
    pane.setFitToWidth(true);
    pane.setPrefViewportHeight(520);
    show(owner, Messages.get("action.shortcuts"), pane);
  }

  /// How the artifacts of a CircleCI job come to this computer.
  static void download(Window owner) {
    var text = new Label(Messages.get("download.text"));
    text.setWrapText(true);
    text.getStyleClass().add("sheet-text");
    show(owner, Messages.get("action.download-help"), text);
  }

  /// What this is.
  static void about(Window owner) {
    var text = new Label(Messages.get("about.text"));
    text.setWrapText(true);
    text.setPrefWidth(460);
    var content = new HBox(20, Icon.view(64), text);
    show(owner, Messages.get("action.about"), content);
  }

  private static Label key(String text) {
    var label = new Label(text);
    label.getStyleClass().add("key");
    return label;
  }

  private static void show(Window owner, String title, Node content) {
    var dialog = new Alert(AlertType.INFORMATION);
    SameLook.dress(dialog, owner);
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.setGraphic(null);
    dialog.getButtonTypes().setAll(new ButtonType(Messages.get("sheet.close"), ButtonData.OK_DONE));
    dialog.getDialogPane().setContent(content);
    dialog.setResizable(true);
    dialog.show();
  }
}
