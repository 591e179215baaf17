package makespan.ui.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Aggregates;
import makespan.analysis.Durations;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import org.jspecify.annotations.Nullable;

/// The tests of one group, longest first.
final class TestsPane extends BorderPane {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
      .withZone(ZoneOffset.UTC);
  private static final long SECOND = 1_000_000_000L;

  private final Label title = new Label();
  private final Label summary = new Label();
  private final RowsTable table;
  private final Label empty = new Label(Messages.get("tests.none"));
  private Tests tests = new Tests(null, Rows.of(), 0);

  /// The tests on screen; rows of the table are places in `rows`.
  private record Tests(@Nullable TestRun run, Rows rows, long longestNanos) {
    TestRun of() {
      if (run == null) {
        throw new IllegalStateException("no tests on screen");
      }
      return run;
    }
  }

  TestsPane(RunModel model) {
    setId("tests-pane");
    getStyleClass().add("tests-pane");
    title.getStyleClass().add("pane-title");
    title.setId("tests-title");
    title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    summary.getStyleClass().add("pane-note");
    summary.setId("tests-summary");
    var head = new VBox(title, summary);
    head.setPadding(new Insets(6, 10, 6, 10));
    setTop(head);
    table = new RowsTable(model.jobs());
    table.setId("tests-table");
    table.setAccessibleText(Messages.get("tests.table"));
    RowsColumn time = RowsColumn.bars("time", row -> Durations.compact(nanos(row)), this::share,
        () -> keys(this::nanos));
    RowsColumn name = RowsColumn.words("test", this::name, () -> GroupColumns.ranks(tests.rows.count(), this::name));
    table.add(name, 260);
    table.add(time, 100);
    table.add(RowsColumn.words("outcome", this::outcome, () -> GroupColumns.ranks(tests.rows.count(), this::outcome)),
        70);
    table.add(RowsColumn.numbers("container", row -> tests.of().containers().get(container(row)),
        () -> keys(this::container)), 72);
    RowsColumn start = RowsColumn.numbers("start", this::start, () -> keys(row -> tests.of().startNanos(at(row))));
    start.setVisible(false);
    table.add(start, 84);
    table.fill(name, 140);
    table.setPlaceholder(empty);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(time);
    setCenter(table);
    clear();
  }

  /// Shows the tests of a group.
  void show(Aggregates groups, int group) {
    // rows of the former group must not be read in this one
    table.setRows(Rows.of());
    Rows rows = groups.tests(group);
    tests = new Tests(groups.run(), rows, groups.longestTestNanos(group));
    title.setText(groups.key(group));
    summary.setText(Messages.get("tests.summary", rows.count(), Durations.compact(groups.nanos(group)),
        String.join(", ", groups.containers(group))));
    table.setRows(Rows.all(rows.count()));
  }

  /// Shows none.
  void clear() {
    table.setRows(Rows.of());
    tests = new Tests(null, Rows.of(), 0);
    title.setText(Messages.get("tests.title"));
    summary.setText(Messages.get("tests.choose"));
  }

  RowsTable table() {
    return table;
  }

  private int at(int row) {
    return tests.rows.at(row);
  }

  private String name(int row) {
    return tests.of().testNames().get(tests.of().testName(at(row)));
  }

  private long nanos(int row) {
    return tests.of().durationNanos(at(row));
  }

  private int container(int row) {
    return tests.of().container(at(row));
  }

  private double share(int row) {
    return tests.longestNanos == 0 ? 0 : (double) nanos(row) / tests.longestNanos;
  }

  private String outcome(int row) {
    return Messages.get("outcome." + tests.of().outcome(at(row)).name().toLowerCase(Locale.ROOT));
  }

  private String start(int row) {
    long nanos = tests.of().startNanos(at(row));
    return nanos == TestRun.NO_START ? Messages.get("unknown")
        : CLOCK.format(Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND)));
  }

  private long[] keys(IntToLongFunction value) {
    return IntStream.range(0, tests.rows.count()).mapToLong(value).toArray();
  }
}
