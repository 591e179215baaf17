package makespan.ui.gantt;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.gantt.BarSet;
import makespan.gantt.Chart;
import makespan.gantt.Hit;
import makespan.gantt.Lanes;
import makespan.gantt.TimeRange;
import makespan.gantt.Walk;
import makespan.model.Rows;

/// What is selected in a Gantt chart: a unit with the one of its bars that the keyboard is on, a lane, a stretch of time.
public final class GanttSelection {
  private final GanttContent content;
  private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", Lanes.NONE);
  private final IntegerProperty lane = new SimpleIntegerProperty(this, "lane", Lanes.NONE);
  private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(this, "range",
      Optional.empty());
  private final IntegerProperty item = new SimpleIntegerProperty(this, "item", Lanes.NONE);
  private final ObjectProperty<BarSet> others = new SimpleObjectProperty<>(this, "others", BarSet.NONE);
  private final ObjectProperty<Rows> lanes = new SimpleObjectProperty<>(this, "lanes", Rows.of());
  private final ObjectProperty<Runnable> onClear = new SimpleObjectProperty<>(this, "onClear", () -> {});
  private Optional<Hit> cursor = Optional.empty();
  private BarSet lit = BarSet.NONE;

  GanttSelection(GanttContent content) {
    this.content = content;
    content.chartProperty().subscribe(() -> {
      cursor = wanted();
      light();
    });
    unit.subscribe(this::follow);
    item.subscribe(this::follow);
    others.subscribe(this::follow);
  }

  /// The cursor stays on a bar of what is selected.
  private void follow() {
    boolean byItem = item.get() != Lanes.NONE && chart().actual().ofTests();
    boolean known = byItem || unit.get() != Lanes.NONE;
    boolean fits = cursor.filter(hit -> byItem ? itemOf(hit) == item.get() : unitOf(hit) == unit.get()).isPresent();
    if (!(known && fits)) {
      cursor = wanted();
    }
    light();
  }

  /// The first bar of what is selected.
  private Optional<Hit> wanted() {
    return Walk.toItem(chart(), item.get()).or(() -> Walk.to(chart(), unit.get())).or(this::firstOfOthers);
  }

  private Optional<Hit> firstOfOthers() {
    return item.get() == Lanes.NONE && unit.get() == Lanes.NONE ? others.get().first(chart()) : Optional.empty();
  }

  private void light() {
    lit = isOnItem()
        ? BarSet.ofBar(chart(), cursor.orElseThrow())
        : unit.get() != Lanes.NONE ? BarSet.ofUnit(chart(), unit.get()) : others.get().in(chart());
  }

  /// What is selected of the chart, known anew when unit, item, the others or the chart change.
  public BarSet lit() {
    return lit;
  }

  /// The test that is lit where bars are tests, a row of the run, -1 for none. A click on the bar of a test sets it beside
  /// the unit, one on another bar clears it.
  public IntegerProperty itemProperty() {
    return item;
  }

  /// Whether the keyboard is on the bar of the lit test, and not on another bar of its unit for want of that one.
  public boolean isOnItem() {
    return item.get() != Lanes.NONE && cursor.filter(hit -> itemOf(hit) == item.get()).isPresent();
  }

  /// Bars that are lit while no unit and no test is selected.
  public ObjectProperty<BarSet> othersProperty() {
    return others;
  }

  /// Further lanes whose headers are lit.
  public ObjectProperty<Rows> lanesProperty() {
    return lanes;
  }

  /// Called when the user wants nothing to be selected.
  public ObjectProperty<Runnable> onClearProperty() {
    return onClear;
  }

  /// Whether the header of a lane is lit.
  boolean isLit(int container) {
    Rows more = lanes.get();
    boolean among = false;
    for (int place = 0; place < more.count() && !among; place++) {
      among = more.at(place) == container;
    }
    return among || lane.get() == container;
  }

  /// The places of lanes that hold something selected, from the top.
  IntStream places() {
    return IntStream.range(0, chart().order().count()).filter(place -> holdsLit(chart().order().laneAt(place)));
  }

  private boolean holdsLit(int lane) {
    return isLit(lane) || chart().mode().layers().stream().anyMatch(layer -> {
      Lanes of = chart().lanes(layer);
      return lane < of.laneCount() && lit.any(layer, of.firstBar(lane), of.firstBar(lane + 1));
    });
  }

  /// The unit whose bars are lit, -1 for none. A click on a bar sets it, one beside the bars clears it.
  public IntegerProperty unitProperty() {
    return unit;
  }

  /// The lane whose header is lit, -1 for none. A click on a header sets it, as C does for the lane of the selected bar.
  public IntegerProperty laneProperty() {
    return lane;
  }

  /// The marked stretch of time: dragged with the mouse, or the selection's on R.
  public ObjectProperty<Optional<TimeRange>> rangeProperty() {
    return range;
  }

  /// The bar that the keyboard is on: the first one of the selected unit, unless another one was chosen.
  Optional<Hit> cursor() {
    return cursor;
  }

  /// Selects a bar and puts the cursor on it.
  void select(Hit hit) {
    cursor = Optional.of(hit);
    unit.set(unitOf(hit));
    item.set(itemOf(hit));
  }

  /// Selects nothing; tells whether something was selected.
  boolean clear() {
    boolean any = unit.get() != Lanes.NONE || lane.get() != Lanes.NONE || item.get() != Lanes.NONE
        || others.get() != BarSet.NONE || lanes.get().count() > 0;
    item.set(Lanes.NONE);
    lane.set(Lanes.NONE);
    unit.set(Lanes.NONE);
    onClear.get().run();
    return any;
  }

  /// Takes the mark of a stretch of time away; tells whether there was one.
  boolean clearRange() {
    boolean any = range.get().isPresent();
    range.set(Optional.empty());
    return any;
  }

  int unitOf(Hit hit) {
    return chart().lanes(hit.layer()).unit(hit.bar());
  }

  private int itemOf(Hit hit) {
    return chart().lanes(hit.layer()).item(hit.bar());
  }

  private Chart chart() {
    return content.chart();
  }
}
