package makespan.ui;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;

/// What every container did, when, and what it would do by the plan.
final class TimelineView extends ViewPane {
  private final TimelinePane timeline;
  private final BorderPane holder = new BorderPane();

  TimelineView(ViewContext context, TimelinePane timeline) {
    super("timeline", context);
    this.timeline = timeline;
    setContent(holder);
  }

  @Override
  public Node firstFocus() {
    return timeline.gantt();
  }

  @Override
  public void register() {
    Actions actions = context().actions();
    BooleanExpression loaded = context().model().loadedProperty();
    actions.add(Action.of("in-timeline", "Shortcut+L", loaded, () -> {
      actions.get("view-timeline").fire();
      timeline.gantt().focusSelection();
    }).in("view"));
    actions.add(Action.of("zoom-in", "", loaded, () -> timeline.gantt().zoomIn()).in("view"));
    actions.add(Action.of("zoom-out", "", loaded, () -> timeline.gantt().zoomOut()).in("view"));
    actions.add(Action.of("zoom-fit", "", loaded, () -> timeline.gantt().fit()).in("view"));
  }

  @Override
  public void setShown(boolean now) {
    holder.setCenter(now ? timeline : null);
    super.setShown(now);
  }
}
