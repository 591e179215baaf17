package makespan.ui.gantt;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import makespan.gantt.Minimap;
import makespan.gantt.TimeAxis;
import makespan.ui.base.Messages;

/// The strip above a chart that shows all of the run, with a box around what the chart shows. Dragging the box moves the
/// view, dragging an end of it resizes it, dragging beside it makes another; a double click shows everything.
public final class GanttMinimap extends Region {
  private static final double HEIGHT = 40;
  /// Pixels around an end of the box that take hold of it.
  private static final double GRIP = 5;

  private enum Hold {
    NONE, BOX, START, END, NEW
  }

  private final GanttPane gantt;
  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final Minimap map = new Minimap();
  private Hold hold = Hold.NONE;
  private long held;

  /// A map of a chart, aligned with its lanes.
  public GanttMinimap(GanttPane gantt) {
    this.gantt = gantt;
    setId("gantt-minimap");
    getStyleClass().add("gantt-minimap");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Messages.get("gantt.minimap"));
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    gantt.viewportProperty().subscribe(this::requestLayout);
    gantt.content().chartProperty().subscribe(this::requestLayout);
    gantt.selection().unitProperty().subscribe(this::requestLayout);
    gantt.selection().itemProperty().subscribe(this::requestLayout);
    gantt.selection().othersProperty().subscribe(this::requestLayout);
    gantt.hoveredUnitProperty().subscribe(this::requestLayout);
    gantt.matchesProperty().subscribe(this::requestLayout);
    gantt.keptProperty().subscribe(this::requestLayout);
    gantt.inks().onChange(this::requestLayout);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(_ -> hold = Hold.NONE);
    setOnMouseMoved(event -> setCursor(cursorAt(event.getX())));
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        gantt.fit();
      }
    });
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    surface.setUp(gantt.canvas().font(), gantt.renderScale());
    surface.clear(getWidth(), getHeight());
    map.draw(surface, gantt.inks().palette(), gantt.chart(), gantt.getViewport().time(), gantt.lit(),
        gantt.hoveredUnitProperty().get(), place());
  }

  private Minimap.Place place() {
    return new Minimap.Place(gantt.canvas().frame().header(), gantt.canvas().frame().width(), getHeight());
  }

  private TimeAxis whole() {
    return gantt.getViewport().time().fitted();
  }

  private long timeAt(double x) {
    TimeAxis whole = whole();
    return Math.clamp(whole.timeAt(x - place().left()), whole.minNanos(), whole.maxNanos());
  }

  private Hold at(double x) {
    TimeAxis time = gantt.getViewport().time();
    double from = place().left() + whole().xOf(time.startNanos());
    double to = place().left() + whole().xOf(time.endNanos());
    if (time.isFit()) {
      return Hold.NEW;
    }
    if (Math.abs(x - from) <= GRIP) {
      return Hold.START;
    }
    if (Math.abs(x - to) <= GRIP) {
      return Hold.END;
    }
    return x > from && x < to ? Hold.BOX : Hold.NEW;
  }

  private Cursor cursorAt(double x) {
    return switch (at(x)) {
      case START, END -> Cursor.H_RESIZE;
      case BOX -> Cursor.OPEN_HAND;
      case NONE, NEW -> Cursor.DEFAULT;
    };
  }

  private void press(MouseEvent event) {
    TimeAxis time = gantt.getViewport().time();
    hold = at(event.getX());
    held = switch (hold) {
      case BOX -> timeAt(event.getX()) - time.startNanos();
      case START -> time.endNanos();
      case END -> time.startNanos();
      case NONE, NEW -> timeAt(event.getX());
    };
    event.consume();
  }

  private void drag(MouseEvent event) {
    long now = timeAt(event.getX());
    switch (hold) {
      case BOX -> gantt.showTime(gantt.getViewport().time().startingAt(now - held));
      case START, END, NEW -> gantt.showTime(
          gantt.getViewport().time().spanning(Math.min(held, now), Math.max(held, now)));
      case NONE -> {}
    }
    event.consume();
  }
}
