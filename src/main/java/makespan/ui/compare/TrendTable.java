package makespan.ui.compare;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import makespan.analysis.FigureText;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.app.Jobs;
import makespan.model.Rows;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// The figures of the trend, a row a run, to be read and copied.
final class TrendTable extends RowsTable {
  private static final double WIDTH = 720;

  private List<Assess.RunReport> runs = List.of();

  private final Wording wording;
  private final RowsColumn withSetUp;

  TrendTable(Jobs jobs, Wording wording) {
    super(jobs);
    this.wording = wording;
    withSetUp = times("trend-with-set-up", CompareHead::withSetUp);
    setId("trend-table");
    setAccessibleText(Messages.get("trend.table"));
    var name = RowsColumn.words("run", row -> ComparedRuns.name(runs.get(row).run()),
        () -> IntStream.range(0, runs.size()).asLongStream().toArray());
    add(name, 112);
    add(RowsColumn.numbers("containers", text(run -> FigureText.count(run.figures().containerCount())),
        keys(run -> run.figures().containerCount())), 78);
    add(times("trend-total", run -> run.figures().totalNanos()), 84);
    add(times("trend-actual", run -> run.figures().actualNanos()), 76);
    add(RowsColumn.changes("trend-change", wording, row -> row == 0 ? RowsColumn.NO_TIME : change(row),
        () -> IntStream.range(0, runs.size())
            .mapToLong(this::change).toArray()),
        74);
    add(withSetUp, 82);
    add(times("trend-best", run -> run.best().plan().makespanNanos()), 76);
    add(RowsColumn.numbers("evenness", text(run -> FigureText.percent(run.figures().evenness(), 1)),
        keys(run -> Math.round(run.figures().evenness() * 1_000_000))), 72);
    fill(name, 112);
    setPrefWidth(WIDTH);
    setPrefHeight(170);
    setMinHeight(0);
    show(List.of());
  }

  /// Shows the runs of a comparison where they are more than two.
  void show(CompareRuns.Compared compared) {
    show(compared.runs());
  }

  private void show(List<Assess.RunReport> now) {
    setRows(Rows.of());
    runs = now;
    setRows(Rows.all(now.size()));
    withSetUp.setVisible(now.stream().anyMatch(run -> CompareHead.withSetUp(run) > run.figures().actualNanos()));
    setVisible(now.size() > 2);
    setManaged(isVisible());
  }

  private IntFunction<String> text(Function<Assess.RunReport, String> words) {
    return row -> words.apply(runs.get(row));
  }

  private Supplier<long[]> keys(ToLongFunction<Assess.RunReport> key) {
    return () -> runs.stream().mapToLong(key).toArray();
  }

  private RowsColumn times(String id, ToLongFunction<Assess.RunReport> nanos) {
    return RowsColumn.times(id, wording, row -> nanos.applyAsLong(runs.get(row)), keys(nanos));
  }

  /// Against the run before.
  private long change(int row) {
    return row == 0 ? 0 : runs.get(row).figures().actualNanos() - runs.get(row - 1).figures().actualNanos();
  }
}
