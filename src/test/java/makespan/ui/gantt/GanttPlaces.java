package makespan.ui.gantt;

import javafx.geometry.Point2D;
import makespan.gantt.Viewport;

/// Where in a chart a test must click, for tests of other packages.
public final class GanttPlaces {
  private GanttPlaces() {}

  /// The place of a time on a lane of the actual run, in the coordinates of the pane.
  public static Point2D of(GanttPane pane, int lane, long nanos) {
    Viewport viewport = pane.getViewport();
    double x = viewport.time().xOf(nanos);
    double y = viewport.lanes().yOf(lane) + viewport.lanes().laneHeight() / 2;
    return new Point2D(pane.canvas().frame().header() + x, pane.canvas().frame().ruler() + y);
  }
}
