package makespan.ui.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import makespan.app.Jobs;
import makespan.app.Regroup;
import makespan.export.ReportRow;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// The reports of a run with the containers they would be on, a row a report. Selected rows can be dragged.
final class ReportsTable extends RowsTable {
  private Optional<ImportChoice> choice = Optional.empty();
  private Optional<String> only = Optional.empty();

  /// @param jobs    where many rows are sorted
  /// @param wording how times are written
  ReportsTable(Jobs jobs, Wording wording) {
    super(jobs);
    setId("import-reports");
    setAccessibleText(Messages.get("import.reports"));
    RowsColumn name = RowsColumn.words("report", row -> run().reports().get(row).entry(), () -> keys(row -> row));
    RowsColumn on = RowsColumn.words("container", row -> choice().counts(row) ? shown(choice().label(row))
        : Messages.get("import.left-out"), () -> ranks(row -> choice().label(row)));
    RowsColumn tests = RowsColumn.numbers("tests", row -> Messages.get("count", run().reports().get(row).testCount()),
        () -> keys(row -> run().reports().get(row).testCount()));
    RowsColumn time = RowsColumn.times("time", wording, row -> Math.round(choice().nanos(row)),
        () -> keys(row -> Math.round(choice().nanos(row))));
    add(name, 340);
    add(on, 110);
    add(tests, 70);
    add(time, 86);
    fill(name, 150);
    setOnDragDetected(event -> {
      List<Integer> dragged = selected();
      if (!dragged.isEmpty()) {
        var content = new ClipboardContent();
        content.putString(Messages.get("import.dragged", dragged.size()));
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
      }
    });
  }

  /// What a container is called: `?` where nobody has told it.
  static String shown(String label) {
    return label.equals(Regroup.UNASSIGNED) ? "?" : label;
  }

  /// Shows the reports of a run.
  void show(ImportChoice shown) {
    choice = Optional.of(shown);
    only = Optional.empty();
    showRows();
  }

  /// Shows those of one container alone, or all.
  void showOnly(Optional<String> label) {
    only = label;
    showRows();
  }

  /// Shows what has changed about the same reports.
  void showChanges() {
    if (only.isPresent()) {
      showRows();
    }
    refresh();
  }

  /// Numbers of the selected reports.
  List<Integer> selected() {
    return Arrays.stream(selectedRows().toArray()).boxed().toList();
  }

  /// What is shown, as it is chosen now.
  List<ReportRow> rows() {
    return Arrays.stream(shownRows().toArray()).mapToObj(row -> {
      String label = choice().label(row);
      return new ReportRow(run().reports().get(row).entry(), label.equals(Regroup.UNASSIGNED) ? "" : label,
          choice().counts(row), run().reports().get(row).testCount(), Math.round(choice().nanos(row)));
    }).toList();
  }

  private void showRows() {
    List<Integer> kept = selected();
    setRows(Rows.of());
    setRows(Rows.all(run().reports().size()).where(
        row -> only.isEmpty() || (choice().counts(row) && choice().label(row).equals(only.get()))));
    if (kept.size() == 1) {
      selectRow(kept.getFirst());
    }
  }

  private ImportChoice choice() {
    return choice.orElseThrow();
  }

  private TestRun run() {
    return choice().run();
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, run().reports().size()).mapToLong(value).toArray();
  }

  private long[] ranks(IntFunction<String> name) {
    int count = run().reports().size();
    List<String> sorted = IntStream.range(0, count).mapToObj(name).distinct().sorted(ImportChoice.NUMBERS_FIRST)
        .toList();
    return keys(row -> Collections.binarySearch(sorted, name.apply(row), ImportChoice.NUMBERS_FIRST));
  }
}
