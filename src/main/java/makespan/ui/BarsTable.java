package makespan.ui;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import makespan.analysis.Durations;
import makespan.gantt.BarNames;
import makespan.gantt.BarSet;
import makespan.gantt.Chart;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.model.Rows;
import makespan.ui.base.Actions;
import makespan.ui.base.FindModel;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.gantt.GanttPane;
import makespan.ui.table.DroppedRow;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// The bars of a chart as a table: the same in words, for reading aloud and for copying.
final class BarsTable extends BorderPane {
  private static final double HEIGHT = 260;

  private final RunModel model;
  private final GanttPane gantt;
  private final RowsTable table;
  private final RowsSearch search;
  private Lanes lanes = Lanes.EMPTY;
  /// While the table follows what is selected in the chart, or the chart what is selected here.
  private boolean following;
  /// What was selected here last, unless the table has followed the chart since. Its bars may be lit only later.
  private Optional<Selection> led = Optional.empty();

  BarsTable(RunModel model, FindModel find, Actions actions, GanttPane gantt) {
    this.model = model;
    this.gantt = gantt;
    this.table = new RowsTable(model.jobs());
    table.setId("bars-table");
    table.setAccessibleText(Messages.get("bars.table"));
    table.setPlaceholder(new Label(Messages.get("bars.none")));
    table.setPrefHeight(HEIGHT);
    table.add(RowsColumn.numbers("container", bar -> lanes.label(lanes.lane(bar)), () -> keys(bar -> lanes.lane(bar))),
        90);
    table.add(RowsColumn.paths("bar", bar -> names().of(lanes, bar), () -> keys(bar -> bar)), 420);
    table.add(RowsColumn.numbers("from", bar -> Durations.clock(lanes.startNanos(bar)),
        () -> keys(bar -> lanes.startNanos(bar))), 90);
    table.add(RowsColumn.times("time", model.wording(), bar -> lanes.durationNanos(bar),
        () -> keys(bar -> lanes.durationNanos(bar))), 100);
    table.add(RowsColumn.numbers("tests", bar -> Integer.toString(lanes.testCount(bar)),
        () -> keys(bar -> lanes.testCount(bar))), 80);
    table.add(
        RowsColumn.words("outcome", bar -> lanes.broken(bar) ? Messages.get("bars.broken") : Messages.get("bars.sound"),
            () -> keys(bar -> lanes.broken(bar) ? 1 : 0)),
        110);
    RowsColumn kept = RowsColumn.words("matched",
        bar -> matched(bar) ? Messages.get("bars.matched") : Messages.get("bars.unmatched"),
        () -> keys(bar -> matched(bar) ? 1 : 0));
    table.add(kept, 110);
    model.filterProperty().subscribe(filter -> table.showAtFirst(kept, !filter.keepsAll()));
    gantt.keptProperty().addListener(_ -> table.refresh());
    search = new RowsSearch(table, model.jobs(), find, () -> {
      Lanes now = lanes;
      BarNames names = names();
      return bar -> names.of(now, bar);
    });
    setCenter(table);
    gantt.content().chartProperty().subscribe(this::refresh);
    sceneProperty().subscribe(this::refresh);
    table.setRowFactory(_ -> new DroppedRow(this::dropped));
    model.scenarios().plannedProperty().addListener(_ -> table.refresh());
    table.menu().above(actions, "drop-file", "in-files");
    table.onDelete(() -> {
      if (!lanes.ofTests()) {
        actions.get("drop-file").fire();
      }
    });
    table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> {
      if (!table.selecting()) {
        alone(this::lead);
      }
    });
    Stream.of(gantt.selection().unitProperty(), gantt.selection().itemProperty())
        .forEach(selected -> selected.addListener(_ -> alone(this::follow)));
    gantt.selection().othersProperty().addListener(_ -> {
      if (!led.equals(Optional.of(model.selectionProperty().get()))) {
        alone(this::follow);
      }
    });
    alone(this::follow);
  }

  /// What one side changes of the other does not come back.
  private void alone(Runnable change) {
    if (!following) {
      following = true;
      try {
        change.run();
      } finally {
        following = false;
      }
    }
  }

  /// Has every view show the selected bars. Several tests are no selection of other views.
  private void lead() {
    Rows bars = table.selectedRows();
    led = Optional.empty();
    if (bars.count() == 1) {
      model.selectedFileProperty().set(lanes.unit(bars.at(0)));
      model.selectedTestProperty().set(lanes.item(bars.at(0)));
    } else if (bars.count() > 1 && !lanes.ofTests()) {
      Rows files = Rows.of(IntStream.of(bars.toArray()).map(lanes::unit).distinct().toArray());
      led = model.runProperty().get().map(loaded -> Selection.of(loaded.files(), files));
      led.ifPresent(model.selectionProperty()::set);
    }
  }

  /// Selects the bars that are lit in the chart.
  private void follow() {
    led = Optional.empty();
    Layer layer = gantt.content().getMode().layers().getFirst();
    BarSet lit = gantt.selection().lit();
    var bars = IntStream.builder();
    for (int bar = next(lit, layer, 0); bar != Lanes.NONE; bar = next(lit, layer, bar + 1)) {
      bars.add(bar);
    }
    table.selectRows(Rows.of(bars.build().toArray()));
  }

  private int next(BarSet set, Layer layer, int bar) {
    return set.any(layer, bar, lanes.barCount()) ? set.next(layer, bar) : Lanes.NONE;
  }

  private boolean dropped(int bar) {
    int item = lanes.item(bar);
    return model.runProperty().get().filter(loaded -> model.scenarios().dropped(loaded.run(),
        item == Lanes.NONE ? loaded.files().tests(lanes.unit(bar)) : Rows.of(item))).isPresent();
  }

  RowsTable table() {
    return table;
  }

  /// Finds bars by their names.
  RowsSearch search() {
    return search;
  }

  /// Rows are made only while the table is on screen.
  private void refresh() {
    Lanes now = getScene() == null
        ? Lanes.EMPTY
        : gantt.content().chartProperty().get().firstLanes();
    if (now != lanes) {
      table.setRows(Rows.of());
      lanes = now;
      table.setRows(Rows.all(lanes.barCount()));
      alone(this::follow);
    }
  }

  /// Whether the filter keeps a bar.
  private boolean matched(int bar) {
    Chart chart = gantt.content().chartProperty().get();
    return gantt.keptProperty().get().in(chart).any(chart.mode().layers().getFirst(), bar, bar + 1);
  }

  private BarNames names() {
    return gantt.namesProperty().get();
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, lanes.barCount()).mapToLong(value).toArray();
  }
}
