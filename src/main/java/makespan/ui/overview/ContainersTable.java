package makespan.ui.overview;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import makespan.analysis.RunFigures;
import makespan.model.Rows;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// Every container with a bar of its tests and the ideal as a line through all bars, the longest first. Rows are numbers
/// of containers.
///
/// A click selects a container, a double click or Enter shows it in the timeline.
final class ContainersTable extends RowsTable {
  private static final double LEAST_NAME = 82;
  private static final double MOST_NAME = 240;

  private final RunModel model;
  private final RowsColumn name;
  private final RowsColumn bars;
  private Optional<LoadedRun> run = Optional.empty();
  private long[] outsideNanos = {};
  private boolean following;

  ContainersTable(RunModel model, IntConsumer open) {
    super(model.jobs());
    this.model = model;
    setId("overview-containers");
    getStyleClass().add("overview-containers");
    setAccessibleText(Messages.get("overview.containers"));
    setPlaceholder(new Label(""));
    name = RowsColumn.words("container", row -> run().run().containers().get(row),
        () -> keys(row -> row));
    bars = RowsColumn.cells("load", this::time, () -> run().containers().nanos(), () -> new LoadCell(this::load))
        .inSeconds(row -> run().containers().nanos(row));
    RowsColumn time = RowsColumn.times("time", model.wording(), row -> run().containers().nanos(row),
        () -> run().containers().nanos());
    RowsColumn over = RowsColumn.changes("over-ideal", model.wording(), this::overNanos,
        () -> keys(this::overNanos));
    RowsColumn outside = RowsColumn.times("outside", model.wording(), row -> outsideNanos[row],
        () -> keys(row -> outsideNanos[row]));
    outside.setVisible(false);
    RowsColumn tests = RowsColumn.numbers("tests",
        row -> Messages.get("count", run().containers().testCount(row)),
        () -> keys(row -> run().containers().testCount(row)));
    RowsColumn failed = RowsColumn.numbers("failed", row -> broken(row) == 0 ? "" : Messages.get("count", broken(row)),
        () -> keys(this::broken));
    add(name, LEAST_NAME);
    add(bars, 180);
    add(time, 78);
    add(over, 100);
    add(outside, 88);
    add(tests, 58);
    add(failed, 58);
    fill(bars, 112);
    giveWay(tests, failed, over);
    time.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(time);
    model.runProperty().subscribe(this::show);
    model.wording().onChange(this::nameBars);
    model.selectionProperty().subscribe(this::follow);
    getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> select());
    onChosen(() -> selectedRow().ifPresent(open));
  }

  /// Finds containers by their names.
  Searched searched() {
    return new RowsSearch(this, model.jobs(), () -> run.<IntFunction<String>>map(
        shown -> row -> shown.run().containers().get(row)).orElse(_ -> ""));
  }

  private void show(Optional<LoadedRun> loaded) {
    setRows(Rows.of());
    run = loaded;
    loaded.ifPresent(shown -> {
      outsideNanos = RunFigures.outside(shown.run());
      nameBars();
      widenAtFirst(name, shown.run().containers(), LEAST_NAME, MOST_NAME);
      setRows(Rows.all(shown.containers().count()));
    });
  }

  private void nameBars() {
    run.ifPresent(shown -> bars.setText(Messages.get("overview.load",
        model.wording().time(shown.figures().idealNanos()))));
  }

  private void select() {
    if (!selecting() && !following) {
      run.ifPresent(shown -> model.selectionProperty().set(Selection.of(shown.containers(), selectedRows())));
    }
  }

  private void follow(Selection selection) {
    boolean ours = run.filter(shown -> selection.isAmong(shown.containers())).isPresent();
    if (ours && selection.isOf(run().containers(), selectedRows())) {
      return;
    }
    following = true;
    try {
      OptionalInt single = selection.single();
      if (ours && single.isPresent()) {
        selectRow(single.getAsInt());
      } else if (!ours) {
        getSelectionModel().clearSelection();
      }
    } finally {
      following = false;
    }
  }

  private LoadedRun run() {
    return run.orElseThrow();
  }

  private String time(int row) {
    return model.wording().time(run().containers().nanos(row));
  }

  private long overNanos(int row) {
    return run().containers().nanos(row) - run().figures().idealNanos();
  }

  private int broken(int row) {
    return run().containers().failedCount(row) + run().containers().errorCount(row);
  }

  private LoadCell.Load load(int row) {
    double longest = Math.max(1, run().figures().actualNanos());
    return new LoadCell.Load(run().containers().nanos(row) / longest, run().figures().idealNanos() / longest);
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, run().containers().count()).mapToLong(value).toArray();
  }
}
