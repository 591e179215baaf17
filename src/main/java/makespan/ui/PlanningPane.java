package makespan.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Orientation;
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
  private final Map<Orientation, Double> dividers = new EnumMap<>(Orientation.class);

  PlanningPane(RunModel model, TimelinePane timeline) {
    this.timeline = timeline;
    containers = new ContainersBar(model);
    curve = new CurvePane(model);
    SplitPane.setResizableWithParent(curve, false);
    setCenter(chart);
  }

  ContainersBar containers() {
    return containers;
  }

  /// Takes the timeline, and beside the curve the slider, which other views show too, or lets it go.
  ///
  /// @param orientation how timeline and curve stand to each other: beside, or the curve above
  void hold(boolean now, Orientation orientation) {
    if (chart.getItems().size() == 2) {
      dividers.put(chart.getOrientation(), chart.getDividerPositions()[0]);
    }
    chart.getItems().clear();
    setTop(now && orientation == Orientation.HORIZONTAL ? containers : null);
    if (now) {
      boolean beside = orientation == Orientation.HORIZONTAL;
      chart.setOrientation(orientation);
      chart.getItems().setAll(beside ? timeline : curve, beside ? curve : timeline);
      chart.setDividerPositions(dividers.getOrDefault(orientation, beside ? 0.74 : 0.42));
    }
  }
}
