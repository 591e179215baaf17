package makespan.ui.gantt;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import makespan.gantt.BarText;
import makespan.gantt.Frame;
import makespan.gantt.Hit;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;

/// The bar under the pointer and its tooltip.
final class Hover {
  private final GanttPane pane;
  private final GanttTooltip tooltip;
  private final ReadOnlyIntegerWrapper unit;
  private Optional<Hit> hit = Optional.empty();
  /// What stands under the pointer where no bar does.
  private String outside = "";
  private double x = Double.NaN;
  private double y = Double.NaN;

  Hover(GanttPane pane, GanttTooltip tooltip) {
    this.pane = pane;
    this.tooltip = tooltip;
    this.unit = new ReadOnlyIntegerWrapper(pane, "hoveredUnit", Lanes.NONE);
  }

  ReadOnlyIntegerProperty unitProperty() {
    return unit.getReadOnlyProperty();
  }

  Optional<Hit> hit() {
    return hit;
  }

  /// Takes the pointer to a place of the pane.
  void moveTo(double toX, double toY, double screenX, double screenY) {
    x = toX;
    y = toY;
    if (look()) {
      hit.ifPresent(found -> tooltip.announce(text(found), screenX, screenY));
      outside = "";
    }
    String now = hit.isPresent() ? "" : pane.canvas().outsideAt(toX, toY, pane.getViewport().time());
    if (!now.equals(outside)) {
      outside = now;
      if (now.isEmpty()) {
        tooltip.hide();
      } else {
        tooltip.announce(now, screenX, screenY);
      }
    } else {
      tooltip.moveTo(screenX, screenY);
    }
  }

  /// Shows the tooltip of a bar without a pointer.
  void explain(Hit bar) {
    pane.navigator().reveal(bar);
    Frame frame = pane.canvas().frame();
    double barX = pane.getViewport().time().xOf(pane.chart().lanes(bar.layer()).startNanos(bar.bar()));
    LaneAxis lanes = pane.getViewport().lanes();
    double below = lanes.yOf(pane.chart().order().placeOf(bar.lane())) + lanes.laneHeight();
    Point2D place = pane.localToScreen(frame.header() + Math.clamp(barX, 0, frame.width()), frame.ruler() + below);
    if (place != null) {
      tooltip.show(text(bar), place.getX(), place.getY());
    }
  }

  private String text(Hit bar) {
    return BarText.tooltip(pane.chart(), bar, pane.namesProperty().get(), pane.lit().kept());
  }

  void leave() {
    x = Double.NaN;
    y = Double.NaN;
    look();
    outside = "";
    tooltip.hide();
  }

  /// Asks what is under the pointer now; tells whether it is something else than before.
  boolean look() {
    Optional<Hit> now = pane.hitAt(x, y);
    boolean same = now.isPresent() ? hit.filter(now.get()::sameBar).isPresent() : hit.isEmpty();
    if (!same) {
      set(now);
    }
    return !same;
  }

  /// Forgets a bar that is no longer there.
  void clear() {
    set(Optional.empty());
  }

  private void set(Optional<Hit> now) {
    tooltip.hide();
    hit = now;
    unit.set(now.map(pane.selection()::unitOf).orElse(Lanes.NONE));
    pane.requestLayout();
  }
}
