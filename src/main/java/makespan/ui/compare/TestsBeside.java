package makespan.ui.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Change;
import makespan.analysis.Comparison;
import makespan.analysis.TestPairs;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.FindModel;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// The tests of one group in both runs, side by side.
final class TestsBeside extends BorderPane {
  private final Label title = new Label();
  private final Label summary = new Label();
  private final RowsTable table;
  private final RowsSearch search;
  private final LatestJob pairing;
  private Optional<TestPairs> pairs = Optional.empty();

  /// @param jobs where tests are paired
  TestsBeside(Jobs jobs, Wording wording, FindModel find) {
    setId("compare-tests");
    pairing = new LatestJob(jobs);
    title.setId("compare-tests-title");
    title.getStyleClass().add("pane-title");
    title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    summary.setId("compare-tests-summary");
    summary.getStyleClass().add("pane-note");
    var head = new VBox(title, summary);
    head.setPadding(new Insets(6, 12, 6, 12));
    setTop(head);
    table = new RowsTable(jobs);
    table.setId("compare-tests-table");
    table.setAccessibleText(Messages.get("compare.tests"));
    var name = RowsColumn.words("test", words(TestPairs::name),
        () -> pairs.map(TestsBeside::nameRanks).orElse(new long[0]));
    table.add(name, 330);
    table.add(
        RowsColumn.times("before", wording, nanos(all -> place -> time(all.beforeRow(place), all.beforeNanos(place))),
            keys(all -> all::beforeNanos), Messages.get("unknown")),
        90);
    table
        .add(RowsColumn.times("after", wording, nanos(all -> place -> time(all.afterRow(place), all.afterNanos(place))),
            keys(all -> all::afterNanos), Messages.get("unknown")), 90);
    table.add(RowsColumn.changes("change", wording, nanos(all -> all::changeNanos),
        keys(all -> all::changeNanos)), 100);
    table.add(RowsColumn.words("status", words((all, place) -> Messages.get("change." + all.change(place).word())),
        keys(all -> place -> CompareTable.order(all.change(place)))), 80);
    table.add(RowsColumn.words("outcome", words(TestsBeside::outcomes), keys(all -> place -> changed(all, place))),
        130);
    table.add(RowsColumn.words("moved", words(TestsBeside::containers), keys(all -> place -> place)), 100);
    table.fill(name, 240);
    search = new RowsSearch(table, jobs, find,
        () -> pairs.<IntFunction<String>>map(known -> known::name).orElse(_ -> ""));
    setCenter(table);
  }

  /// Finds tests by their names.
  RowsSearch search() {
    return search;
  }

  /// Shows the tests of a group of the comparison.
  void show(Comparison comparison, int place) {
    pairing.start(_ -> TestPairs.of(comparison, place), made -> show(made, comparison.key(place)), Jobs::unexpected);
  }

  /// Shows none.
  void clear() {
    pairing.cancel();
    table.setRows(Rows.of());
    pairs = Optional.empty();
    title.setText(Messages.get("tests.title"));
    summary.setText(Messages.get("compare.tests.choose"));
  }

  private void show(TestPairs made, String name) {
    table.setRows(Rows.of());
    pairs = Optional.of(made);
    title.setText(name);
    summary.setText(Messages.get("compare.tests.summary", made.count(), count(made, Change.ADDED),
        count(made, Change.REMOVED)));
    table.setRows(Rows.all(made.count()));
    table.refresh();
  }

  private static long count(TestPairs pairs, Change change) {
    return IntStream.range(0, pairs.count()).filter(place -> pairs.change(place) == change).count();
  }

  private static long[] nameRanks(TestPairs pairs) {
    Integer[] byName = IntStream.range(0, pairs.count()).boxed().toArray(Integer[]::new);
    Arrays.sort(byName, Comparator.comparing(pairs::name));
    long[] ranks = new long[byName.length];
    for (int rank = 0; rank < byName.length; rank++) {
      ranks[byName[rank]] = rank;
    }
    return ranks;
  }

  private interface Words {
    String of(TestPairs pairs, int place);
  }

  private IntFunction<String> words(Words words) {
    return place -> pairs.map(known -> words.of(known, place)).orElse("");
  }

  private interface Keys {
    IntToLongFunction of(TestPairs pairs);
  }

  private Supplier<long[]> keys(Keys key) {
    return () -> pairs.map(known -> IntStream.range(0, known.count()).mapToLong(key.of(known)).toArray())
        .orElse(new long[0]);
  }

  private IntToLongFunction nanos(Keys nanos) {
    return place -> pairs.map(known -> nanos.of(known).applyAsLong(place)).orElse(RowsColumn.NO_TIME);
  }

  private static long time(OptionalInt row, long nanos) {
    return row.isEmpty() ? RowsColumn.NO_TIME : nanos;
  }

  private static String outcomes(TestPairs pairs, int place) {
    return change(outcome(pairs.before(), pairs.beforeRow(place)), outcome(pairs.after(), pairs.afterRow(place)));
  }

  private static String containers(TestPairs pairs, int place) {
    return change(container(pairs.before(), pairs.beforeRow(place)), container(pairs.after(), pairs.afterRow(place)));
  }

  /// Tests whose outcome changed come first or last.
  private static int changed(TestPairs pairs, int place) {
    return outcome(pairs.before(), pairs.beforeRow(place)).equals(outcome(pairs.after(), pairs.afterRow(place))) ? 1
        : 0;
  }

  private static String change(String before, String after) {
    return before.equals(after) ? after : before + " → " + after;
  }

  private static String outcome(TestRun run, OptionalInt row) {
    return row.isEmpty()
        ? Messages.get("unknown")
        : Messages.get("outcome." + run.outcome(row.getAsInt()).name().toLowerCase(Locale.ROOT));
  }

  private static String container(TestRun run, OptionalInt row) {
    return row.isEmpty() ? Messages.get("unknown") : run.containers().get(run.container(row.getAsInt()));
  }
}
