package makespan.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.table.GroupsPane;

/// Groups of tests by time.
final class FilesView extends ViewPane {
  private final GroupsPane groups;
  private final BorderPane holder = new BorderPane();

  FilesView(ViewContext context, GroupsPane groups) {
    super("files", context);
    this.groups = groups;
    setContent(holder);
  }

  @Override
  public Node firstFocus() {
    return groups.table();
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
