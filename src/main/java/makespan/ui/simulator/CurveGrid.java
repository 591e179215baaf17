package makespan.ui.simulator;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import makespan.analysis.Durations;

/// The lines of a curve, with times at their left and numbers of containers below; made anew only where others are
/// wanted: nodes that come and go cost styles in every frame.
final class CurveGrid {
  private static final int LINES = 4;
  private static final long SECOND = 1_000_000_000L;
  /// Distances between lines that read well, seconds.
  private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000};

  private final ObservableList<Node> children;
  private final List<Node> nodes = new ArrayList<>();
  private Of of = new Of(new CurveScale(0, 0, 0, 0, 1, 1), Font.getDefault());
  private double left;

  /// What the lines depend on.
  private record Of(CurveScale scale, Font font) {}

  /// @param children of the pane, which the lines are put behind
  CurveGrid(ObservableList<Node> children) {
    this.children = children;
  }

  void setVisible(boolean visible) {
    nodes.forEach(node -> node.setVisible(visible));
  }

  /// Draws the lines of a chart whose left edge is not known.
  ///
  /// @param font of the title
  /// @return the chart with as much room at its left as the times take
  CurveScale draw(CurveScale scale, Font font) {
    var wanted = new Of(scale, font);
    if (!wanted.equals(of)) {
      of = wanted;
      children.removeAll(nodes);
      nodes.clear();
      make(scale);
    }
    return scale.withLeft(left);
  }

  private void make(CurveScale scale) {
    long seconds = scale.topNanos() / SECOND;
    long step = step(scale, seconds);
    List<Label> times = new ArrayList<>();
    for (long at = 0; at <= seconds; at += step) {
      times.add(label(Durations.clock(at * SECOND)));
    }
    left = Math.max(scale.lineHeight() * 3, times.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0)
        + 2 * CurveScale.GAP);
    CurveScale placed = scale.withLeft(left);
    for (int i = 0; i < times.size(); i++) {
      double y = placed.y(i * step * SECOND);
      line(new Line(left, CurveScale.snap(y), placed.right(), CurveScale.snap(y)));
      Label time = times.get(i);
      put(time, left - time.prefWidth(-1) - CurveScale.GAP, y - time.prefHeight(-1) / 2);
    }
    int every = Math.max(1, Integer.highestOneBit(Math.max(1, scale.max() / 5)));
    for (int m = every; m <= scale.max(); m += every) {
      double x = placed.x(m);
      line(new Line(CurveScale.snap(x), placed.bottom(), CurveScale.snap(x), placed.bottom() + 4));
      Label number = label(String.valueOf(m));
      put(number, x - number.prefWidth(-1) / 2, placed.bottom() + CurveScale.GAP);
    }
  }

  /// Seconds from line to line, so that no more are drawn than stand apart from each other.
  private static long step(CurveScale scale, long seconds) {
    long lines = Math.clamp((long) (scale.room() / (1.3 * scale.lineHeight())), 1, LINES);
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= lines; i--) {
      step = STEPS[i];
    }
    while (seconds / step > lines) {
      step *= 2;
    }
    return step;
  }

  private void line(Line line) {
    line.getStyleClass().add("curve-grid");
    add(line);
  }

  private Label label(String text) {
    var label = new Label(text);
    label.getStyleClass().add("curve-tick");
    add(label);
    label.applyCss();
    return label;
  }

  private void add(Node node) {
    node.setManaged(false);
    node.setMouseTransparent(true);
    nodes.add(node);
    children.addFirst(node);
  }

  private static void put(Label label, double x, double y) {
    label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
  }
}
