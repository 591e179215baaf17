package makespan.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.app.Underway;
import makespan.ui.base.Messages;

/// What is being done, a line each with its own Cancel, over the right end of the line at the foot. Inside the scene: a
/// popup of its own can outlive its window. Gone once nothing is being done, or by Escape.
final class TasksPane extends VBox {
  private List<Underway.Task> shown = List.of();

  TasksPane() {
    super(6);
    setId("tasks-pane");
    getStyleClass().add("over-content");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleText(Messages.get("tasks.title"));
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        setVisible(false);
        event.consume();
      }
    });
  }

  /// Shows the tasks, or hides them where they are shown.
  void turn() {
    setVisible(!isVisible() && !shown.isEmpty());
    if (isVisible()) {
      getChildren().getFirst().lookup(".button").requestFocus();
    }
  }

  /// Has a line for each of some tasks.
  void show(List<Underway.Task> tasks) {
    if (!tasks.equals(shown)) {
      boolean focused = Panes.hasFocus(this);
      shown = tasks;
      getChildren().setAll(tasks.stream().map(TasksPane::line).toList());
      setVisible(isVisible() && !tasks.isEmpty());
      if (focused && isVisible()) {
        getChildren().getFirst().lookup(".button").requestFocus();
      }
    }
  }

  private static HBox line(Underway.Task task) {
    var name = new Label(task.name());
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var stop = new Button(Messages.get("action.cancel"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setAccessibleText(Messages.get("tasks.stop", task.name()));
    stop.setOnAction(_ -> task.stop());
    var line = new HBox(12, name, stop);
    line.getStyleClass().add("task-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
