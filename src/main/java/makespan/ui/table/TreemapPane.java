package makespan.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import makespan.analysis.Aggregates;
import makespan.analysis.DirectoryTree;
import makespan.analysis.Durations;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.GanttPalette;
import makespan.picture.Squarified;
import makespan.picture.Squarified.Box;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Directories and files as boxes whose area is their time; the table of files says the same in words.
///
/// A click selects a file, a double click or Enter goes into a directory, Backspace goes up.
public final class TreemapPane extends BorderPane {
  private static final Color LARGE = Color.web("#0072b2");
  private static final Color SMALL = Color.web("#a9d8f4");
  private static final Color SELECTED = Color.web("#cc79a7");
  private static final double LEAST_LABEL = 44;
  private static final double LINE = 18;

  private final RunModel model;
  private final LatestJob building;
  private final Boxes map = new Boxes();
  private final Label path = new Label();
  private final Button up = new Button(Messages.get("treemap.up"));
  private final Tooltip tip = new Tooltip();
  private Optional<Tree> tree = Optional.empty();
  private int directory = DirectoryTree.ROOT;
  private List<Item> items = List.of();
  private List<Box> boxes = List.of();
  private int cursor = RunModel.NONE;

  private record Tree(DirectoryTree directories, List<List<Integer>> children, Aggregates files) {}

  /// A directory or a file of the one shown.
  private record Item(String name, long nanos, int directory, int file) {
    boolean isDirectory() {
      return directory != RunModel.NONE;
    }
  }

  /// @param model what to show and where selections go
  public TreemapPane(RunModel model) {
    this.model = model;
    this.building = new LatestJob(model.jobs());
    setId("treemap-pane");
    path.setId("treemap-path");
    path.getStyleClass().add("pane-title");
    up.setId("treemap-up");
    up.getStyleClass().add("flat");
    up.setOnAction(_ -> ascend());
    var head = new HBox(8, up, path);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 10, 6, 10));
    setTop(head);
    setCenter(map);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    model.selectedFileProperty().addListener(_ -> map.requestLayout());
  }

  /// What the keys go to.
  public Region map() {
    return map;
  }

  private void show(LoadedRun loaded) {
    tree = Optional.empty();
    items = List.of();
    building.start(_ -> {
      DirectoryTree directories = DirectoryTree.of(loaded.run());
      return new Tree(directories, directories.children(), loaded.files());
    }, made -> {
      tree = Optional.of(made);
      enter(DirectoryTree.ROOT);
      // a checkout often is one directory in another: begin where there is something to compare
      while (items.size() == 1 && items.getFirst().isDirectory()) {
        enter(items.getFirst().directory());
      }
    }, Jobs::unexpected);
  }

  private void enter(int wanted) {
    tree.ifPresent(shown -> {
      directory = wanted;
      cursor = RunModel.NONE;
      var found = new ArrayList<Item>();
      BitSet files = shown.directories().files(wanted);
      for (int child : shown.children().get(wanted)) {
        files.andNot(shown.directories().files(child));
        String name = shown.directories().path(child);
        found.add(new Item(name.substring(name.lastIndexOf('/') + 1) + "/", shown.directories().nanos(child), child,
            RunModel.NONE));
      }
      files.stream().forEach(file -> {
        String name = shown.files().key(file);
        found.add(new Item(name.substring(name.lastIndexOf('/') + 1), shown.files().nanos(file), RunModel.NONE, file));
      });
      found.sort(Comparator.comparingLong(Item::nanos).reversed());
      items = List.copyOf(found);
      String name = shown.directories().path(wanted);
      path.setText(Messages.get("treemap.path", name.isEmpty() ? "/" : name,
          Durations.compact(shown.directories().nanos(wanted)), items.size()));
      map.setAccessibleText(path.getText());
      up.setDisable(wanted == DirectoryTree.ROOT);
      map.requestLayout();
    });
  }

  private void ascend() {
    tree.ifPresent(shown -> enter(shown.directories().parent(directory)));
  }

  private void choose(int item) {
    cursor = item;
    if (item != RunModel.NONE && !items.get(item).isDirectory()) {
      model.selectedFileProperty().set(items.get(item).file());
    }
    map.requestLayout();
  }

  private void descend() {
    if (cursor != RunModel.NONE && items.get(cursor).isDirectory()) {
      enter(items.get(cursor).directory());
    }
  }

  /// The canvas, as large as what is seen.
  private final class Boxes extends Region {
    private final Canvas canvas = new Canvas();

    Boxes() {
      setId("treemap");
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.IMAGE_VIEW);
      setAccessibleText(Messages.get("treemap.empty"));
      setMinSize(100, 100);
      canvas.setMouseTransparent(true);
      getChildren().add(canvas);
      Tooltip.install(this, tip);
      focusVisibleProperty().subscribe(this::requestLayout);
      setOnMouseClicked(event -> {
        requestFocus();
        choose(at(event));
        if (event.getClickCount() == 2) {
          descend();
        }
      });
      setOnMouseMoved(event -> {
        int item = at(event);
        tip.setText(item == RunModel.NONE ? path.getText()
            : Messages.get("treemap.tip", items.get(item).name(), Durations.compact(items.get(item).nanos())));
      });
      setOnKeyPressed(event -> {
        KeyCode code = event.getCode();
        if (code == KeyCode.BACK_SPACE) {
          ascend();
        } else if (code == KeyCode.ENTER) {
          descend();
        } else if ((code == KeyCode.RIGHT || code == KeyCode.DOWN) && !items.isEmpty()) {
          choose(Math.min(items.size() - 1, cursor + 1));
        } else if ((code == KeyCode.LEFT || code == KeyCode.UP) && !items.isEmpty()) {
          choose(Math.max(0, cursor - 1));
        } else {
          return;
        }
        event.consume();
      });
    }

    private int at(MouseEvent event) {
      for (int item = 0; item < boxes.size(); item++) {
        if (boxes.get(item).holds(event.getX(), event.getY())) {
          return item;
        }
      }
      return RunModel.NONE;
    }

    @Override
    protected void layoutChildren() {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      boxes = Squarified.boxes(items.stream().mapToLong(Item::nanos).toArray(),
          new Box(0, 0, getWidth(), getHeight()));
      GraphicsContext gc = canvas.getGraphicsContext2D();
      gc.clearRect(0, 0, getWidth(), getHeight());
      gc.setFont(Font.font(up.getFont().getFamily(), up.getFont().getSize()));
      double largest = items.isEmpty() ? 1 : Math.max(1, items.getFirst().nanos());
      for (int item = 0; item < boxes.size(); item++) {
        draw(gc, items.get(item), boxes.get(item), items.get(item).nanos() / largest, item == cursor);
      }
    }

    private void draw(GraphicsContext gc, Item item, Box box, double share, boolean isCursor) {
      boolean selected = !item.isDirectory() && item.file() == model.selectedFileProperty().get();
      Color fill = selected ? SELECTED : SMALL.interpolate(LARGE, share);
      gc.setFill(fill);
      gc.fillRect(box.x(), box.y(), Math.max(0.5, box.width() - 1), Math.max(0.5, box.height() - 1));
      Color ink = GanttPalette.textOn(argb(fill)) == GanttPalette.textOn(0xffffffff) ? Color.BLACK : Color.WHITE;
      if (isCursor) {
        gc.setStroke(ink);
        gc.setLineWidth(2);
        gc.strokeRect(box.x() + 2, box.y() + 2, Math.max(0, box.width() - 5), Math.max(0, box.height() - 5));
      }
      if (box.width() < LEAST_LABEL || box.height() < LINE) {
        return;
      }
      gc.save();
      gc.beginPath();
      gc.rect(box.x() + 3, box.y(), box.width() - 6, box.height());
      gc.clip();
      gc.setFill(ink);
      gc.fillText(item.name(), box.x() + 5, box.y() + LINE - 4);
      if (box.height() > 2 * LINE) {
        gc.fillText(Durations.compact(item.nanos()), box.x() + 5, box.y() + 2 * LINE - 4);
      }
      gc.restore();
    }

    private static int argb(Color colour) {
      return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
          | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
  }
}
