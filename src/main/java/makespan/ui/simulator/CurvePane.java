package makespan.ui.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Font;
import makespan.analysis.Durations;
import makespan.analysis.RunFigures;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.balance.WorkUnits;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.whatif.Forecast;
import org.jspecify.annotations.Nullable;

/// Wall time against the number of containers: the best split, the ideal, the lower bound, and where the run was.
///
/// A click or the arrow keys set the number of containers.
public final class CurvePane extends Region {
  /// What is drawn is of the work before the last change.
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double RIGHT = 14;
  private static final double MARGIN = 10;
  private static final double GAP = 6;
  private static final double MARK = 4.5;
  private static final int LINES = 4;
  /// A chart lower than so many lines of text has none to spare.
  private static final int LOW = 9;
  private static final long SECOND = 1_000_000_000L;
  /// Distances between lines that read well, seconds.
  private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000};

  private final RunModel model;
  private final Polyline best = line("curve-best");
  private final Polyline ideal = line("curve-ideal");
  private final Polyline bound = line("curve-bound");
  private final Circle actual = mark("curve-actual");
  private final Circle planned = mark("curve-planned");
  private final Circle knee = mark("curve-knee");
  private final Line floor = new Line();
  private final Label kneeName = tick("curve-knee-name");
  private final Label floorName = tick("curve-floor-name");
  private final Label idealName = tick("curve-ideal-name");
  private final Line pointer = new Line();
  private final Label title = new Label(Messages.get("curve.title"));
  private final Label reading = new Label();
  /// Of the title; all that goes with the size of text is told in it.
  private double lineHeight;
  private final Label waiting = new Label(Messages.get("curve.waiting"));
  private final List<Node> grid = new ArrayList<>();
  private GridOf gridOf = new GridOf(0, 0, 0, 0, Font.getDefault());
  private Optional<Advice> advice = Optional.empty();

  /// What the lines depend on.
  private record GridOf(long topNanos, int max, double width, double height, Font font) {}

  /// Advice, and what it was made of.
  private record Advice(Sweep sweep, WorkUnits units, long setupNanos, Recommendation recommendation) {}

  /// @param model whose sweep is shown and whose containers are set
  public CurvePane(RunModel model) {
    this.model = model;
    setId("curve");
    getStyleClass().add("curve-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    title.getStyleClass().add("pane-title");
    reading.getStyleClass().add("pane-note");
    reading.setId("curve-reading");
    reading.setWrapText(true);
    waiting.getStyleClass().add("pane-note");
    pointer.getStyleClass().add("curve-pointer");
    pointer.setVisible(false);
    floor.getStyleClass().add("curve-floor");
    getChildren().setAll(floor, bound, ideal, best, pointer, knee, actual, planned, floorName, idealName, kneeName,
        title,
        reading, waiting);
    getChildren().forEach(child -> {
      child.setManaged(false);
      child.setMouseTransparent(true);
    });
    setMinWidth(200);
    model.sweepProperty().addListener(_ -> requestLayout());
    model.sweptProperty().subscribe(current -> {
      pseudoClassStateChanged(STALE, !current);
      requestLayout();
    });
    model.forecastProperty().addListener(_ -> requestLayout());
    model.runProperty().addListener(_ -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Double.NaN));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::choose);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::choose);
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
  }

  @Override
  protected void layoutChildren() {
    title.setVisible(!low());
    title.resizeRelocate(MARGIN, GAP, title.prefWidth(-1), title.prefHeight(-1));
    lineHeight = title.getHeight();
    Optional<Sweep> sweep = model.sweepProperty().get();
    Optional<LoadedRun> run = model.runProperty().get();
    boolean ready = sweep.isPresent() && run.isPresent();
    for (Node node : List.of(best, ideal, bound, actual, planned, reading, knee, floor, kneeName, floorName,
        idealName)) {
      node.setVisible(ready);
    }
    waiting.setVisible(!ready);
    waiting.resizeRelocate(left(), getHeight() / 2, waiting.prefWidth(-1), waiting.prefHeight(-1));
    grid.forEach(line -> line.setVisible(ready));
    if (ready) {
      draw(sweep.get(), run.get());
    }
  }

  private void draw(Sweep sweep, LoadedRun run) {
    int max = sweep.maxContainers();
    long top = top(sweep, run);
    drawGrid(top, max);
    best.getPoints().clear();
    ideal.getPoints().clear();
    bound.getPoints().clear();
    long total = total();
    for (int m = 1; m <= max; m++) {
      long share = total / m;
      add(best, m, setup() + sweep.makespanNanos(m), top, max);
      add(ideal, m, setup() + share, top, max);
      add(bound, m, setup() + sweep.lowerBoundNanos(m), top, max);
    }
    mark(sweep, total, top, max);
    place(actual, run.figures().containerCount(), actualNanos(run), top, max);
    model.forecastProperty().get().ifPresent(forecast -> {
      int m = forecast.terms().containers();
      place(planned, m, forecast.makespanNanos(), top, max);
      if (!pointer.isVisible()) {
        read(sweep, m);
      }
      setAccessibleText(Messages.get("curve.accessible", m, Durations.compact(forecast.makespanNanos())));
    });
  }

  /// Where more containers stop paying, what no number of them can beat, and the even share.
  private void mark(Sweep sweep, long total, long top, int max) {
    if (!model.sweptProperty().get()) {
      for (Node node : List.of(knee, kneeName, floor, floorName, idealName)) {
        node.setVisible(false);
      }
      return;
    }
    model.scenarios().plannedProperty().get().ifPresent(work -> {
      Recommendation advice = advice(sweep, work.work().work().units());
      long lowest = advice.floorNanos();
      floor.setStartX(left());
      floor.setEndX(getWidth() - RIGHT);
      floor.setStartY(snap(y(lowest, top)));
      floor.setEndY(snap(y(lowest, top)));
      floorName.setText(sweep.floorContainers().isPresent()
          ? Messages.get("curve.floor.from", Durations.compact(lowest), sweep.floorContainers().getAsInt())
          : Messages.get("curve.floor", Durations.compact(lowest)));
      put(floorName, left() + 6, y(lowest, top) + 1);
      idealName.setText(Messages.get("curve.ideal"));
      put(idealName, getWidth() - RIGHT - idealName.prefWidth(-1), y(setup() + total / max, top) - 2
          - idealName.prefHeight(-1));
      int advised = advice.containers().orElse(1);
      place(knee, advised, advice.wallNanos(), top, max);
      kneeName.setText(Messages.get("curve.knee", advised));
      put(kneeName, x(advised, max) + MARK + 3, y(Math.min(advice.wallNanos(), top), top) - MARK
          - kneeName.prefHeight(-1));
      boolean above = lowest <= top;
      floor.setVisible(above);
      boolean named = room() > 3 * lineHeight;
      kneeName.setVisible(named);
      floorName.setVisible(above && named);
      idealName.setVisible(named && max > 1 && Math.abs(y(lowest, top) - y(setup() + total / max, top)) > MARK);
    });
  }

  /// Looks through the whole curve: once for each of them, not once a frame.
  private Recommendation advice(Sweep sweep, WorkUnits units) {
    Advice known = advice.filter(made -> made.sweep == sweep && made.units == units && made.setupNanos == setup())
        .orElseGet(() -> new Advice(sweep, units, setup(),
            Recommendation.of(sweep, units, setup(), OptionalLong.empty())));
    advice = Optional.of(known);
    return known.recommendation;
  }

  private static void put(Label label, double x, double y) {
    label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
  }

  private static Label tick(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("curve-tick");
    return label;
  }

  /// The height of the chart: what matters happens near the run, so the far left is cut off.
  private long top(Sweep sweep, LoadedRun run) {
    int actual = run.figures().containerCount();
    int first = Math.clamp(actual / 4, 1, sweep.maxContainers());
    return Math.max(1, Math.max(setup() + sweep.makespanNanos(first), actualNanos(run) / 4 * 5));
  }

  private long total() {
    return model.scenarios().plannedProperty().get().map(planned -> planned.work().work().units().totalNanos())
        .orElse(0L);
  }

  /// What every container is predicted to take before its tests.
  private long setup() {
    return model.scenarios().plannedProperty().get().map(ScenarioModel.Planned::setupNanos).orElse(0L);
  }

  private long actualNanos(LoadedRun run) {
    return run.wallNanos(model.scenarios().scenario().map(scenario -> scenario.terms().setupNanos()).orElse(0L));
  }

  /// The lines, made anew only where others are wanted: nodes that come and go cost styles in every frame.
  private void drawGrid(long top, int max) {
    var wanted = new GridOf(top, max, getWidth(), getHeight(), title.getFont());
    if (wanted.equals(gridOf)) {
      return;
    }
    gridOf = wanted;
    getChildren().removeAll(grid);
    grid.clear();
    long seconds = top / SECOND;
    long step = STEPS[STEPS.length - 1];
    // no more than stand apart from each other
    long lines = Math.clamp((long) (room() / (1.3 * lineHeight)), 1, LINES);
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= lines; i--) {
      step = STEPS[i];
    }
    while (seconds / step > lines) {
      step *= 2;
    }
    for (long at = 0; at <= seconds; at += step) {
      addGrid(left(), y(at * SECOND, top), getWidth() - RIGHT, Durations.clock(at * SECOND), true);
    }
    int every = Math.max(1, Integer.highestOneBit(Math.max(1, max / 5)));
    for (int m = every; m <= max; m += every) {
      addGrid(x(m, max), top(), getHeight() - bottom(), String.valueOf(m), false);
    }
  }

  private void addGrid(double x, double y, double end, String text, boolean horizontal) {
    var line = horizontal ? new Line(x, snap(y), end, snap(y)) : new Line(snap(x), end, snap(x), end + 4);
    line.getStyleClass().add("curve-grid");
    var label = new Label(text);
    label.getStyleClass().add("curve-tick");
    for (Node node : List.of(line, label)) {
      node.setManaged(false);
      node.setMouseTransparent(true);
      grid.add(node);
    }
    getChildren().addAll(0, List.of(line, label));
    label.applyCss();
    double width = label.prefWidth(-1);
    double height = label.prefHeight(-1);
    label.resizeRelocate(horizontal ? x - width - 6 : x - width / 2, horizontal ? y - height / 2 : end + 6, width,
        height);
  }

  private void read(Sweep sweep, int m) {
    boolean current = model.sweptProperty().get();
    long wall = wallNanos(sweep, m);
    String paid = Durations.compact(RunFigures.containerTime(m, wall));
    String busy = Durations.compact(total() + RunFigures.containerTime(m, setup()));
    int planned = model.containersProperty().get();
    if (!current) {
      reading.setText(Messages.get("curve.reading.first", m, Durations.compact(wall), paid, busy) + " \u00b7 "
          + Messages.get("curve.waiting"));
    } else if (pointer.isVisible() && m != planned) {
      reading.setText(Messages.get("curve.reading.from", planned, m,
          Durations.signed(wall - wallNanos(sweep, planned)), m > planned ? "+" : "\u2212", Math.abs(m - planned),
          Durations.compact(wall), paid, busy));
    } else if (m == 1) {
      reading.setText(Messages.get("curve.reading.first", m, Durations.compact(wall), paid, busy));
    } else {
      reading.setText(Messages.get("curve.reading", m, Durations.compact(wall),
          Durations.signed(wall - setup() - sweep.makespanNanos(m - 1)), m - 1, paid, busy));
    }
    double width = Math.min(reading.prefWidth(-1), getWidth() - 2 * MARGIN);
    reading.resizeRelocate(MARGIN, low() ? GAP : title.getLayoutY() + title.getHeight(), width,
        reading.prefHeight(width));
  }

  /// The plan is known before the curve is, and may be the better one.
  private long wallNanos(Sweep sweep, int containers) {
    return model.forecastProperty().get().filter(plan -> plan.terms().containers() == containers)
        .map(Forecast::makespanNanos).orElse(setup() + sweep.makespanNanos(containers));
  }

  private void point(double x) {
    model.sweepProperty().get().ifPresent(sweep -> {
      pointer.setVisible(!Double.isNaN(x));
      int m = pointer.isVisible() ? containersAt(x, sweep) : model.containersProperty().get();
      double at = snap(x(m, sweep.maxContainers()));
      pointer.setStartX(at);
      pointer.setEndX(at);
      pointer.setStartY(top());
      pointer.setEndY(getHeight() - bottom());
      read(sweep, m);
    });
  }

  private void choose(MouseEvent event) {
    requestFocus();
    model.sweepProperty().get()
        .ifPresent(sweep -> model.containersProperty().set(containersAt(event.getX(), sweep)));
    point(event.getX());
  }

  /// The number of containers is the value of this slider, which assistive technology reads.
  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) model.containersProperty().get();
      case MIN_VALUE -> 1.0;
      case MAX_VALUE -> (double) maxContainers();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private int maxContainers() {
    return model.runProperty().get().map(LoadedRun::maxContainers).orElse(1);
  }

  private void step(KeyEvent event) {
    int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (by != 0) {
      model.containersProperty().set(Math.clamp(model.containersProperty().get() + by, 1, maxContainers()));
      event.consume();
    }
  }

  private int containersAt(double x, Sweep sweep) {
    int max = sweep.maxContainers();
    double part = (x - left()) / Math.max(1, getWidth() - left() - RIGHT);
    return Math.clamp(Math.round(1 + part * (max - 1)), 1, max);
  }

  private void add(Polyline line, int m, long nanos, long top, int max) {
    if (nanos <= top) {
      line.getPoints().addAll(x(m, max), y(nanos, top));
    }
  }

  private void place(Circle mark, int m, long nanos, long top, int max) {
    mark.setCenterX(x(m, max));
    mark.setCenterY(y(Math.min(nanos, top), top));
  }

  /// Room for times beside the chart.
  private double left() {
    return lineHeight * 3;
  }

  /// Room for the title and two lines that read the curve.
  private double top() {
    return GAP + lineHeight * (low() ? 2 : 3);
  }

  private boolean low() {
    return getHeight() < lineHeight * LOW;
  }

  /// Height of the chart proper.
  private double room() {
    return getHeight() - top() - bottom();
  }

  /// Room for numbers of containers.
  private double bottom() {
    return lineHeight * 1.4;
  }

  private double x(int m, int max) {
    return left() + (m - 1.0) / Math.max(1, max - 1) * (getWidth() - left() - RIGHT);
  }

  private double y(long nanos, long top) {
    return top() + (1 - (double) nanos / top) * (getHeight() - top() - bottom());
  }

  private static double snap(double position) {
    return Math.floor(position) + 0.5;
  }

  private static Polyline line(String style) {
    var line = new Polyline();
    line.getStyleClass().add(style);
    return line;
  }

  private static Circle mark(String style) {
    var mark = new Circle(MARK);
    mark.getStyleClass().add(style);
    return mark;
  }
}
