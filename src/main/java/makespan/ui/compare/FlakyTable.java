package makespan.ui.compare;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.analysis.FlakyTest;
import makespan.app.Jobs;
import makespan.model.Rows;
import makespan.ui.base.FindModel;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// The tests that passed and broke in runs of one commit.
final class FlakyTable extends BorderPane {
  private final Label title = new Label();
  private final RowsTable table;
  private final RowsSearch search;
  private List<FlakyTest> tests = List.of();

  FlakyTable(Jobs jobs, Wording wording, FindModel find) {
    setId("compare-flaky");
    title.setId("compare-flaky-title");
    title.getStyleClass().add("pane-title");
    var note = new Label(Messages.get("compare.flaky.note"));
    note.getStyleClass().add("pane-note");
    note.setWrapText(true);
    var head = new VBox(title, note);
    head.setPadding(new Insets(6, 12, 6, 12));
    setTop(head);
    table = new RowsTable(jobs);
    table.setId("compare-flaky-table");
    table.setAccessibleText(Messages.get("compare.flaky.table"));
    table.add(RowsColumn.paths("file", row -> tests.get(row).file(), () -> keys(row -> row)), 260);
    var name = RowsColumn.words("test", row -> tests.get(row).name(), () -> keys(row -> row));
    table.add(name, 320);
    table.add(RowsColumn.numbers("broke", row -> Messages.get("compare.flaky.broke", tests.get(row).brokenCount(),
        tests.get(row).attemptCount()), () -> keys(row -> tests.get(row).brokenCount())), 80);
    table.add(RowsColumn.times("time", wording, row -> tests.get(row).nanos(),
        () -> keys(row -> tests.get(row).nanos())), 90);
    table.add(RowsColumn.words("containers", this::containers, () -> keys(row -> row)), 110);
    table.fill(name, 240);
    search = new RowsSearch(table, jobs, find, () -> {
      List<FlakyTest> now = tests;
      return row -> now.get(row).file() + " " + now.get(row).name();
    });
    setCenter(table);
  }

  /// Finds tests by their files and names.
  RowsSearch search() {
    return search;
  }

  void show(List<FlakyTest> flaky) {
    table.setRows(Rows.of());
    tests = flaky;
    title.setText(Messages.get("compare.flaky.title", flaky.size()));
    table.setRows(Rows.all(flaky.size()));
    table.refresh();
  }

  private String containers(int row) {
    return tests.get(row).executions().stream().map(FlakyTest.Execution::container).distinct()
        .collect(Collectors.joining(" "));
  }

  private long[] keys(IntToLongFunction key) {
    return IntStream.range(0, tests.size()).mapToLong(key).toArray();
  }
}
