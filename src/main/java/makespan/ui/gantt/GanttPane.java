package makespan.ui.gantt;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// The Gantt chart of a parallel job: what every container did, what it would do, or both.
///
/// Every change asks for a layout, and the layout paints: however many changes come between two frames, one picture is
/// made of them. Bars are painted as pixels, so a run of millions of tests costs no more than the room it is shown in.
/// Times are nanoseconds from the first test of each lane. A unit is a file number.
///
/// Keys: W S + - zoom, A D Left Right pan, 0 Home show all, F centres the selection and fits it when pressed again,
/// `.` `,` next and previous bar, Up Down neighbour lane, P cycles the mode, Enter opens, Esc clears. The wheel
/// scrolls, with Shift pans, with Ctrl or Command zooms at the pointer; dragging with Shift or the middle button pans.
public final class GanttPane extends Region {
  private static final double RULER_EMS = 2.2;
  private static final double MIN_LANE_EMS = 1.25;
  private static final double MAX_LANE_EMS = 2.6;
  /// A lane of two layers is that much higher.
  private static final double BOTH_FACTOR = 1.7;
  private static final double PREF_WIDTH = 720;
  private static final double PREF_HEIGHT = 420;

  private final ObjectProperty<Lanes> actual = new SimpleObjectProperty<>(this, "actual", Lanes.EMPTY);
  private final ObjectProperty<Lanes> plan = new SimpleObjectProperty<>(this, "plan", Lanes.EMPTY);
  private final ObjectProperty<GanttMode> mode = new SimpleObjectProperty<>(this, "mode", GanttMode.ACTUAL);
  private final LongProperty idealNanos = new SimpleLongProperty(this, "idealNanos");
  private final LongProperty lowerBoundNanos = new SimpleLongProperty(this, "lowerBoundNanos");
  private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", Lanes.NONE);
  private final ReadOnlyIntegerWrapper hoveredUnit = new ReadOnlyIntegerWrapper(this, "hoveredUnit", Lanes.NONE);
  private final ObjectProperty<IntFunction<String>> unitName = new SimpleObjectProperty<>(this, "unitName",
      Integer::toString);
  private final ObjectProperty<IntConsumer> onOpenUnit = new SimpleObjectProperty<>(this, "onOpenUnit", _ -> {});
  private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport",
      new Viewport(TimeAxis.fit(0, 1, 1), LaneAxis.of(0, 0, 1, 1)));

  private final InkStyles inks = new InkStyles(this, this::repaint);
  private final RasterView picture = new RasterView();
  private final GanttOverlay overlay = new GanttOverlay(inks);
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  /// Never seen: its font is the one that style sheets and the text size of the window give to text here.
  private final Label fontProbe = new Label();
  private final GanttTooltip tooltip = new GanttTooltip(this);

  private Chart chart = new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
  private final GanttPainter painter = new GanttPainter(chart);
  private Drawn drawn = new Drawn(chart);
  private Frame frame = new Frame(0, 0, 0, 0, 0, 0);
  private Optional<Hit> cursor = Optional.empty();
  private Optional<Hit> hover = Optional.empty();
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private boolean stale = true;
  private boolean syncing;
  private int paintings;

  /// An empty chart.
  public GanttPane() {
    getStyleClass().add("gantt-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    // Time runs from left to right in every language.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    across.setId("gantt-across");
    across.setOrientation(Orientation.HORIZONTAL);
    down.setId("gantt-down");
    down.setOrientation(Orientation.VERTICAL);
    across.setFocusTraversable(false);
    down.setFocusTraversable(false);
    fontProbe.setVisible(false);
    fontProbe.setManaged(false);
    getChildren().setAll(picture, overlay, across, down, fontProbe);
    new GanttInput(this);
    List.of(actual, plan, mode, idealNanos, lowerBoundNanos).forEach(property -> property.subscribe(this::rechart));
    selectedUnit.subscribe(this::reselect);
    unitName.subscribe(this::repaint);
    fontProbe.fontProperty().subscribe(this::repaint);
    focusVisibleProperty().subscribe(this::requestLayout);
    across.valueProperty().subscribe(value -> scrolledAcross(value.doubleValue()));
    down.valueProperty().subscribe(value -> scrolledDown(value.doubleValue()));
    sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).subscribe(this::repaint);
    sceneProperty().subscribe(tooltip::hide);
    setAccessibleText(BarText.summary(chart));
  }

  /// The run as it was.
  public ObjectProperty<Lanes> actualProperty() {
    return actual;
  }

  /// The plan; its units are numbered as those of the run.
  public ObjectProperty<Lanes> planProperty() {
    return plan;
  }

  /// Which of the two is shown.
  public ObjectProperty<GanttMode> modeProperty() {
    return mode;
  }

  public GanttMode getMode() {
    return mode.get();
  }

  public void setMode(GanttMode value) {
    mode.set(value);
  }

  /// Where the ideal line stands, nanoseconds; none at 0.
  public LongProperty idealNanosProperty() {
    return idealNanos;
  }

  /// Where the line stands that no plan can beat, nanoseconds; none at 0. Shown with the plan only.
  public LongProperty lowerBoundNanosProperty() {
    return lowerBoundNanos;
  }

  /// The unit whose bars are lit, -1 for none. A click on a bar sets it, one beside the bars clears it.
  public IntegerProperty selectedUnitProperty() {
    return selectedUnit;
  }

  /// The unit under the pointer, -1 for none.
  public ReadOnlyIntegerProperty hoveredUnitProperty() {
    return hoveredUnit.getReadOnlyProperty();
  }

  /// Gives the name of a unit; asked for the bars that are wide enough for a name.
  public ObjectProperty<IntFunction<String>> unitNameProperty() {
    return unitName;
  }

  /// Called with the unit of a bar that is double-clicked, and with the selected unit on Enter.
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
    zoom(GanttInput.STEP, pivot());
  }

  /// Shows more time at once, around the same place as [#zoomIn()].
  public void zoomOut() {
    zoom(1 / GanttInput.STEP, pivot());
  }

  /// Shows all of the time.
  public void fit() {
    move(getViewport().time().fitted());
  }

  /// Moves the selected bar to the middle; if it is there already, zooms to it.
  public void focusSelection() {
    cursor.ifPresent(hit -> {
      reveal(hit);
      Lanes lanes = chart.lanes(hit.layer());
      TimeAxis axis = getViewport().time();
      TimeAxis centred = axis.centredOn(lanes.startNanos(hit.bar()) + lanes.durationNanos(hit.bar()) / 2);
      move(centred.equals(axis) ? showing(hit) : centred);
    });
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return InkStyles.metaData();
  }

  @Override
  public String getUserAgentStylesheet() {
    return String.valueOf(GanttPane.class.getResource("/makespan/ui/gantt.css"));
  }

  InkStyles inks() {
    return inks;
  }

  Drawn drawn() {
    return drawn;
  }

  Frame frame() {
    return frame;
  }

  Raster raster() {
    return picture.raster();
  }

  /// How often the lanes were painted.
  int paintings() {
    return paintings;
  }

  GanttTooltip tooltip() {
    return tooltip;
  }

  /// @param x pixel of this pane that keeps its time
  void zoom(double factor, double x) {
    move(getViewport().time().zoomed(factor, Math.clamp(x - frame.header(), 0, frame.width())));
  }

  void pan(double pixels) {
    move(getViewport().time().panned(pixels));
  }

  void scroll(double pixels) {
    LaneAxis lanes = getViewport().lanes();
    show(getViewport().withLanes(lanes.scrolledTo(lanes.scroll() + pixels)));
  }

  void select(double x, double y) {
    Optional<Hit> hit = hitAt(x, y);
    hit.ifPresentOrElse(this::selectBar, this::clearSelection);
  }

  void open(double x, double y) {
    hitAt(x, y).ifPresent(hit -> {
      selectBar(hit);
      move(showing(hit));
      onOpenUnit.get().accept(selectedUnit.get());
    });
  }

  /// Hands on the selected unit; tells whether there was one.
  boolean openSelection() {
    cursor.ifPresent(_ -> onOpenUnit.get().accept(selectedUnit.get()));
    return cursor.isPresent();
  }

  /// Selects nothing; tells whether something was selected.
  boolean clearSelection() {
    boolean any = selectedUnit.get() != Lanes.NONE;
    selectedUnit.set(Lanes.NONE);
    return any;
  }

  void walkAlong(int bars) {
    walkTo(cursor.isPresent() ? cursor.flatMap(hit -> Walk.along(chart, hit, bars)) : firstInSight());
  }

  void walkAcross(int lanes) {
    walkTo(cursor.isPresent() ? cursor.flatMap(hit -> Walk.across(chart, hit, lanes)) : firstInSight());
  }

  void point(double x, double y, double screenX, double screenY) {
    pointerX = x;
    pointerY = y;
    Optional<Hit> hit = hitAt(x, y);
    if (isSame(hit, hover)) {
      tooltip.moveTo(screenX, screenY);
      return;
    }
    hover(hit);
    hit.ifPresent(found -> tooltip.announce(BarText.tooltip(chart, found, unitName.get()), screenX, screenY));
    requestLayout();
  }

  void pointNowhere() {
    pointerX = Double.NaN;
    pointerY = Double.NaN;
    hover(Optional.empty());
    requestLayout();
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
    double scale = getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    overlay.setUp(fontProbe.getFont(), scale);
    double em = fontProbe.getFont().getSize();
    frame = frameFor(em);
    fitViewport(em);
    picture.relocate(frame.header(), frame.ruler());
    across.resizeRelocate(frame.header(), frame.bottom(), frame.width(), frame.across());
    down.resizeRelocate(frame.right(), frame.ruler(), frame.down(), frame.height());
    if (picture.resize(frame.width(), frame.height(), scale) || stale) {
      drawn = painter.paint(chart, getViewport(), inks.palette(), selectedUnit.get(), picture.raster());
      picture.update();
      stale = false;
      paintings++;
      repoint();
    }
    overlay.draw(chart, getViewport(), drawn, picture.raster(), frame,
        new GanttOverlay.Marks(hover, cursor, unitName.get(), isFocusVisible()));
    syncScrollBars();
  }

  private Frame frameFor(double em) {
    double header = Math.min(overlay.headerWidth(chart), Math.floor(getWidth() / 2));
    double ruler = Math.rint(RULER_EMS * em);
    double below = Math.ceil(across.prefHeight(-1));
    double height = Math.max(1, Math.floor(getHeight() - ruler - below));
    double beside = lanesIn(height, em).maxScroll() > 0 ? Math.ceil(down.prefWidth(-1)) : 0;
    return new Frame(header, ruler, Math.max(1, Math.floor(getWidth() - header - beside)), height, beside, below);
  }

  private LaneAxis lanesIn(double height, double em) {
    double lane = chart.mode() == GanttMode.BOTH ? BOTH_FACTOR * em : em;
    return LaneAxis.of(chart.laneCount(), height, Math.rint(MIN_LANE_EMS * lane), Math.rint(MAX_LANE_EMS * lane));
  }

  /// Fits the viewport to the room and to what there is to see.
  private void fitViewport(double em) {
    Viewport old = getViewport();
    var fitted = new Viewport(old.time().over(chart.minNanos(), chart.maxNanos(), frame.width()),
        lanesIn(frame.height(), em).scrolledTo(old.lanes().scroll()));
    if (!fitted.equals(old)) {
      stale = true;
      viewport.set(fitted);
    }
  }

  private void syncScrollBars() {
    syncing = true;
    TimeAxis time = getViewport().time();
    double whole = (double) time.maxNanos() - time.minNanos();
    sync(across, (double) time.startNanos() - time.minNanos(), whole - time.spanNanos(), time.spanNanos() / whole);
    LaneAxis lanes = getViewport().lanes();
    double seen = lanes.contentHeight() == 0 ? 1 : lanes.height() / lanes.contentHeight();
    sync(down, lanes.scroll(), lanes.maxScroll(), seen);
    syncing = false;
  }

  private static void sync(ScrollBar bar, double value, double max, double seen) {
    bar.setVisible(max > 0);
    bar.setMax(Math.max(1, max));
    bar.setVisibleAmount(bar.getMax() * Math.min(1, seen));
    bar.setBlockIncrement(seen < 1 ? bar.getMax() * seen / (1 - seen) : bar.getMax());
    bar.setUnitIncrement(bar.getBlockIncrement() / 10);
    bar.setValue(Math.clamp(value, 0, bar.getMax()));
  }

  private void scrolledAcross(double value) {
    if (!syncing) {
      TimeAxis time = getViewport().time();
      move(time.startingAt(time.minNanos() + Math.round(value)));
    }
  }

  private void scrolledDown(double value) {
    if (!syncing) {
      show(getViewport().withLanes(getViewport().lanes().scrolledTo(value)));
    }
  }

  private void rechart() {
    chart = new Chart(actual.get(), plan.get(), mode.get(), idealNanos.get(), lowerBoundNanos.get());
    cursor = Walk.to(chart, selectedUnit.get());
    hover(Optional.empty());
    setAccessibleText(BarText.summary(chart));
    repaint();
  }

  private void reselect() {
    int unit = selectedUnit.get();
    if (cursor.map(this::unitOf).orElse(Lanes.NONE) != unit) {
      cursor = Walk.to(chart, unit);
    }
    repaint();
  }

  private void repaint() {
    stale = true;
    requestLayout();
  }

  private void move(TimeAxis time) {
    show(getViewport().withTime(time));
  }

  private void show(Viewport changed) {
    if (!changed.equals(getViewport())) {
      viewport.set(changed);
      repaint();
    }
  }

  private void selectBar(Hit hit) {
    cursor = Optional.of(hit);
    selectedUnit.set(unitOf(hit));
    requestLayout();
  }

  private void walkTo(Optional<Hit> target) {
    target.ifPresent(hit -> {
      selectBar(hit);
      reveal(hit);
    });
  }

  private void reveal(Hit hit) {
    Lanes lanes = chart.lanes(hit.layer());
    show(new Viewport(getViewport().time().revealing(lanes.startNanos(hit.bar()), lanes.endNanos(hit.bar())),
        getViewport().lanes().revealing(hit.lane())));
  }

  private Optional<Hit> firstInSight() {
    LaneAxis lanes = getViewport().lanes();
    return Walk.start(chart, lanes.laneAt(0), Math.max(0, getViewport().time().startNanos()));
  }

  private TimeAxis showing(Hit hit) {
    Lanes lanes = chart.lanes(hit.layer());
    return getViewport().time().showing(lanes.startNanos(hit.bar()), lanes.endNanos(hit.bar()));
  }

  private double pivot() {
    double middle = frame.header() + frame.width() / 2;
    return cursor.map(hit -> {
      Lanes lanes = chart.lanes(hit.layer());
      double x = getViewport().time().xOf(lanes.startNanos(hit.bar()) + lanes.durationNanos(hit.bar()) / 2);
      return x >= 0 && x <= frame.width() ? frame.header() + x : middle;
    }).orElse(middle);
  }

  private int unitOf(Hit hit) {
    return chart.lanes(hit.layer()).unit(hit.bar());
  }

  private Optional<Hit> hitAt(double x, double y) {
    double scale = picture.raster().scale();
    boolean inside = x >= frame.header() && x < frame.right() && y >= frame.ruler() && y < frame.bottom();
    return inside ? drawn.at((x - frame.header()) * scale, (y - frame.ruler()) * scale) : Optional.empty();
  }

  /// Asks the new picture what is under the pointer that stayed where it was.
  private void repoint() {
    Optional<Hit> hit = hitAt(pointerX, pointerY);
    if (!isSame(hit, hover)) {
      hover(hit);
    }
  }

  private void hover(Optional<Hit> hit) {
    tooltip.hide();
    hover = hit;
    hoveredUnit.set(hit.map(this::unitOf).orElse(Lanes.NONE));
  }

  private static boolean isSame(Optional<Hit> one, Optional<Hit> other) {
    return one.isPresent() ? other.filter(one.get()::sameBar).isPresent() : other.isEmpty();
  }
}
