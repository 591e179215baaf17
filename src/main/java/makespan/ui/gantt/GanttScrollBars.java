package makespan.ui.gantt;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import makespan.gantt.Frame;
import makespan.gantt.LaneAxis;
import makespan.gantt.TimeAxis;
import makespan.gantt.Viewport;

/// The scroll bars beside and below the lanes: they move the viewport and follow it.
final class GanttScrollBars {
  private final ScrollBar across = bar("gantt-across", Orientation.HORIZONTAL);
  private final ScrollBar down = bar("gantt-down", Orientation.VERTICAL);
  private Viewport viewport;
  private boolean following;

  /// @param moved takes the viewport that the user scrolled to
  GanttScrollBars(Viewport first, Consumer<Viewport> moved) {
    viewport = first;
    across.valueProperty().subscribe(value -> {
      if (!following) {
        TimeAxis time = viewport.time();
        moved.accept(viewport.withTime(time.startingAt(time.minNanos() + Math.round(value.doubleValue()))));
      }
    });
    down.valueProperty().subscribe(value -> {
      if (!following) {
        moved.accept(viewport.withLanes(viewport.lanes().scrolledTo(value.doubleValue())));
      }
    });
  }

  List<Node> nodes() {
    return List.of(across, down);
  }

  /// Width that the bar beside the lanes wants.
  double width() {
    return Math.ceil(down.prefWidth(-1));
  }

  /// Height that the bar below the lanes wants.
  double height() {
    return Math.ceil(across.prefHeight(-1));
  }

  void layOut(Frame frame) {
    across.resizeRelocate(frame.header(), frame.bottom(), frame.width(), frame.across());
    down.resizeRelocate(frame.right(), frame.ruler(), frame.down(), frame.height());
  }

  void follow(Viewport changed) {
    following = true;
    viewport = changed;
    TimeAxis time = changed.time();
    double whole = (double) time.maxNanos() - time.minNanos();
    set(across, (double) time.startNanos() - time.minNanos(), whole - time.spanNanos(), time.spanNanos() / whole);
    LaneAxis lanes = changed.lanes();
    double seen = lanes.contentHeight() == 0 ? 1 : lanes.height() / lanes.contentHeight();
    set(down, lanes.scroll(), lanes.maxScroll(), seen);
    following = false;
  }

  /// @param seen share of the whole that is in sight
  private static void set(ScrollBar bar, double value, double max, double seen) {
    bar.setVisible(max > 0);
    bar.setMax(Math.max(1, max));
    bar.setVisibleAmount(bar.getMax() * Math.min(1, seen));
    bar.setBlockIncrement(seen < 1 ? bar.getMax() * seen / (1 - seen) : bar.getMax());
    bar.setUnitIncrement(bar.getBlockIncrement() / 10);
    bar.setValue(Math.clamp(value, 0, bar.getMax()));
  }

  private static ScrollBar bar(String id, Orientation orientation) {
    var bar = new ScrollBar();
    bar.setId(id);
    bar.setOrientation(orientation);
    bar.setFocusTraversable(false);
    return bar;
  }
}
