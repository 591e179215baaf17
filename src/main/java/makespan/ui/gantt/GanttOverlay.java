package makespan.ui.gantt;

import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;
import makespan.gantt.Annotations;
import makespan.gantt.Chart;
import makespan.gantt.Drawn;
import makespan.gantt.Frame;
import makespan.gantt.Viewport;
import makespan.picture.Raster;

/// The canvas on the painted lanes, of the size of what is seen, never of the content.
final class GanttOverlay extends Canvas {
  private final InkStyles inks;
  private final CanvasSurface surface = new CanvasSurface(getGraphicsContext2D());

  GanttOverlay(InkStyles inks) {
    this.inks = inks;
    setMouseTransparent(true);
  }

  void setUp(Font font, double renderScale) {
    surface.setUp(font, renderScale);
  }

  double headerWidth(Chart chart) {
    return annotations().headerWidth(chart);
  }

  void draw(Chart chart, Viewport viewport, Drawn drawn, Raster raster, Frame frame, Annotations.Marks marks) {
    setWidth(frame.outerRight());
    setHeight(frame.outerBottom());
    surface.clear(frame.outerRight(), frame.outerBottom());
    annotations().draw(chart, viewport, drawn, raster, frame, marks);
  }

  private Annotations annotations() {
    return new Annotations(surface, inks.palette());
  }
}
