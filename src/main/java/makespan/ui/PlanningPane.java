package makespan.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import makespan.ui.base.RunModel;
import makespan.ui.simulator.ContainersBar;
import makespan.ui.simulator.CurvePane;

/// The number of containers with what it would take: slider, timeline, curve.
final class PlanningPane extends BorderPane {
  private final TimelinePane timeline;
  private final ContainersBar containers;
  private final CurvePane curve;
  private final SplitPane chart = new SplitPane();
  private double divider = 0.74;

  PlanningPane(RunModel model, TimelinePane timeline) {
    this.timeline = timeline;
    containers = new ContainersBar(model);
    curve = new CurvePane(model);
    SplitPane.setResizableWithParent(curve, false);
    setTop(containers);
    setCenter(chart);
  }

  ContainersBar containers() {
    return containers;
  }

  /// Takes the timeline, which other views show too, or lets it go.
  void hold(boolean now) {
    if (chart.getItems().size() == 2) {
      divider = chart.getDividerPositions()[0];
    }
    chart.getItems().clear();
    if (now) {
      chart.getItems().setAll(timeline, curve);
      chart.setDividerPositions(divider);
    }
  }
}
