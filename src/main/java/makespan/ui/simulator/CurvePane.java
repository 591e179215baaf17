package makespan.ui.simulator;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import org.jspecify.annotations.Nullable;

/// Wall time against the number of containers: the best split, the ideal, the lower bound, and where the run was.
///
/// A click or the arrow keys set the number of containers.
public final class CurvePane extends Region {
  private static final double MARGIN = 10;
  private static final double MARK = 4.5;

  private final RunModel model;
  private final CurveFigures figures;
  private final CurveReading words;
  private final Overdue overdue;
  private final CurveGrid grid = new CurveGrid(getChildren());
  private final Polyline best = line("curve-best");
  private final Polyline ideal = line("curve-ideal");
  private final Polyline bound = line("curve-bound");
  private final Circle actual = mark("curve-actual");
  private final Circle planned = mark("curve-planned");
  private final Circle knee = mark("curve-knee");
  private final Line floor = new Line();
  private final Label kneeName = name("curve-knee-name");
  private final Label floorName = name("curve-floor-name");
  private final Label idealName = name("curve-ideal-name");
  private final Line pointer = new Line();
  private final Label title = new Label(Messages.get("curve.title"));
  private final Label reading = new Label();
  private final Label waiting = new Label(Messages.get("curve.waiting"));
  /// Of what is drawn.
  private CurveScale scale = new CurveScale(0, 0, 0, 0, 1, 1);

  /// @param model whose sweep is shown and whose containers are set
  public CurvePane(RunModel model) {
    this.model = model;
    this.figures = new CurveFigures(model);
    this.words = new CurveReading(model, figures);
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
    overdue = Overdue.on(this, model.curveWaitingProperty());
    overdue.markedProperty().addListener(_ -> requestLayout());
    model.sweptProperty().addListener(_ -> requestLayout());
    model.forecastProperty().addListener(_ -> requestLayout());
    model.runProperty().addListener(_ -> requestLayout());
    model.wording().onChange(this::requestLayout);
    OneGo.on(this, model.scenarios());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Double.NaN));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::choose);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::choose);
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
  }

  @Override
  protected void layoutChildren() {
    if (isKept()) {
      return;
    }
    title.resizeRelocate(MARGIN, CurveScale.GAP, title.prefWidth(-1), title.prefHeight(-1));
    scale = new CurveScale(getWidth(), getHeight(), title.getHeight(), title.getHeight() * 3, 1, 1);
    title.setVisible(!scale.low());
    Optional<Sweep> sweep = model.sweepProperty().get();
    Optional<LoadedRun> run = model.runProperty().get();
    boolean ready = sweep.isPresent() && run.isPresent();
    for (Node node : List.of(best, ideal, bound, actual, planned, reading, knee, floor, kneeName, floorName,
        idealName)) {
      node.setVisible(ready);
    }
    waiting.setVisible(!ready);
    waiting.resizeRelocate(scale.left(), getHeight() / 2, waiting.prefWidth(-1), waiting.prefHeight(-1));
    grid.setVisible(ready);
    if (ready) {
      draw(sweep.get(), run.get());
    }
  }

  /// Whether what is drawn stays for the moment, as the curve of other edits is about to come.
  private boolean isKept() {
    return model.sweepProperty().get().isPresent() && !model.sweptProperty().get() && !overdue.markedProperty().get()
        && scale.width() == getWidth() && scale.height() == getHeight();
  }

  private void draw(Sweep sweep, LoadedRun run) {
    int max = sweep.maxContainers();
    scale = grid.draw(new CurveScale(getWidth(), getHeight(), title.getHeight(), 0, figures.top(sweep, run), max),
        title.getFont());
    best.getPoints().clear();
    ideal.getPoints().clear();
    bound.getPoints().clear();
    long total = figures.total();
    long setup = figures.setup();
    for (int m = 1; m <= max; m++) {
      add(best, m, setup + sweep.makespanNanos(m));
      add(ideal, m, setup + total / m);
      add(bound, m, setup + sweep.lowerBoundNanos(m));
    }
    mark(sweep, setup + total / max);
    place(actual, run.figures().containerCount(), figures.actual(run));
    model.forecastProperty().get().ifPresent(forecast -> {
      int m = forecast.terms().containers();
      place(planned, m, forecast.makespanNanos());
      if (!pointer.isVisible()) {
        read(sweep, m);
      }
      setAccessibleText(Messages.get("curve.accessible", m, model.wording().time(forecast.makespanNanos())));
    });
  }

  /// Where more containers stop paying, what no number of them can beat, and the even share.
  private void mark(Sweep sweep, long lastIdeal) {
    if (!model.sweptProperty().get()) {
      for (Node node : List.of(knee, kneeName, floor, floorName, idealName)) {
        node.setVisible(false);
      }
      return;
    }
    model.scenarios().plannedProperty().get().ifPresent(work -> {
      Recommendation advice = figures.advice(sweep, work.work().work().units());
      long lowest = advice.floorNanos();
      double lowestY = scale.y(lowest);
      floor.setStartX(scale.left());
      floor.setEndX(scale.right());
      floor.setStartY(CurveScale.snap(lowestY));
      floor.setEndY(CurveScale.snap(lowestY));
      floorName.setText(sweep.floorContainers().isPresent()
          ? Messages.get("curve.floor.from", model.wording().time(lowest), sweep.floorContainers().getAsInt())
          : Messages.get("curve.floor", model.wording().time(lowest)));
      // below its line nothing else runs; where there is no room for a name there is none
      double under = floorName.prefHeight(-1) + 1;
      boolean roomForFloor = lowestY + under <= scale.bottom();
      put(floorName, scale.left() + 6, lowestY + 1);
      idealName.setText(Messages.get("curve.ideal"));
      double idealY = scale.y(lastIdeal);
      boolean roomForIdeal = idealY + under <= scale.bottom();
      put(idealName, scale.right() - idealName.prefWidth(-1), idealY + 1);
      int advised = advice.containers().orElse(1);
      place(knee, advised, advice.wallNanos());
      kneeName.setText(Messages.get("curve.knee", advised));
      put(kneeName, scale.x(advised) + MARK + 3, scale.y(Math.min(advice.wallNanos(), scale.topNanos())) - MARK
          - kneeName.prefHeight(-1));
      boolean above = lowest <= scale.topNanos();
      floor.setVisible(above);
      boolean named = scale.room() > 3 * scale.lineHeight();
      kneeName.setVisible(named);
      floorName.setVisible(above && named && roomForFloor);
      idealName.setVisible(named && roomForIdeal && scale.max() > 1 && Math.abs(lowestY - scale.y(lastIdeal)) > MARK);
    });
  }

  private void read(Sweep sweep, int containers) {
    reading.setText(words.at(sweep, containers, pointer.isVisible()));
    double width = Math.min(reading.prefWidth(-1), getWidth() - 2 * MARGIN);
    reading.resizeRelocate(MARGIN, scale.low() ? CurveScale.GAP : title.getLayoutY() + title.getHeight(), width,
        reading.prefHeight(width));
  }

  private void point(double x) {
    model.sweepProperty().get().ifPresent(sweep -> {
      pointer.setVisible(!Double.isNaN(x));
      int m = pointer.isVisible() ? containersAt(x, sweep) : model.containersProperty().get();
      double at = CurveScale.snap(scale.x(m));
      pointer.setStartX(at);
      pointer.setEndX(at);
      pointer.setStartY(scale.top());
      pointer.setEndY(scale.bottom());
      read(sweep, m);
    });
  }

  private void choose(MouseEvent event) {
    requestFocus();
    model.sweepProperty().get()
        .ifPresent(sweep -> model.containersProperty().set(containersAt(event.getX(), sweep)));
    point(event.getX());
  }

  /// A sweep that came since the last frame is not drawn yet, and may be of fewer containers.
  private int containersAt(double x, Sweep sweep) {
    return Math.min(scale.containersAt(x), sweep.maxContainers());
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
    int by = switch (event.getCode()) {
      case LEFT, DOWN -> -1;
      case RIGHT, UP -> 1;
      case PAGE_DOWN -> -ContainersBar.PAGE;
      case PAGE_UP -> ContainersBar.PAGE;
      case HOME -> -maxContainers();
      case END -> maxContainers();
      default -> 0;
    };
    if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
      model.containersProperty().set(Math.clamp(model.containersProperty().get() + by, 1, maxContainers()));
      event.consume();
    }
  }

  private void add(Polyline line, int m, long nanos) {
    if (nanos <= scale.topNanos()) {
      line.getPoints().addAll(scale.x(m), scale.y(nanos));
    }
  }

  private void place(Circle mark, int m, long nanos) {
    mark.setCenterX(scale.x(m));
    mark.setCenterY(scale.y(Math.min(nanos, scale.topNanos())));
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

  private static Polyline line(String style) {
    var line = new Polyline();
    line.getStyleClass().add(style);
    return line;
  }

  /// Words beside a line, readable where another line runs through them.
  private static Label name(String id) {
    Label name = tick(id);
    name.getStyleClass().add("curve-name");
    return name;
  }

  private static Circle mark(String style) {
    var mark = new Circle(MARK);
    mark.getStyleClass().add(style);
    return mark;
  }
}
