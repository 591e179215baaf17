package makespan.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import makespan.gantt.Chart;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.NamedTable;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewPicture;

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
    List.of("zoom", "pan", "all", "focus", "container", "next", "lane", "range", "mode")
        .forEach(id -> actions.addPaneKeys(id));
    actions.addPaneKeys("explain", "Shortcut+I");
    BooleanExpression loaded = context().model().loadedProperty();
    actions.add(Action.of("in-timeline", "Shortcut+L", loaded, () -> {
      actions.get("view-timeline").fire();
      timeline.showSelection();
    }).in("view"));
    actions.add(Action.of("timeline-table", "Shortcut+Shift+L", loaded, () -> {
      actions.get("view-timeline").fire();
      timeline.asTableProperty().set(!timeline.asTableProperty().get());
    }).in("view"));
    actions.add(Action.of("timeline-overrun", "", loaded, () -> {
      actions.get("view-timeline").fire();
      timeline.showOverrun();
    }).in("view"));
    actions.add(Action.of("timeline-idle", "", loaded, () -> {
      actions.get("view-timeline").fire();
      timeline.lightIdle(true);
    }).in("view"));
    actions.add(Action.of("zoom-in", "", loaded, () -> timeline.gantt().zoomIn()).in("view"));
    actions.add(Action.of("zoom-out", "", loaded, () -> timeline.gantt().zoomOut()).in("view"));
    actions.add(Action.of("zoom-fit", "", loaded, () -> timeline.gantt().fit()).in("view"));
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(timeline.searched());
  }

  @Override
  public Optional<NamedTable> table() {
    return context().model().runProperty().get().map(_ -> {
      Chart chart = timeline.gantt().content().chartProperty().get();
      return new NamedTable("timeline", new ShownBars(chart, timeline.gantt().keptProperty().get().in(chart),
          timeline.gantt().namesProperty().get())::table);
    });
  }

  @Override
  public Optional<ViewPicture> picture() {
    return context().model().runProperty().get().map(loaded -> new GanttViewPicture(
        timeline.gantt(), loaded, context().model().filterProperty().get(), context().model().wording()));
  }

  @Override
  public void setShown(boolean now) {
    if (!now) {
      timeline.lightIdle(false);
    }
    holder.setCenter(now ? timeline : null);
    super.setShown(now);
  }
}
