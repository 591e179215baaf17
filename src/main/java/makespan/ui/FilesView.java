package makespan.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
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
  }

  private Node content() {
    return asTreemap ? treemap : groups;
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
