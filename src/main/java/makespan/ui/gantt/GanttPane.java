package makespan.ui.gantt;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import makespan.app.Jobs;
import makespan.app.Settings.LetterKeys;
import makespan.gantt.Annotations;
import makespan.gantt.BarNames;
import makespan.gantt.BarSet;
import makespan.gantt.BarText;
import makespan.gantt.Chart;
import makespan.gantt.Hit;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;
import makespan.gantt.Lit;
import makespan.gantt.Matches;
import makespan.gantt.TimeAxis;
import makespan.gantt.Viewport;

/// The Gantt chart of a parallel job: what every container did, what it would do, or both.
///
/// Every change asks for a layout, and the layout paints: however many changes come between two frames, one picture is
/// made of them. Bars are painted as pixels, so a run of millions of tests costs no more than the room it is shown in.
/// Times are nanoseconds from the first test of each lane. A unit is a file number.
///
/// Keys: W S + - zoom, A D Left Right pan, 0 Home show all, F centres the selection and fits it when pressed again,
/// `.` `,` next and previous bar, Up Down neighbour lane, P cycles the mode, R marks the time of the selection, Enter
/// zooms to the marked time, else opens, Esc clears the mark, then the selection, C selects the lane of the selected bar. The wheel scrolls, with Shift pans,
/// with Ctrl or Command zooms at the pointer. Dragging marks a stretch of time, with Shift or the middle button pans.
/// Lane headers are dragged to other places and have a menu that pins, hides, moves and sorts.
/// Ctrl or Command and I shows the tooltip of the selection.
///
/// Colours are CSS properties named `-gantt-...`; below a node with the style class `dark` their defaults are dark.
public final class GanttPane extends Region {
  private static final double MIN_WIDTH = 240;
  private static final double MIN_HEIGHT = 120;
  private static final double PREF_WIDTH = 720;
  private static final double PREF_HEIGHT = 420;

  private final GanttContent content;
  private final GanttSelection selection;
  private final ObjectProperty<Supplier<List<MenuItem>>> barMenu = new SimpleObjectProperty<>(this, "barMenu",
      List::of);
  private final ObjectProperty<BarNames> names = new SimpleObjectProperty<>(this, "names",
      BarNames.ofUnits(Integer::toString));
  private final ObjectProperty<LetterKeys> letterKeys = new SimpleObjectProperty<>(this, "letterKeys",
      LetterKeys.WASD);
  private final ObjectProperty<Matches> matches = new SimpleObjectProperty<>(this, "matches", Matches.NONE);
  private final ObjectProperty<BarSet> kept = new SimpleObjectProperty<>(this, "kept", BarSet.ALL);
  private final ObjectProperty<IntConsumer> onOpenUnit = new SimpleObjectProperty<>(this, "onOpenUnit", _ -> {});
  private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport",
      new Viewport(TimeAxis.fit(0, 1, 1), LaneAxis.of(0, 0, 1, 1)));

  private final InkStyles inks = new InkStyles(this, this::repaint);
  private final GanttScrollBars scrollBars = new GanttScrollBars(getViewport(), this::show);
  private final GanttTooltip tooltip = new GanttTooltip(this);
  private final Hover hover = new Hover(this, tooltip);
  private final GanttCanvas canvas;
  private final GanttNavigator navigator = new GanttNavigator(this);
  /// Whether what is selected is to be in sight once it and its room are known.
  private boolean revealing;

  /// An empty chart.
  ///
  /// @param jobs where long work is done
  public GanttPane(Jobs jobs) {
    content = new GanttContent(jobs);
    selection = new GanttSelection(content);
    canvas = new GanttCanvas(content.chart(), inks, this::repaint);
    getStyleClass().add("gantt-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    // Time runs from left to right in every language.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getChildren().addAll(canvas.nodes());
    getChildren().addAll(scrollBars.nodes());
    new GanttInput(this);
    new LaneHeaders(this);
    content.chartProperty().subscribe(this::rechart);
    Runnable relit = () -> {
      tooltip.hide();
      repaint();
    };
    selection.unitProperty().subscribe(relit);
    selection.itemProperty().subscribe(relit);
    selection.othersProperty().subscribe(relit);
    selection.lanesProperty().subscribe(this::requestLayout);
    names.subscribe(this::repaint);
    matches.subscribe(this::repaint);
    kept.subscribe(() -> {
      tell();
      repaint();
    });
    selection.rangeProperty().subscribe(this::requestLayout);
    selection.laneProperty().subscribe(this::requestLayout);
    focusVisibleProperty().subscribe(this::requestLayout);
    focusedProperty().subscribe(focused -> {
      if (!focused) {
        tooltip.hide();
      }
    });
    sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).subscribe(_ -> repaint());
    sceneProperty().subscribe(tooltip::hide);
    tell();
  }

  /// What is shown.
  public GanttContent content() {
    return content;
  }

  /// What is selected.
  public GanttSelection selection() {
    return selection;
  }

  /// What can be done with the selected bar: items at the head of the menu over it.
  public ObjectProperty<Supplier<List<MenuItem>>> barMenuProperty() {
    return barMenu;
  }

  /// The unit under the pointer, -1 for none.
  ReadOnlyIntegerProperty hoveredUnitProperty() {
    return hover.unitProperty();
  }

  /// What bars are called; asked for those that are wide enough for a name.
  public ObjectProperty<BarNames> namesProperty() {
    return names;
  }

  /// Letters that zoom and pan.
  public ObjectProperty<LetterKeys> letterKeysProperty() {
    return letterKeys;
  }

  /// What was looked for and is to be seen.
  ObjectProperty<Matches> matchesProperty() {
    return matches;
  }

  /// What a filter keeps; all other bars are pale.
  public ObjectProperty<BarSet> keptProperty() {
    return kept;
  }

  /// Called with the selected unit on Enter.
  public ObjectProperty<IntConsumer> onOpenUnitProperty() {
    return onOpenUnit;
  }

  /// What is seen, for a map beside the chart or to switch zoom buttons off.
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  public Viewport getViewport() {
    return viewport.get();
  }

  /// Shows half as much again of every second, around the selection where it is in sight, else around the middle.
  public void zoomIn() {
    navigator.zoomIn();
  }

  /// Shows more time at once, around the same place as [#zoomIn()].
  public void zoomOut() {
    navigator.zoomOut();
  }

  /// Shows all of the time.
  public void fit() {
    showTime(getViewport().time().fitted());
  }

  /// Moves the selected bar to the middle; if it is there already, zooms to it.
  public void focusSelection() {
    navigator.focusSelection();
  }

  /// Whether there is a selected bar.
  public boolean hasCursor() {
    return selection.cursor().isPresent();
  }

  /// The lane that the keys are on: that of the selected bar, else the selected one; [Lanes#NONE] where there is none.
  public int currentLane() {
    return selection.cursor().map(Hit::lane).orElseGet(() -> selection.laneProperty().get());
  }

  /// Brings a lane into sight.
  public void showLane(int lane) {
    navigator.revealLane(lane);
  }

  /// Scrolls the lanes, not the time, so that something selected is in sight once the chart has its room; nothing where it
  /// is already, and no more once the user has gone elsewhere.
  public void revealSelection() {
    revealing = true;
    requestLayout();
  }

  /// Shows the tooltip of the selected bar, for those who do not use a pointer.
  public void explainSelection() {
    selection.cursor().ifPresent(hover::explain);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return InkStyles.metaData();
  }

  @Override
  public String getUserAgentStylesheet() {
    return InkStyles.styleSheet();
  }

  InkStyles inks() {
    return inks;
  }

  GanttCanvas canvas() {
    return canvas;
  }

  GanttTooltip tooltip() {
    return tooltip;
  }

  Chart chart() {
    return content.chart();
  }

  GanttNavigator navigator() {
    return navigator;
  }

  Hover hover() {
    return hover;
  }

  @Override
  protected double computeMinWidth(double height) {
    return MIN_WIDTH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return MIN_HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREF_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREF_HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    Chart seen = chart();
    canvas.arrange(seen, getWidth(), getHeight(), renderScale(), scrollBars.height(), scrollBars.width());
    Viewport fitted = fit(seen, getViewport());
    if (!fitted.equals(getViewport())) {
      canvas.invalidate();
      viewport.set(fitted);
    }
    scrollBars.layOut(canvas.frame());
    scrollBars.follow(fitted);
    if (canvas.paint(seen, fitted, lit())) {
      hover.look();
    }
    canvas.drawOverlay(seen, fitted,
        new Annotations.Marks(hover.hit(), hover.unitProperty().get(), selection.cursor(), names.get(),
            selection.rangeProperty().get(), selection::isLit, isFocusVisible()));
  }

  /// What is seen in the room there is now. Of what is selected something stays in sight where the room has changed.
  private Viewport fit(Chart seen, Viewport before) {
    Viewport fitted = canvas.fit(seen, before);
    boolean resized = fitted.lanes().height() != before.lanes().height();
    if (revealing || (resized && navigator.showsSelected(before.lanes()))) {
      revealing &= !(fitted.lanes().height() > 0 && navigator.hasSelected());
      return fitted.withLanes(navigator.showingSelected(fitted.lanes()));
    }
    return fitted;
  }

  /// Pixels of the screen for one of the layout.
  double renderScale() {
    Scene scene = getScene();
    return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
  }

  private void rechart() {
    hover.clear();
    tell();
    repaint();
  }

  private void tell() {
    setAccessibleText(BarText.summary(chart(), kept.get()));
  }

  /// What is to be seen among the bars of the chart as it is.
  Lit lit() {
    return new Lit(selection.lit(), matches.get().in(chart()), kept.get().in(chart()));
  }

  private void repaint() {
    canvas.invalidate();
    requestLayout();
  }

  /// Shows another stretch of time.
  void showTime(TimeAxis time) {
    show(getViewport().withTime(time));
  }

  /// Shows another part of the chart.
  void show(Viewport changed) {
    revealing = false;
    if (!changed.equals(getViewport())) {
      tooltip.hide();
      viewport.set(changed);
      repaint();
    }
  }

  /// Selects a bar and puts the cursor on it.
  void selectBar(Hit hit) {
    selection.select(hit);
    requestLayout();
  }

  /// The bar at a place in this pane.
  Optional<Hit> hitAt(double x, double y) {
    return canvas.at(x, y);
  }
}
