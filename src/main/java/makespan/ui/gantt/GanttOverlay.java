package makespan.ui.gantt;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;

/// What lies on the painted lanes: ruler, lane headers, names of bars, lines, and the bar that is pointed at. One canvas
/// of the size of what is seen, never of the content.
final class GanttOverlay extends Canvas {
  private static final double RING = 2;

  private final Pen pen;
  private final Margins margins;
  private final Labels labels;

  /// What is drawn besides the lanes.
  ///
  /// @param hover  bar under the pointer
  /// @param cursor bar that the keyboard is on
  /// @param ring   whether the keyboard's focus is to be seen
  record Marks(Optional<Hit> hover, Optional<Hit> cursor, IntFunction<String> unitName, boolean ring) {}

  GanttOverlay(InkStyles inks) {
    pen = new Pen(getGraphicsContext2D(), inks);
    margins = new Margins(pen);
    labels = new Labels(pen);
    setMouseTransparent(true);
  }

  void setUp(Font font, double renderScale) {
    pen.setUp(font, renderScale);
  }

  double headerWidth(Chart chart) {
    return margins.headerWidth(chart);
  }

  void draw(Chart chart, Viewport viewport, Drawn drawn, Raster raster, Frame frame, Marks marks) {
    setWidth(frame.outerRight());
    setHeight(frame.outerBottom());
    pen.clear(frame.outerRight(), frame.outerBottom());
    pen.clip(frame.header(), frame.ruler(), frame.width(), frame.height());
    labels.draw(chart, drawn, raster, frame, marks.unitName());
    marks.cursor().ifPresent(hit -> outline(drawn, hit, raster.scale(), frame, 2));
    marks.hover().ifPresent(hit -> outline(drawn, hit, raster.scale(), frame, 1));
    pen.unclip();
    margins.draw(chart, viewport, frame);
    if (marks.ring()) {
      pen.outline(Ink.FOCUS, 0, 0, frame.right(), frame.bottom(), RING);
    }
  }

  private void outline(Drawn drawn, Hit hit, double scale, Frame frame, double thickness) {
    drawn.boxOf(hit).ifPresent(box -> {
      double left = frame.header() + box.left() / scale;
      double right = frame.header() + box.right() / scale;
      double top = frame.ruler() + box.top() / scale;
      double bottom = frame.ruler() + box.bottom() / scale;
      pen.outline(Ink.TEXT, left - thickness, top - thickness, right + thickness, bottom + thickness, thickness);
    });
  }
}
