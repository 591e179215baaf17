package makespan.ui.gantt;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import makespan.gantt.Annotations;
import makespan.gantt.Chart;
import makespan.gantt.Drawn;
import makespan.gantt.Frame;
import makespan.gantt.GanttPainter;
import makespan.gantt.Hit;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lit;
import makespan.gantt.TimeAxis;
import makespan.gantt.Viewport;
import makespan.picture.Raster;

/// The picture of the chart: painted lanes with an overlay, and the answer to what is where on it.
final class GanttCanvas {
  private final InkStyles inks;
  private final RasterView picture = new RasterView();
  private final GanttOverlay overlay;
  /// Never seen: its font is the one that style sheets and the text size of the window give to text here.
  private final Label fontProbe = new Label();
  private final GanttPainter painter;
  private Drawn drawn;
  private Frame frame = new Frame(0, 0, 0, 0, 0, 0);
  private boolean stale = true;
  private int paintings;

  /// @param changed called when the font changed
  GanttCanvas(Chart chart, InkStyles inks, Runnable changed) {
    this.inks = inks;
    this.overlay = new GanttOverlay(inks);
    this.painter = new GanttPainter(chart);
    this.drawn = new Drawn(chart);
    fontProbe.setVisible(false);
    fontProbe.setManaged(false);
    fontProbe.fontProperty().subscribe(changed);
  }

  List<Node> nodes() {
    return List.of(picture, overlay, fontProbe);
  }

  Frame frame() {
    return frame;
  }

  Drawn drawn() {
    return drawn;
  }

  Raster raster() {
    return picture.raster();
  }

  /// How often the lanes were painted.
  int paintings() {
    return paintings;
  }

  /// Has the lanes painted again with the next [#paint].
  void invalidate() {
    stale = true;
  }

  /// Shares out the room.
  ///
  /// @param across height of the scroll bar below the lanes
  /// @param down   width of the scroll bar beside them, if one is needed
  void arrange(Chart chart, double width, double height, double scale, double across, double down) {
    overlay.setUp(fontProbe.getFont(), scale);
    frame = Frame.of(chart, width, height, overlay.headerWidth(chart), em(), scale, across, down);
    picture.relocate(frame.header(), frame.ruler());
    if (picture.resize(frame.width(), frame.height(), scale)) {
      stale = true;
    }
  }

  /// What a viewport becomes in this room and for what there is to see.
  Viewport fit(Chart chart, Viewport old) {
    return new Viewport(old.time().over(chart.minNanos(), chart.maxNanos(), frame.width()),
        LaneAxis.of(chart, frame.height(), em()).scrolledTo(old.lanes().scroll()));
  }

  /// Paints the lanes where that is needed; tells whether it was.
  boolean paint(Chart chart, Viewport viewport, Lit lit) {
    if (!stale) {
      return false;
    }
    drawn = painter.paint(chart, viewport, inks.palette(), lit, picture.raster());
    picture.update();
    stale = false;
    paintings++;
    return true;
  }

  void drawOverlay(Chart chart, Viewport viewport, Annotations.Marks marks) {
    overlay.draw(chart, viewport, drawn, picture.raster(), frame, marks);
  }

  /// Whether a place is on the lanes, not on ruler, headers or scroll bars.
  boolean isAmongLanes(double x, double y) {
    return x >= frame.header() && x < frame.right() && y >= frame.ruler() && y < frame.bottom();
  }

  /// Whether a place is on the lanes or on the ruler above them.
  boolean isBesideHeaders(double x, double y) {
    return x >= frame.header() && x < frame.right() && y < frame.bottom();
  }

  /// What is drawn at a place.
  Optional<Hit> at(double x, double y) {
    double scale = picture.raster().scale();
    return isAmongLanes(x, y) ? drawn.at((x - frame.header()) * scale, (y - frame.ruler()) * scale) : Optional.empty();
  }

  /// What stands outside the tests at a place, in words; empty where nothing does.
  String outsideAt(double x, double y, TimeAxis time) {
    return isAmongLanes(x, y)
        ? drawn.outsideAt((y - frame.ruler()) * picture.raster().scale(), time.timeAt(x - frame.header()))
        : "";
  }

  /// The font of style sheets here.
  Font font() {
    return fontProbe.getFont();
  }

  private double em() {
    return fontProbe.getFont().getSize();
  }
}
