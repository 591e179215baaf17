package makespan.ui.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.SelectableText;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import org.jspecify.annotations.Nullable;

/// What is selected, whatever the view: its name, its sums, what can be done with it, and its tests, longest first.
public final class TestsPane extends BorderPane {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
      .withZone(ZoneOffset.UTC);
  private static final long SECOND = 1_000_000_000L;
  /// Below, names that begin alike are not told apart.
  private static final double LEAST_NAME = 220;

  private final RunModel model;
  /// A field, so that a path can be marked and copied.
  private final TextField title = new TextField();
  private final FlowPane tools = new FlowPane(6, 4);
  private final DurationBands bands;
  private final SelectableText summary = new SelectableText("tests-summary");
  private final RowsTable table;
  private final RowsSearch search;
  private final FailurePane failure;
  private final Label empty = new Label(Messages.get("tests.none"));
  private Tests tests = new Tests(null, Rows.of());
  private final RowsColumn outcome = RowsColumn.words("outcome", this::outcome,
      () -> GroupColumns.ranks(tests.rows.count(), this::outcome));
  private final RowsColumn container = RowsColumn.numbers("container",
      row -> tests.of().containers().get(container(row)), () -> keys(this::container));
  /// Whether the table and the rest of the window are being brought together.
  private boolean following;

  /// The tests on screen; rows of the table are places in `rows`.
  private record Tests(@Nullable TestRun run, Rows rows) {
    TestRun of() {
      if (run == null) {
        throw new IllegalStateException("no tests on screen");
      }
      return run;
    }
  }

  /// @param context what the window gives; its actions are all registered
  public TestsPane(ViewContext context) {
    model = context.model();
    bands = new DurationBands(model.wording(), this::showBand);
    setId("tests-pane");
    getStyleClass().add("tests-pane");
    title.getStyleClass().setAll("text-input", "details-title");
    title.setId("tests-title");
    title.setEditable(false);
    title.setAccessibleText(Messages.get("tests.name"));
    summary.getStyleClass().add("pane-note");
    tools.setId("tests-tools");
    for (String action : List.of("add-split", "drop-file", "in-timeline", "in-files", "copy-name")) {
      Button button = context.actions().button(action);
      button.setId("tests-" + action);
      button.getStyleClass().add("small");
      button.textProperty().unbind();
      button.setText(Messages.get("tests." + action));
      tools.getChildren().add(button);
    }
    var head = new VBox(4, title, summary, tools, bands);
    head.setPadding(new Insets(6, 10, 6, 10));
    setTop(head);
    setMinWidth(200);
    failure = new FailurePane(model.jobs());
    table = new RowsTable(model.jobs());
    table.setId("tests-table");
    table.setAccessibleText(Messages.get("tests.table"));
    RowsColumn time = RowsColumn.timeBars("time", model.wording(), this::nanos, () -> keys(this::nanos));
    RowsColumn name = RowsColumn.sentences("test", this::name,
        () -> GroupColumns.ranks(tests.rows.count(), this::name));
    table.add(name, 260);
    table.add(time, 100);
    table.add(outcome, 70);
    table.add(container, 72);
    RowsColumn start = RowsColumn.numbers("start", this::start, () -> keys(row -> tests.of().startNanos(at(row))));
    start.setVisible(false);
    table.add(start, 84);
    table.fill(name, LEAST_NAME);
    table.giveWay(container);
    table.setPlaceholder(empty);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(time);
    search = new RowsSearch(table, model.jobs(), context.find(), this::names);
    setCenter(table);
    setBottom(failure);
    table.menu().above(context.actions(), "in-timeline", "in-files");
    table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> {
      showFailure();
      choose();
    });
    model.selectionProperty().subscribe(this::showSelected);
    model.selectedTestProperty().subscribe(this::follow);
    model.wording().onChange(() -> showSelected(model.selectionProperty().get()));
  }

  private void choose() {
    if (!table.selecting() && !following) {
      following = true;
      OptionalInt row = table.selectedRow();
      model.selectedTestProperty().set(row.isPresent() ? at(row.getAsInt()) : RunModel.NONE);
      following = false;
    }
  }

  /// Selects the test that was selected elsewhere.
  private void follow() {
    int wanted = model.selectedTestProperty().get();
    if (following) {
      return;
    }
    following = true;
    if (wanted == RunModel.NONE) {
      table.getSelectionModel().clearSelection();
    } else {
      IntStream.range(0, tests.rows.count()).filter(row -> at(row) == wanted).findFirst().ifPresent(table::selectRow);
    }
    following = false;
  }

  private void showSelected(Selection selection) {
    OptionalInt single = selection.single();
    selection.groups().ifPresentOrElse(groups -> {
      if (single.isPresent()) {
        show(groups, single.getAsInt());
      } else {
        show(groups, selection);
      }
    }, this::clear);
  }

  /// Shows the tests of a group.
  private void show(Aggregates groups, int group) {
    Rows rows = groups.tests(group);
    showTests(groups, rows);
    showTools(true);
    title.setText(groups.key(group));
    title.end();
    summary.setText(Messages.get("tests.summary", rows.count(), model.wording().time(groups.nanos(group)),
        String.join(", ", groups.containers(group))) + pathFrom(groups, group));
  }

  /// Shows the tests of several groups together; what can be done is done with one file.
  private void show(Aggregates groups, Selection selection) {
    showTests(groups, Rows.of(
        IntStream.of(selection.rows().toArray()).flatMap(group -> IntStream.of(groups.tests(group).toArray()))
            .toArray()));
    showTools(false);
    title.setText(Messages.get("matches.all." + groups.grouping().word(), selection.rows().count()));
    summary.setText(Messages.get("tests.several", selection.testCount(), model.wording().time(selection.nanos())));
  }

  private void showTests(Aggregates groups, Rows rows) {
    // rows of the former groups must not be read in these
    table.setRows(Rows.of());
    tests = new Tests(groups.run(), rows);
    empty.setText(Messages.get("tests.empty"));
    // what all have in common is no news; names need the room more
    table.showAtFirst(outcome, any(row -> tests.of().outcome(at(row)) != Outcome.PASSED));
    table.showAtFirst(container, any(row -> container(row) != container(0)));
    bands.show(rows.count(), this::nanos);
    showPart(bands, true);
    table.showOther(Rows.all(rows.count()));
  }

  /// Where the path of a file comes from, if not from the reports.
  private static String pathFrom(Aggregates groups, int group) {
    if (groups.grouping() != Grouping.FILE) {
      return "";
    }
    return switch (groups.run().fileSource(group)) {
      case WRITTEN -> "";
      case DERIVED -> Messages.get("tests.derived");
      case STANDS_IN -> Messages.get("tests.stands-in");
    };
  }

  /// Shows none.
  private void clear() {
    showTools(false);
    showPart(bands, false);
    table.setRows(Rows.of());
    tests = new Tests(null, Rows.of());
    empty.setText(Messages.get("tests.none"));
    title.setText(Messages.get("tests.title"));
    summary.setText(Messages.get("tests.choose"));
  }

  /// The table, to give it the focus.
  public RowsTable table() {
    return table;
  }

  private void showTools(boolean shown) {
    showPart(tools, shown);
  }

  private static void showPart(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private void showBand(Optional<DurationBands.Range> band) {
    Rows all = Rows.all(tests.rows.count());
    table.showOther(band.map(range -> all.where(row -> range.holds(nanos(row)))).orElse(all));
  }

  private void showFailure() {
    OptionalInt row = table.selectedRow();
    TestRun run = tests.run;
    if (row.isPresent() && run != null) {
      failure.show(run, at(row.getAsInt()));
    } else {
      failure.clear();
    }
  }

  private int at(int row) {
    return tests.rows.at(row);
  }

  private String name(int row) {
    return tests.of().testNames().get(tests.of().testName(at(row)));
  }

  /// The names of the tests on screen, whatever is on screen later.
  private IntFunction<String> names() {
    Tests now = tests;
    return row -> now.of().testNames().get(now.of().testName(now.rows.at(row)));
  }

  /// Finds tests by their names.
  public Searched searched() {
    return search;
  }

  private boolean any(IntPredicate test) {
    return IntStream.range(0, tests.rows.count()).anyMatch(test);
  }

  private long nanos(int row) {
    return tests.of().durationNanos(at(row));
  }

  private int container(int row) {
    return tests.of().container(at(row));
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
