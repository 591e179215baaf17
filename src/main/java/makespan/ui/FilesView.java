package makespan.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import makespan.analysis.GroupFilter;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
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
  private boolean asTreemap;

  FilesView(ViewContext context, GroupsPane groups) {
    super("files", context);
    this.groups = groups;
    this.treemap = new TreemapPane(context.model());
    setContent(holder);
  }

  @Override
  public Node firstFocus() {
    return asTreemap ? treemap.map() : groups.table();
  }

  @Override
  public void register() {
    Actions actions = context().actions();
    actions.add(Action.of("treemap", "Shortcut+T", context().model().loadedProperty(), () -> {
      boolean here = shownProperty().get();
      asTreemap = !here || !asTreemap;
      actions.get("view-files").fire();
      if (here) {
        holder.setCenter(content());
        firstFocus().requestFocus();
      }
    }).in("view"));
    RunModel model = context().model();
    BooleanExpression selected = Bindings.createBooleanBinding(() -> file().isPresent(), model.runProperty(),
        model.selectedFileProperty());
    BooleanExpression any = Bindings.createBooleanBinding(() -> model.selectionProperty().get().groups().isPresent(),
        model.selectionProperty());
    actions.add(Action.of("in-files", "Shortcut+Shift+F", any, () -> {
      asTreemap = false;
      actions.get("view-files").fire();
      holder.setCenter(content());
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

  private Node content() {
    return asTreemap ? treemap : groups;
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
    holder.setCenter(now ? content() : null);
    super.setShown(now);
  }
}
