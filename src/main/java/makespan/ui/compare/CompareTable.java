package makespan.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import makespan.analysis.Aggregates;
import makespan.analysis.Change;
import makespan.analysis.Comparison;
import makespan.app.Jobs;
import makespan.model.Rows;
import makespan.ui.base.Actions;
import makespan.ui.base.FindModel;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Wording;
import makespan.ui.table.DroppedRow;
import makespan.ui.table.NoRows;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;

/// The groups of both runs, a row a group.
final class CompareTable {
  private final ScenarioModel scenarios;
  private final RowsTable table;
  private final RowsSearch search;
  private final NoRows none;
  private Optional<ComparisonRows> rows = Optional.empty();

  /// @param actions      offered for the selected row; they need not be registered yet
  /// @param clearFilters shows all groups again
  CompareTable(RunModel model, FindModel find, Actions actions, Runnable clearFilters) {
    scenarios = model.scenarios();
    Jobs jobs = model.jobs();
    Wording wording = model.wording();
    table = new RowsTable(jobs);
    table.setId("compare-table");
    table.setAccessibleText(Messages.get("compare.table"));
    none = new NoRows("compare-none", clearFilters);
    table.setPlaceholder(none);
    var name = RowsColumn.paths("compared", text((made, place) -> made.comparison().key(place)),
        text(ComparisonRows::former), () -> rows.map(ComparisonRows::nameKeys).orElse(new long[0]));
    search = new RowsSearch(table, jobs, find,
        () -> rows.<IntFunction<String>>map(made -> made::name).orElse(_ -> ""));
    table.menu().above(actions, "drop-file", "in-timeline", "in-files");
    table.onDelete(() -> actions.get("drop-file").fire());
    scenarios.plannedProperty().addListener(_ -> table.refresh());
    table.add(name, 250);
    table.add(
        RowsColumn.times("before", wording, nanos(ComparisonRows::before), keys(all -> all::beforeNanos), "–"),
        90);
    table.add(
        RowsColumn.times("after", wording, nanos(ComparisonRows::after), keys(all -> all::afterNanos), "–"),
        90);
    table.add(
        RowsColumn.changes("change", wording, nanos((made, place) -> made.comparison().changeNanos(place)),
            keys(all -> all::changeNanos)),
        100);
    var bar = RowsColumn.numbers("change-bar", text((made, place) -> made.change(place, wording)),
        keys(all -> place -> Math.abs(all.changeNanos(place))));
    bar.setCellFactory(_ -> new ChangeCell(() -> rows, wording));
    bar.inSeconds(nanos((made, place) -> made.comparison().changeNanos(place)));
    table.add(bar, 150);
    var percent = RowsColumn.numbers("change-percent", text(ComparisonRows::percent),
        () -> rows.map(made -> made.keys(made::percentKey)).orElse(new long[0]));
    table.add(percent, 70);
    table.add(RowsColumn.words("status", place -> rows.map(
        made -> Messages.get("change." + made.comparison().change(place).word())).orElse(""),
        keys(all -> place -> order(all.change(place)))), 80);
    table.add(RowsColumn.words("moved", text(ComparisonRows::containers),
        keys(all -> place -> all.moved(place) ? 1 : 0)), 100);
    table.fill(name, 200);
    table.comeInOrderOf(bar);
  }

  /// Has Enter, and a double click on a row, do something about the selected row.
  void onChosen(Runnable act) {
    table.onChosen(act, NoiseRow::new);
  }

  /// Whether the edits of the open run drop what it has of a place.
  private boolean dropped(int place) {
    return rows.map(ComparisonRows::comparison)
        .filter(both -> dropped(both.before(), both.beforeGroup(place))
            || dropped(both.after(), both.afterGroup(place)))
        .isPresent();
  }

  private boolean dropped(Aggregates groups, OptionalInt group) {
    return group.isPresent() && scenarios.dropped(groups.run(), groups.tests(group.getAsInt()));
  }

  /// Greys what changed by no more than noise.
  private final class NoiseRow extends DroppedRow {
    private static final PseudoClass NOISE = PseudoClass.getPseudoClass("noise");

    NoiseRow() {
      super(CompareTable.this::dropped);
    }

    @Override
    protected void updateItem(Integer place, boolean empty) {
      super.updateItem(place, empty);
      pseudoClassStateChanged(NOISE, !empty && place != null && rows.filter(made -> made.noise(place)).isPresent());
    }
  }

  RowsTable table() {
    return table;
  }

  /// Finds what is compared by its name.
  Searched searched() {
    return search;
  }

  /// Shows nothing until there is something.
  void clear() {
    none.waiting();
    table.setRows(Rows.of());
  }

  /// Shows those of the places that a filter keeps of which something became.
  void show(ComparisonRows.Kept kept, ComparisonRows.Shown shown) {
    if (kept.rows().count() == 0 && !kept.filter().keepsAll()) {
      none.nothing(kept.of().comparison().after().grouping(), kept.filter());
    } else {
      none.say(Messages.get("compare.table.none"));
    }
    if (rows.filter(kept.of()::equals).isEmpty()) {
      // rows of the former comparison must not be read in this one
      table.setRows(Rows.of());
    }
    rows = Optional.of(kept.of());
    table.setRows(kept.rows(shown));
    table.refresh();
  }

  private interface Words {
    String of(ComparisonRows rows, int place);
  }

  private interface Nanos {
    long of(ComparisonRows rows, int place);
  }

  private IntToLongFunction nanos(Nanos nanos) {
    return place -> rows.map(made -> nanos.of(made, place)).orElse(RowsColumn.NO_TIME);
  }

  private IntFunction<String> text(Words words) {
    return place -> rows.map(made -> words.of(made, place)).orElse("");
  }

  private Supplier<long[]> keys(Function<Comparison, IntToLongFunction> key) {
    return () -> rows.map(made -> made.keys(key.apply(made.comparison()))).orElse(new long[0]);
  }

  /// What wants looking at comes first.
  static long order(Change change) {
    return switch (change) {
      case SLOWER -> 0;
      case ADDED -> 1;
      case FASTER -> 2;
      case REMOVED -> 3;
      case SAME -> 4;
    };
  }
}
