package makespan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;

/// Many runs from left to right: what each took, what its best split would have, its even share. The run under the pointer,
/// or the one that the arrow keys went to, is read out above.
final class TrendPane extends Region {
  private static final double LEFT = 60;
  private static final double RIGHT = 60;
  private static final double LEAST_TOP = 46;
  private static final double BOTTOM = 26;
  private static final double MARK = 4;
  /// A name narrower says nothing.
  private static final double LEAST_NAME = 46;
  private static final double HEIGHT = 170;

  private final Wording wording;
  private final Label title = new Label(Messages.get("trend.title"));
  private final Label reading = new Label();
  private final List<Node> drawn = new ArrayList<>();
  private List<Assess.RunReport> runs = List.of();
  private int read;
  /// Where the chart begins, below the words.
  private double top = LEAST_TOP;

  private enum Curve {
    IDEAL("curve-ideal"), BEST("curve-best"), ACTUAL("trend-actual");

    private final String style;

    Curve(String style) {
      this.style = style;
    }

    long nanos(Assess.RunReport report) {
      return switch (this) {
        case IDEAL -> report.figures().idealNanos();
        case BEST -> report.best().plan().makespanNanos();
        case ACTUAL -> report.figures().actualNanos();
      };
    }
  }

  /// @param wording how times are written
  TrendPane(Wording wording) {
    this.wording = wording;
    setId("compare-trend");
    getStyleClass().add("curve-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    title.getStyleClass().add("pane-title");
    reading.getStyleClass().add("pane-note");
    reading.setId("trend-reading");
    reading.setWrapText(true);
    getChildren().setAll(title, reading);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(at(event.getX())));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
      if (by != 0 && !runs.isEmpty()) {
        read(Math.clamp(read + by, 0, runs.size() - 1));
        event.consume();
      }
    });
  }

  /// Shows the runs of a comparison where they are more than two.
  void show(CompareRuns.Compared compared) {
    runs = compared.runs();
    setVisible(runs.size() > 2);
    setManaged(isVisible());
    read(runs.size() - 1);
    requestLayout();
  }

  private void read(int place) {
    read = place;
    Assess.RunReport run = runs.get(place);
    Optional<Assess.RunReport> former = place == 0 ? Optional.empty() : Optional.of(runs.get(place - 1));
    long actual = run.figures().actualNanos();
    String change = former.map(earlier -> wording.change(actual - earlier.figures().actualNanos())).orElse("");
    reading.setText(Messages.get("trend.reading", ComparedRuns.name(run.run()), run.figures().containerCount(),
        wording.time(run.figures().totalNanos()), wording.time(actual), change,
        wording.time(run.best().plan().makespanNanos()), run.figures().evenness() * 100));
    setAccessibleText(title.getText() + ": " + reading.getText());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    getChildren().removeAll(drawn);
    drawn.clear();
    title.resizeRelocate(12, 4, title.prefWidth(-1), title.prefHeight(-1));
    double room = Math.max(0, getWidth() - 24);
    reading.resizeRelocate(12, 4 + title.getHeight(), room, reading.prefHeight(room));
    top = Math.max(LEAST_TOP, reading.getLayoutY() + reading.getHeight() + 10);
    if (runs.size() > 2 && getWidth() > LEFT + RIGHT) {
      draw();
    }
  }

  private void draw() {
    long most = runs.stream().mapToLong(report -> report.figures().actualNanos()).max().orElse(1);
    most = Math.max(1, most + most / 20);
    var foot = new Line(LEFT, Math.floor(y(0, most)) + 0.5, getWidth() - RIGHT, Math.floor(y(0, most)) + 0.5);
    foot.getStyleClass().add("curve-grid");
    add(foot);
    name(wording.time(most - most / 21), LEFT / 2, y(most - most / 21, most), LEFT - 10);
    name(wording.time(0), LEFT / 2, y(0, most), LEFT - 10);
    var pointer = new Line(Math.floor(x(read)) + 0.5, top, Math.floor(x(read)) + 0.5, getHeight() - BOTTOM);
    pointer.getStyleClass().add("curve-pointer");
    add(pointer);
    for (Curve curve : Curve.values()) {
      var line = new Polyline();
      line.getStyleClass().add(curve.style);
      for (int place = 0; place < runs.size(); place++) {
        line.getPoints().addAll(x(place), y(curve.nanos(runs.get(place)), most));
      }
      add(line);
      if (curve == Curve.ACTUAL) {
        marks(most);
      }
    }
    double step = runs.size() < 2 ? getWidth() : x(1) - x(0);
    int every = Math.max(1, (int) Math.ceil(LEAST_NAME / step));
    for (int place = 0; place < runs.size(); place += every) {
      double room = 2 * Math.min(x(place), getWidth() - x(place)) - 4;
      double width = Math.max(LEAST_NAME, Math.min(room, step * every - 8));
      name(ComparedRuns.name(runs.get(place).run()), x(place), getHeight() - BOTTOM + 12, width);
    }
  }

  private void marks(long most) {
    for (int place = 0; place < runs.size(); place++) {
      var mark = new Circle(x(place), y(Curve.ACTUAL.nanos(runs.get(place)), most), MARK);
      mark.getStyleClass().add("curve-actual");
      add(mark);
    }
  }

  /// Writes words around a place, within the pane.
  private void name(String words, double x, double y, double width) {
    var label = new Label(words);
    label.getStyleClass().add("curve-tick");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    add(label);
    label.applyCss();
    double wanted = Math.min(width, label.prefWidth(-1));
    label.resizeRelocate(Math.clamp(x - wanted / 2, 2, Math.max(2, getWidth() - wanted - 2)),
        y - label.prefHeight(-1) / 2, wanted,
        label.prefHeight(-1));
  }

  private void add(Node node) {
    node.setManaged(false);
    node.setMouseTransparent(true);
    drawn.add(node);
    getChildren().add(node);
  }

  private int at(double x) {
    double part = (x - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT);
    return Math.clamp(Math.round(part * (runs.size() - 1)), 0, runs.size() - 1);
  }

  private double x(int place) {
    return LEFT + place * (getWidth() - LEFT - RIGHT) / Math.max(1, runs.size() - 1);
  }

  private double y(long nanos, long most) {
    return top + (1 - (double) nanos / most) * (getHeight() - top - BOTTOM);
  }
}
