package makespan.ui.table;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import makespan.analysis.DirectoryTree;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Directories and files as boxes whose area is their time; the table of files says the same in words.
///
/// A click selects a file, a double click or Enter goes into a directory, Backspace goes up.
public final class TreemapPane extends BorderPane {
  private final RunModel model;
  private final LatestJob building;
  private final TreemapCanvas map;
  private final Label path = new Label();
  private final Button up = new Button(Messages.get("treemap.up"));
  private final Tooltip tip = new Tooltip();
  private final Label nothing = new Label(Messages.get("treemap.none"));
  private Optional<TreemapItem.Tree> tree = Optional.empty();
  private int directory = DirectoryTree.ROOT;

  /// @param model what to show and where selections go
  public TreemapPane(RunModel model) {
    this.model = model;
    this.map = new TreemapCanvas(model.wording());
    this.building = new LatestJob(model.jobs());
    setId("treemap-pane");
    path.setId("treemap-path");
    path.getStyleClass().add("pane-title");
    up.setId("treemap-up");
    up.getStyleClass().add("flat");
    up.setOnAction(_ -> ascend());
    up.fontProperty().subscribe(map::setFont);
    var head = new HBox(8, up, path);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 10, 6, 10));
    map.setId("treemap");
    map.setFocusTraversable(true);
    map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    map.setAccessibleText(Messages.get("treemap.empty"));
    Tooltip.install(map, tip);
    map.setOnMouseClicked(event -> {
      map.requestFocus();
      choose(map.at(event.getX(), event.getY()));
      if (event.getClickCount() == 2) {
        descend();
      }
    });
    map.setOnMouseMoved(event -> {
      int item = map.at(event.getX(), event.getY());
      tip.setText(item == RunModel.NONE ? path.getText() : words(map.items().get(item)));
    });
    map.setOnKeyPressed(this::press);
    setTop(head);
    nothing.getStyleClass().add("state-title");
    nothing.setId("treemap-none");
    nothing.setVisible(false);
    setCenter(new StackPane(map, nothing));
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    model.wording().onChange(() -> enter(directory));
    model.selectedFileProperty().subscribe(file -> map.setSelectedFile(file.intValue()));
  }

  /// What the keys go to.
  public Region map() {
    return map;
  }

  private void press(KeyEvent event) {
    int last = map.items().size() - 1;
    switch (event.getCode()) {
      case BACK_SPACE -> ascend();
      case ENTER -> descend();
      case RIGHT, DOWN -> choose(Math.min(last, map.cursor() + 1));
      case LEFT, UP -> choose(last < 0 ? RunModel.NONE : Math.max(0, map.cursor() - 1));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(LoadedRun loaded) {
    tree = Optional.empty();
    map.show(List.of());
    building.start(_ -> {
      TreemapItem.Tree made = TreemapItem.Tree.of(loaded);
      int start = made.start();
      return new Built(made, start, made.items(start));
    }, built -> {
      tree = Optional.of(built.tree);
      show(built.start, built.items);
    }, Jobs::unexpected);
  }

  /// The directories of a run, and the one shown at first with what it holds.
  private record Built(TreemapItem.Tree tree, int start, List<TreemapItem> items) {}

  private void enter(int wanted) {
    tree.ifPresent(shown -> show(wanted, shown.items(wanted)));
  }

  private void show(int wanted, List<TreemapItem> items) {
    tree.ifPresent(shown -> {
      directory = wanted;
      map.show(items);
      nothing.setVisible(items.stream().allMatch(item -> item.nanos() == 0));
      String name = shown.directories().path(wanted);
      path.setText(Messages.get("treemap.path", name.isEmpty() ? "/" : name,
          model.wording().time(shown.directories().nanos(wanted)), map.items().size()));
      map.setAccessibleText(path.getText());
      up.setDisable(wanted == DirectoryTree.ROOT);
    });
  }

  private void ascend() {
    tree.ifPresent(shown -> enter(shown.directories().parent(directory)));
  }

  private void choose(int item) {
    map.setCursor(item);
    if (item != RunModel.NONE) {
      TreemapItem chosen = map.items().get(item);
      map.setAccessibleText(words(chosen));
      if (!chosen.isDirectory()) {
        model.selectedFileProperty().set(chosen.file());
      }
    }
  }

  private void descend() {
    if (map.cursor() != RunModel.NONE && map.items().get(map.cursor()).isDirectory()) {
      enter(map.items().get(map.cursor()).directory());
    }
  }

  private String words(TreemapItem item) {
    return Messages.get("treemap.tip", item.name(), model.wording().time(item.nanos()));
  }
}
