package makespan.ui.gantt;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.gantt.Chart;
import makespan.gantt.Hit;
import makespan.gantt.Lanes;
import makespan.gantt.TimeRange;
import makespan.gantt.Walk;

/// What is selected in a Gantt chart: a unit with the one of its bars that the keyboard is on, a lane, a stretch of time.
public final class GanttSelection {
  private final GanttContent content;
  private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", Lanes.NONE);
  private final IntegerProperty lane = new SimpleIntegerProperty(this, "lane", Lanes.NONE);
  private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(this, "range",
      Optional.empty());
  private Optional<Hit> cursor = Optional.empty();

  GanttSelection(GanttContent content) {
    this.content = content;
    content.chartProperty().subscribe(chart -> cursor = Walk.to(chart, unit.get()));
    unit.subscribe(wanted -> {
      if (cursor.map(this::unitOf).orElse(Lanes.NONE) != wanted.intValue()) {
        cursor = Walk.to(chart(), wanted.intValue());
      }
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
  }

  /// Selects nothing; tells whether something was selected.
  boolean clear() {
    boolean any = unit.get() != Lanes.NONE || lane.get() != Lanes.NONE;
    lane.set(Lanes.NONE);
    unit.set(Lanes.NONE);
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

  private Chart chart() {
    return content.chart();
  }
}
