package makespan.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;

/// What the window shows before a run is opened: the ways to open one.
final class StartPane extends StackPane {
  private final VBox recent = new VBox(2);
  private final Consumer<String> open;
  private final Consumer<String> forget;

  /// @param actions where opening is registered
  /// @param open    opens a remembered path
  /// @param forget  takes a path out of the list
  StartPane(Actions actions, Consumer<String> open, Consumer<String> forget) {
    this.open = open;
    this.forget = forget;
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
    var page = new VBox(18, new VBox(2, name, question), top, recent, help);
    page.setMaxWidth(760);
    page.setMaxHeight(Region.USE_PREF_SIZE);
    page.setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(page);
  }

  /// Shows what was opened before.
  ///
  /// @param paths the latest first
  void showRecent(List<String> paths) {
    recent.getChildren().clear();
    if (!paths.isEmpty()) {
      var head = new Label(Messages.get("start.recent"));
      head.getStyleClass().add("pane-title");
      recent.getChildren().add(head);
      paths.forEach(path -> recent.getChildren().add(row(path)));
    }
  }

  private Node row(String path) {
    Path file = Path.of(path);
    var button = new Button(String.valueOf(file.getFileName()));
    button.getStyleClass().setAll("recent-name");
    button.setTooltip(new Tooltip(path));
    button.setOnAction(_ -> open.accept(path));
    var place = new Label(Files.exists(file) ? String.valueOf(file.getParent()) : Messages.get("start.missing"));
    place.getStyleClass().add("pane-note");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    HBox.setHgrow(place, Priority.ALWAYS);
    button.setDisable(!Files.exists(file));
    var remove = new Button(Messages.get("start.remove"));
    remove.getStyleClass().addAll("flat", "recent-remove");
    remove.setOnAction(_ -> forget.accept(path));
    var row = new HBox(12, button, place, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
