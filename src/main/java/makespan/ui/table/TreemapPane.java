package makespan.ui.table;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import makespan.analysis.DirectoryTree;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.base.Actions;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;

/// Directories and files as boxes whose area is their time; the table of files says the same in words.
///
/// Only what the filter keeps is drawn. A click selects a file, a double click or Enter goes into a directory, Backspace
/// or a crumb goes up.
public final class TreemapPane extends BorderPane {
  private final RunModel model;
  private final Actions actions;
  private final LatestJob building;
  private final TreemapCanvas map;
  private final ContextMenu menu = new ContextMenu();
  private final HBox crumbs = new HBox(2);
  private final Label path = new Label();
  private final Button up = new Button(Messages.get("treemap.up"));
  private final Tooltip tip = new Tooltip();
  private final Label nothing = new Label(Messages.get("treemap.none"));
  private final NoRows noFiles;
  /// Of the run, whatever the filter keeps.
  private Optional<TreemapItem.Tree> whole = Optional.empty();
  private Optional<TreemapItem.Tree> tree = Optional.empty();
  private int directory = DirectoryTree.ROOT;

  /// @param context what the window gives; its actions need not be registered yet
  public TreemapPane(ViewContext context) {
    this.model = context.model();
    this.actions = context.actions();
    this.map = new TreemapCanvas(model.wording());
    this.building = new LatestJob(model.jobs());
    setId("treemap-pane");
    path.setId("treemap-path");
    path.getStyleClass().add("pane-title");
    path.setMinWidth(USE_PREF_SIZE);
    crumbs.setId("treemap-crumbs");
    crumbs.setAlignment(Pos.CENTER_LEFT);
    up.setId("treemap-up");
    up.getStyleClass().add("flat");
    up.setOnAction(_ -> ascend());
    up.fontProperty().subscribe(map::setFont);
    var head = new HBox(8, up, crumbs, path);
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
    map.setOnContextMenuRequested(event -> {
      if (!event.isKeyboardTrigger()) {
        choose(map.at(event.getX(), event.getY()));
      }
      if (map.cursor() != RunModel.NONE) {
        menu.getItems().setAll(items(map.items().get(map.cursor())));
        Point2D place = event.isKeyboardTrigger() ? map.localToScreen(map.middle(map.cursor()))
            : new Point2D(event.getScreenX(), event.getScreenY());
        menu.show(map, place.getX(), place.getY());
      }
      event.consume();
    });
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    setTop(head);
    nothing.getStyleClass().add("state-title");
    nothing.setId("treemap-none");
    nothing.setVisible(false);
    noFiles = new NoRows("treemap-no-files", () -> model.filterProperty().set(GroupFilter.ALL));
    noFiles.setVisible(false);
    setCenter(new StackPane(map, nothing, noFiles));
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    model.filterProperty().addListener(_ -> filter());
    model.wording().onChange(() -> enter(directory));
    model.selectionProperty().addListener(_ -> light());
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
      case DELETE -> actions.get("drop-file").fire();
      case RIGHT, DOWN -> choose(Math.min(last, map.cursor() + 1));
      case LEFT, UP -> choose(last < 0 ? RunModel.NONE : Math.max(0, map.cursor() - 1));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(LoadedRun loaded) {
    whole = Optional.empty();
    tree = Optional.empty();
    map.show(List.of());
    GroupFilter filter = model.filterProperty().get();
    building.start(_ -> {
      TreemapItem.Tree made = TreemapItem.Tree.of(loaded);
      return Built.of(made, made.start(), filter);
    }, this::show, Jobs::unexpected);
  }

  /// Draws what the filter keeps, where one is, or above where nothing is left there.
  private void filter() {
    GroupFilter filter = model.filterProperty().get();
    int here = directory;
    if (whole.isPresent()) {
      TreemapItem.Tree all = whole.get();
      building.start(_ -> Built.of(all, here, filter), this::show, Jobs::unexpected);
    } else {
      // the files are still being walked
      model.runProperty().get().ifPresent(this::show);
    }
  }

  /// The directories of a run, what is kept of them, and the one shown at first with what it holds.
  private record Built(TreemapItem.Tree whole, TreemapItem.Tree kept, int start, List<TreemapItem> items,
      GroupFilter filter) {
    static Built of(TreemapItem.Tree whole, int wanted, GroupFilter filter) {
      TreemapItem.Tree kept = filter.keepsAll() ? whole : whole.keeping(filter);
      int start = kept.inhabited(wanted);
      return new Built(whole, kept, start, kept.items(start), filter);
    }
  }

  private void show(Built built) {
    whole = Optional.of(built.whole);
    tree = Optional.of(built.kept);
    noFiles.nothing(Grouping.FILE, built.filter);
    show(built.start, built.items);
  }

  private void enter(int wanted) {
    tree.ifPresent(shown -> show(wanted, shown.items(wanted)));
  }

  private void show(int wanted, List<TreemapItem> items) {
    tree.ifPresent(shown -> {
      directory = wanted;
      map.show(items);
      light();
      noFiles.setVisible(items.isEmpty());
      nothing.setVisible(!items.isEmpty() && items.stream().allMatch(item -> item.nanos() == 0));
      String name = shown.name(wanted);
      path.setText(Messages.get("treemap.path", name.isEmpty() ? "/" : name,
          model.wording().time(items.stream().mapToLong(TreemapItem::nanos).sum()), items.size()));
      map.setAccessibleText(path.getText());
      crumbs.getChildren().setAll(shown.above(wanted).stream().flatMap(above -> crumb(shown, above)).toList());
      up.setDisable(wanted == DirectoryTree.ROOT);
    });
  }

  /// A directory above, which leads there, and what stands between it and the next.
  private Stream<Node> crumb(TreemapItem.Tree shown, int above) {
    var crumb = new Button(above == DirectoryTree.ROOT ? "/" : shown.name(above));
    crumb.getStyleClass().setAll("crumb");
    // an underline in a name marks no access key
    crumb.setMnemonicParsing(false);
    crumb.setOnAction(_ -> {
      enter(above);
      map.requestFocus();
    });
    var arrow = new Label("›");
    arrow.getStyleClass().add("pane-note");
    arrow.setMinWidth(USE_PREF_SIZE);
    return Stream.of(crumb, arrow);
  }

  /// Lights what is selected, and the directories that it is in.
  private void light() {
    Selection selection = model.selectionProperty().get();
    boolean files = selection.groups().filter(made -> made.grouping() == Grouping.FILE).isPresent();
    map.setSelected(tree.filter(_ -> files)
        .filter(shown -> selection.isAmong(shown.files()))
        .map(shown -> shown.holding(map.items(), IntStream.of(selection.rows().toArray()))).orElse(new BitSet()));
  }

  /// What can be done with a box: with a file as in the table.
  private List<MenuItem> items(TreemapItem item) {
    if (!item.isDirectory()) {
      return Stream.concat(Stream.of("add-split", "drop-file", "in-timeline", "in-files", "filter-directory")
          .map(actions::item), Stream.of(new SeparatorMenuItem(), actions.item("copy-name"))).toList();
    }
    String path = tree.orElseThrow().directories().path(item.directory());
    return List.of(item("treemap-enter", Messages.get("treemap.enter"), () -> enter(item.directory())),
        item("treemap-filter", Messages.get("treemap.filter"),
            () -> model.filterProperty().set(model.filterProperty().get().with(GroupFilter.inDirectory(path)))),
        new SeparatorMenuItem(), item("treemap-copy", Messages.get("treemap.copy"), () -> RowsCopy.put(path)));
  }

  private static MenuItem item(String id, String text, Runnable act) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> act.run());
    return item;
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
