package makespan.ui.overview;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import makespan.analysis.GroupFilter;
import makespan.analysis.RunFigures;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.ui.base.FindModel;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// Every container with a bar of its tests and the ideal as a line through all bars, the longest first. What a filter does
/// not keep of a bar is pale. Rows are numbers of containers.
///
/// A click selects a container, a double click or Enter shows it in the timeline.
final class ContainersTable extends RowsTable {
  private static final double LEAST_NAME = 82;
  private static final double MOST_NAME = 240;
  private static final double LEAST_TIME = 78;
  private static final double MOST_TIME = 120;

  private final RunModel model;
  private final RowsSearch search;
  private final RowsColumn name;
  private final RowsColumn bars;
  private final RowsColumn time;
  private Optional<LoadedRun> run = Optional.empty();
  private long[] outsideNanos = {};
  private final LatestJob matching;
  /// What the filter keeps of each container, empty where it keeps all.
  private Optional<long[]> keptNanos = Optional.empty();
  private boolean following;

  ContainersTable(RunModel model, FindModel find, IntConsumer open) {
    super(model.jobs());
    this.model = model;
    this.matching = new LatestJob(model.jobs());
    setId("overview-containers");
    getStyleClass().add("overview-containers");
    setAccessibleText(Messages.get("overview.containers"));
    setPlaceholder(new Label(""));
    name = RowsColumn.words("container", row -> run().run().containers().get(row),
        () -> keys(row -> row));
    bars = RowsColumn
        .cells("load", this::time, () -> run().containers().nanos(), () -> new LoadCell(this::load, this::time))
        .inSeconds(this::keptNanos).partOf(row -> run().containers().nanos(row));
    time = RowsColumn.times("time", model.wording(), row -> run().containers().nanos(row),
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
    add(time, LEAST_TIME);
    add(over, 100);
    add(outside, 88);
    add(tests, 58);
    add(failed, 58);
    fill(bars, 112);
    giveWay(tests, failed, over);
    time.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(time);
    model.runProperty().subscribe(this::show);
    model.filterProperty().addListener(_ -> match());
    model.wording().onChange(() -> {
      nameBars();
      widenTimes();
    });
    model.selectionProperty().subscribe(this::follow);
    getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> select());
    onChosen(() -> selectedRow().ifPresent(open));
    search = new RowsSearch(this, model.jobs(), find, () -> run.<IntFunction<String>>map(
        shown -> row -> shown.run().containers().get(row)).orElse(_ -> ""));
  }

  /// Finds containers by their names.
  Searched searched() {
    return search;
  }

  private void show(Optional<LoadedRun> loaded) {
    setRows(Rows.of());
    run = loaded;
    keptNanos = Optional.empty();
    match();
    loaded.ifPresent(shown -> {
      outsideNanos = RunFigures.outside(shown.run());
      nameBars();
      widenAtFirst(name, shown.run().containers(), LEAST_NAME, MOST_NAME);
      setRows(Rows.all(shown.containers().count()));
      widenTimes();
    });
  }

  private void widenTimes() {
    run.ifPresent(shown -> widenAtFirst(time,
        IntStream.range(0, shown.containers().count()).mapToObj(time::text).toList(), LEAST_TIME, MOST_TIME));
  }

  private void match() {
    GroupFilter filter = model.filterProperty().get();
    matching.cancel();
    if (run.isEmpty() || filter.keepsAll()) {
      keep(Optional.empty());
    } else {
      LoadedRun shown = run();
      matching.start(_ -> keptNanos(shown, filter), kept -> keep(Optional.of(kept)), Jobs::unexpected);
    }
  }

  private void keep(Optional<long[]> kept) {
    keptNanos = kept;
    refresh();
  }

  /// The time of the files that are kept, where containers are asked for on those alone, as the timeline has it: for a
  /// worker.
  private static long[] keptNanos(LoadedRun loaded, GroupFilter filter) {
    BitSet files = filter.kept(loaded.files());
    IntPredicate containers = filter.ofContainers(loaded.run());
    var kept = new long[loaded.containers().count()];
    for (int bar = 0; bar < loaded.timeline().barCount(); bar++) {
      int container = loaded.timeline().lane(bar);
      if (containers.test(container) && files.get(loaded.timeline().file(bar))) {
        kept[container] += loaded.timeline().durationNanos(bar);
      }
    }
    return kept;
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
    String whole = model.wording().time(run().containers().nanos(row));
    return keptNanos.map(kept -> Messages.get("column.part", model.wording().time(kept[row]), whole)).orElse(whole);
  }

  private long keptNanos(int row) {
    return keptNanos.map(kept -> kept[row]).orElseGet(() -> run().containers().nanos(row));
  }

  private long overNanos(int row) {
    return run().containers().nanos(row) - run().figures().idealNanos();
  }

  private int broken(int row) {
    return run().containers().failedCount(row) + run().containers().errorCount(row);
  }

  private LoadCell.Load load(int row) {
    double longest = Math.max(1, run().figures().actualNanos());
    return new LoadCell.Load(run().containers().nanos(row) / longest, keptNanos(row) / longest,
        run().figures().idealNanos() / longest);
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, run().containers().count()).mapToLong(value).toArray();
  }
}
