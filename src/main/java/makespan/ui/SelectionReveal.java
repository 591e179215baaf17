package makespan.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import makespan.gantt.Chart;
import makespan.gantt.LaneArrangement;
import makespan.gantt.Lanes;
import makespan.ui.LengthBounds.Bounds;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.Toasts;
import makespan.ui.gantt.GanttPane;

/// Brings what is selected into sight in a chart: a bar, or the lane of a container. What hides it is shown again, and the
/// user is told so and offered the way back.
final class SelectionReveal {
  private final RunModel model;
  private final GanttPane gantt;
  private final LengthBounds bounds;
  private final Toasts toasts;
  private final BooleanSupplier made;
  /// How things were when the selection was asked for, until it is in sight.
  private Optional<Hidden> asked = Optional.empty();

  /// What a user has hidden.
  private record Hidden(Bounds bounds, LaneArrangement lanes) {}

  /// @param made whether the chart has the bars that are asked for, which may be made a little later
  SelectionReveal(RunModel model, GanttPane gantt, LengthBounds bounds, Toasts toasts, BooleanSupplier made) {
    this.model = model;
    this.gantt = gantt;
    this.bounds = bounds;
    this.toasts = toasts;
    this.made = made;
  }

  /// Shows what is selected, at once or as soon as its bars are there.
  void ask() {
    asked = model.selectionProperty().get().groups().map(_ -> hidden());
    goOn();
  }

  /// Shows a lane.
  void show(int lane) {
    Hidden before = hidden();
    unhide(lane);
    gantt.showLane(lane);
    tell(before);
  }

  /// Takes back what was asked for.
  void forget() {
    asked = Optional.empty();
  }

  /// Shows what was asked for, if it is there now.
  void goOn() {
    if (asked.isEmpty() || !made.getAsBoolean()) {
      return;
    }
    int lane = gantt.currentLane();
    if (lane != Lanes.NONE && !isTestHidden()) {
      Hidden before = asked.get();
      asked = Optional.empty();
      unhide(lane);
      if (gantt.hasCursor()) {
        gantt.focusSelection();
      } else {
        gantt.showLane(lane);
      }
      gantt.revealSelection();
      tell(before);
    } else if (!bounds.boundsProperty().get().equals(Bounds.NONE) && isTooShortOrLong()) {
      // this is called again with the chart that has all bars
      bounds.set(Bounds.NONE);
    }
  }

  /// Whether the chart has a bar of the selected test, though the cursor can be on another one of its file at most.
  private boolean isTestHidden() {
    int test = model.selectedTestProperty().get();
    Chart chart = gantt.content().chartProperty().get();
    return test != RunModel.NONE && !gantt.selection().isOnItem() && chart.mode().layers().stream()
        .anyMatch(layer -> chart.lanes(layer).whole().barOfItem(test) != Lanes.NONE);
  }

  /// Whether the chart has bars of what is selected, though none that is shown.
  private boolean isTooShortOrLong() {
    Selection selection = model.selectionProperty().get();
    Chart chart = gantt.content().chartProperty().get();
    return selection.file() == RunModel.NONE
        ? gantt.selection().othersProperty().get().isOf(chart)
        : chart.mode().layers().stream()
            .anyMatch(layer -> chart.lanes(layer).whole().nextOfUnit(selection.file(), 0) != Lanes.NONE);
  }

  private void unhide(int lane) {
    LaneArrangement now = gantt.content().arrangementProperty().get();
    if (now.hidden().contains(lane)) {
      gantt.content().arrangementProperty().set(now.showing(lane));
    }
  }

  private Hidden hidden() {
    return new Hidden(bounds.boundsProperty().get(), gantt.content().arrangementProperty().get());
  }

  private void tell(Hidden before) {
    Hidden now = hidden();
    boolean bars = !now.bounds.equals(before.bounds);
    boolean lane = !now.lanes.equals(before.lanes);
    if (bars || lane) {
      toasts.undo(Messages.get("gantt.shown-again." + (bars && lane ? "both" : bars ? "bars" : "lane")),
          // another run may have the same hidden of it
          Bindings.createObjectBinding(() -> List.of(hidden(), model.runProperty().get()), bounds.boundsProperty(),
              gantt.content().arrangementProperty(), model.runProperty()),
          () -> {
            bounds.set(before.bounds);
            gantt.content().arrangementProperty().set(before.lanes);
          });
    }
  }
}
