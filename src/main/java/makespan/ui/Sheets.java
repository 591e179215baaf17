package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import makespan.app.ProgramVersion;
import makespan.app.Settings.LetterKeys;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.SameLook;

/// Small windows that only tell something.
final class Sheets {
  /// Keys of panes that letters of the user's choice are for.
  private static final Set<String> LETTERED = Set.of("zoom", "pan");

  private static final double LEAST_HEIGHT = 200;
  /// Title, buttons and edges of a sheet, and room to see that there is a window behind it.
  private static final double AROUND = 220;

  private Sheets() {}

  /// All shortcuts, made from the registry so that they cannot lie: menu by menu, then those that stand in none, then
  /// those of a pane.
  ///
  /// @param menus   of the window, whose items are actions
  /// @param letters that zoom and pan the timeline
  static void shortcuts(Window owner, Actions actions, List<Menu> menus, LetterKeys letters) {
    var grid = new GridPane(32, 6);
    grid.setPadding(new Insets(8));
    var left = new ArrayList<Action>(actions.all());
    left.removeIf(action -> action.keys().isEmpty());
    for (Menu menu : menus) {
      List<Action> listed = left.stream().filter(action -> menu.getItems().stream()
          .anyMatch(item -> Actions.itemId(action.id()).equals(item.getId()))).toList();
      section(grid, menu.getText().replace("_", ""), listed);
      left.removeAll(listed);
    }
    section(grid, Messages.get("shortcuts.elsewhere"), left);
    heading(grid, Messages.get("shortcuts.panes"));
    for (Actions.PaneKeys pane : actions.paneKeys()) {
      grid.addRow(grid.getRowCount(), new Label(Messages.get("pane-key." + pane.id())), key(text(pane, letters)));
    }
    var scrolled = new ScrollPane(grid);
    scrolled.setFitToWidth(true);
    scrolled.setPrefViewportHeight(Math.min(520, Math.max(LEAST_HEIGHT, owner.getHeight() - AROUND)));
    show(owner, Messages.get("action.shortcuts"), scrolled);
  }

  private static String text(Actions.PaneKeys pane, LetterKeys letters) {
    if (!pane.keys().isEmpty()) {
      return text(pane.keys().stream());
    }
    return Messages.get("pane-keys." + (LETTERED.contains(pane.id())
        ? pane.id() + "." + letters.name().toLowerCase(Locale.ROOT) : pane.id()));
  }

  private static String text(Stream<KeyCombination> keys) {
    return keys.map(KeyCombination::getDisplayText).collect(Collectors.joining("   "));
  }

  private static void section(GridPane grid, String title, List<Action> actions) {
    if (actions.isEmpty()) {
      return;
    }
    heading(grid, title);
    for (Action action : actions) {
      grid.addRow(grid.getRowCount(), new Label(action.label()),
          key(text(Stream.concat(action.keys().stream(), action.also().stream()))));
    }
  }

  private static void heading(GridPane grid, String title) {
    var label = new Label(title);
    label.getStyleClass().add("sheet-heading");
    GridPane.setColumnSpan(label, GridPane.REMAINING);
    grid.addRow(grid.getRowCount(), label);
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
    var text = new Label(Messages.get("about.version", ProgramVersion.text()) + "\n\n" + Messages.get("about.text"));
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
    Alert dialog = beside(owner, title, title, content);
    dialog.setGraphic(null);
    dialog.show();
  }

  /// A window that tells something and leaves the one it is about usable.
  static Alert beside(Window owner, String title, String header, Node content) {
    var dialog = new Alert(AlertType.INFORMATION);
    SameLook.dress(dialog, owner);
    dialog.setTitle(title);
    dialog.setHeaderText(header);
    ButtonType end = SameLook.close();
    dialog.getButtonTypes().setAll(end);
    ((Button) dialog.getDialogPane().lookupButton(end)).setDefaultButton(true);
    dialog.getDialogPane().setContent(content);
    dialog.setResizable(true);
    dialog.initModality(Modality.NONE);
    return dialog;
  }
}
