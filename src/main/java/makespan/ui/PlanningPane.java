package makespan.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.simulator.ContainersBar;
import makespan.ui.simulator.CurvePane;

/// What other numbers of containers would take, as a curve, above the timeline of the plan.
final class PlanningPane extends BorderPane {
  private static final double CURVE = 0.42;

  private final TimelinePane timeline;
  private final ContainersBar containers;
  private final CurvePane curve;
  private final SplitPane chart = new SplitPane();
  private final KeptDivider divider;

  PlanningPane(ViewContext context, TimelinePane timeline) {
    RunModel model = context.model();
    divider = new KeptDivider(context.memory(), "curve", CURVE);
    divider.follow(chart);
    this.timeline = timeline;
    containers = new ContainersBar(model);
    curve = new CurvePane(model);
    chart.setOrientation(Orientation.VERTICAL);
    // a low pane has no room for the kept part; it has it again once the pane is as high as before
    chart.heightProperty().addListener(_ -> chart.setDividerPositions(divider.position()));
    setCenter(chart);
  }

  /// What Find goes through: the bars.
  Searched searched() {
    return timeline.searched();
  }

  ContainersBar containers() {
    return containers;
  }

  /// Takes the timeline, which another view shows too, or lets it go.
  void hold(boolean now) {
    chart.getItems().clear();
    if (now) {
      chart.getItems().setAll(curve, timeline);
      chart.setDividerPositions(divider.position());
    }
  }
}
