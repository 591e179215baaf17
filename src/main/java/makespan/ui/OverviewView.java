package makespan.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.table.GroupsPane;

/// The run at a glance: what is slow, who did what when, what other numbers of containers would take.
final class OverviewView extends ViewPane {
  private final GroupsPane groups;
  private final PlanningPane planning;
  private final SplitPane halves = new SplitPane();
  private double divider = 0.44;

  OverviewView(ViewContext context, GroupsPane groups, PlanningPane planning) {
    super("overview", context);
    this.groups = groups;
    this.planning = planning;
    halves.setOrientation(Orientation.VERTICAL);
    setContent(halves);
  }

  @Override
  public Node firstFocus() {
    return groups.table();
  }

  @Override
  public void setShown(boolean now) {
    if (halves.getItems().size() == 2) {
      divider = halves.getDividerPositions()[0];
    }
    halves.getItems().clear();
    planning.hold(now, Orientation.HORIZONTAL);
    if (now) {
      halves.getItems().setAll(groups, planning);
      halves.setDividerPositions(divider);
    }
    super.setShown(now);
  }
}
