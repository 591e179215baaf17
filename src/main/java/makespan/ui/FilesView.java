package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.table.GroupsPane;
import makespan.ui.table.TreemapPane;

/// Groups of tests by time.
final class FilesView extends ViewPane {
  private final GroupsPane groups;
  private final TreemapPane treemap;
  private final BorderPane holder = new BorderPane();
  private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.TABLE);

  /// What groups are shown as.
  private enum Shape {
    TABLE, TREEMAP
  }

  FilesView(ViewContext context, GroupsPane groups) {
    super("files", context);
    this.groups = groups;
    this.treemap = new TreemapPane(context);
    groups.addTool(new Choice<>("files-as", List.of(Shape.values()),
        each -> Messages.get("files.as." + each.name().toLowerCase(Locale.ROOT)), shape));
    shape.addListener(_ -> showShape());
    context.model().groupingProperty().addListener(_ -> {
      if (!isMapped()) {
        shape.set(Shape.TABLE);
      }
    });
    setContent(holder);
  }

  @Override
  public Node firstFocus() {
    return shape.get() == Shape.TREEMAP ? treemap.map() : groups.table();
  }

  @Override
  public void register() {
    Actions actions = context().actions();
    actions.addPaneKeys("table-open", "Enter", "Right");
    actions.addPaneKeys("table-leave", "Left", "Esc");
    actions.addPaneKeys("table-find");
    actions.addPaneKeys("drop-file", "Delete");
    actions.addPaneKeys("treemap-next");
    actions.addPaneKeys("treemap-into", "Enter");
    actions.addPaneKeys("treemap-up", "Backspace");
    actions.add(Action.of("treemap", "Shortcut+T", context().model().loadedProperty(), () -> {
      boolean back = shownProperty().get() && shape.get() == Shape.TREEMAP;
      shape.set(back ? Shape.TABLE : Shape.TREEMAP);
      actions.get("view-files").fire();
      firstFocus().requestFocus();
    }).in("view"));
    RunModel model = context().model();
    BooleanExpression selected = Bindings.createBooleanBinding(() -> file().isPresent(), model.runProperty(),
        model.selectedFileProperty());
    BooleanExpression any = Bindings.createBooleanBinding(() -> model.selectionProperty().get().groups().isPresent(),
        model.selectionProperty());
    actions.add(Action.of("in-files", "Shortcut+Shift+F", any, () -> {
      shape.set(Shape.TABLE);
      actions.get("view-files").fire();
      groups.showSelection();
    }).in("view"));
    actions.add(Action.of("filter-directory", "", selected, () -> file()
        .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/')))).filter(path -> !path.isEmpty())
        .ifPresent(
            path -> model.filterProperty().set(model.filterProperty().get().with(GroupFilter.inDirectory(path)))))
        .in("edit"));
    actions.add(Action.of("copy-name", "",
        Bindings.createBooleanBinding(() -> model.selectionProperty().get().rows().count() > 0,
            model.selectionProperty()),
        () -> copy(model.selectionProperty().get())).in("edit"));
  }

  /// The path of the selected file.
  private Optional<String> file() {
    int file = context().model().selectedFileProperty().get();
    return context().model().runProperty().get().filter(_ -> file != RunModel.NONE).map(run -> run.files().key(file));
  }

  private static void copy(Selection selection) {
    selection.groups().ifPresent(groups -> {
      var content = new ClipboardContent();
      content.putString(IntStream.of(selection.rows().toArray()).mapToObj(groups::key)
          .collect(Collectors.joining("\n")));
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void showShape() {
    boolean map = shape.get() == Shape.TREEMAP;
    if (map && !isMapped()) {
      context().model().groupingProperty().set(Grouping.FILE);
    }
    groups.setCenter(map ? treemap : groups.table());
  }

  /// Whether the map shows such groups; others are in the table alone.
  private boolean isMapped() {
    Grouping grouping = context().model().groupingProperty().get();
    return grouping == Grouping.FILE || grouping == Grouping.DIRECTORY;
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(groups.searched());
  }

  @Override
  public Optional<NamedTable> table() {
    return context().model().groupsProperty().get().map(made -> {
      Rows order = groups.shownRows();
      return new NamedTable(Messages.get("plural." + made.grouping().word()), () -> Tables.groups(made, order));
    });
  }

  @Override
  public void setShown(boolean now) {
    holder.setCenter(now ? groups : null);
    super.setShown(now);
  }
}
