package makespan.ui.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.EditText;
import makespan.ui.base.FindModel;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;
import makespan.whatif.Edit;
import makespan.whatif.Grain;
import makespan.whatif.History;
import makespan.whatif.Scenario;

/// How far containers help with the longest unit cut, or with other units: each row can be tried as an edit.
public final class GrainsPane extends BorderPane {
  private static final long SPLIT_BUDGET = 20_000_000L;

  private final RunModel model;
  private final RowsTable table;
  private final RowsSearch search;
  private final LatestJob planning;
  private final Label note = new Label();
  private final Button tryIt = new Button(Messages.get("grains.try"));
  private Optional<Shown> shown = Optional.empty();
  private boolean active;

  /// What the table holds; rows are places in the list.
  private record Shown(TestRun run, Scenario scenario, List<Grain> grains) {}

  /// @param model whose scenario is looked at and gets the edit that is tried
  /// @param find  gets what is typed in the table
  public GrainsPane(RunModel model, FindModel find) {
    this.model = model;
    this.planning = new LatestJob(model.jobs());
    this.table = new RowsTable(model.jobs());
    setId("grains");
    table.setId("grains-table");
    table.setAccessibleText(Messages.get("grains.title"));
    table.setPlaceholder(new Label(Messages.get("grains.waiting")));
    addColumns();
    table.onChosen(this::tryIt);
    search = new RowsSearch(table, model.jobs(), find,
        () -> shown.<IntFunction<String>>map(made -> row -> name(made.grains().get(row))).orElse(_ -> ""));
    setTop(head());
    setCenter(table);
    model.scenarios().historyProperty().subscribe(this::planIfStale);
    model.wording().onChange(() -> shown.ifPresent(this::showNote));
  }

  /// Finds changes by what they are called.
  public RowsSearch search() {
    return search;
  }

  /// Whether the pane is on screen; only then are changes planned.
  public void setActive(boolean now) {
    active = now;
    planIfStale();
  }

  /// The table as it stands, for a file; empty while it is made.
  public Optional<Table> table() {
    return shown.map(made -> Tables.grains(made.grains()));
  }

  private BesideHead head() {
    tryIt.setId("grains-try");
    tryIt.setMinWidth(USE_PREF_SIZE);
    tryIt.disableProperty().bind(Bindings.createBooleanBinding(() -> selected().isEmpty(),
        table.getSelectionModel().selectedItemProperty()));
    tryIt.setOnAction(_ -> tryIt());
    note.setId("grains-note");
    return new BesideHead(Messages.get("grains.title"), note, tryIt);
  }

  private void addColumns() {
    var change = RowsColumn.words("grain", text(GrainsPane::name),
        () -> IntStream.range(0, count()).asLongStream().toArray());
    table.add(change, 260);
    table.add(RowsColumn.numbers("grain-units", text(grain -> Messages.get("grains.count", grain.unitCount())),
        keys(Grain::unitCount)), 76);
    table.add(times("grain-longest", Grain::longestNanos), 84);
    table.add(RowsColumn.numbers("grain-floor", text(grain -> grain.floorContainers().isPresent()
        ? Messages.get("grains.count", grain.floorContainers().getAsInt())
        : ""), keys(grain -> grain.floorContainers().orElse(0))), 100);
    table.add(times("predicted", Grain::makespanNanos), 84);
    table.fill(change, 180);
  }

  private static String name(Grain grain) {
    return grain.edit().map(EditText::of).orElse(Messages.get("grains.whole"));
  }

  private int count() {
    return shown.map(made -> made.grains().size()).orElse(0);
  }

  private RowsColumn times(String id, ToLongFunction<Grain> nanos) {
    return RowsColumn.times(id, model.wording(),
        row -> shown.map(made -> nanos.applyAsLong(made.grains().get(row))).orElse(RowsColumn.NO_TIME), keys(nanos));
  }

  private IntFunction<String> text(Function<Grain, String> words) {
    return row -> shown.map(made -> words.apply(made.grains().get(row))).orElse("");
  }

  private Supplier<long[]> keys(ToLongFunction<Grain> key) {
    return () -> shown.map(made -> made.grains().stream().mapToLong(key).toArray()).orElse(new long[0]);
  }

  /// The edit of the selected row, if it has one.
  private Optional<Edit> selected() {
    return shown.filter(_ -> table.selectedRow().isPresent())
        .flatMap(made -> made.grains().get(table.selectedRow().getAsInt()).edit());
  }

  private void tryIt() {
    selected().ifPresent(model.scenarios()::add);
  }

  private void planIfStale() {
    Optional<LoadedRun> run = model.runProperty().get();
    Optional<Scenario> scenario = model.scenarios().historyProperty().get().map(History::now);
    if (run.isEmpty() || scenario.isEmpty()) {
      shown = Optional.empty();
      table.setRows(Rows.of());
      return;
    }
    if (!active
        || shown.filter(made -> made.run() == run.get().run() && made.scenario().equals(scenario.get())).isPresent()) {
      return;
    }
    LoadedRun loaded = run.get();
    Scenario asked = scenario.get();
    planning.start(job -> new Shown(loaded.run(), asked,
        Grain.all(loaded.run(), asked, loaded.rehearse(), SPLIT_BUDGET, job::cancelled)), this::show, Jobs::unexpected);
  }

  private void show(Shown made) {
    shown = Optional.of(made);
    showNote(made);
    table.getSelectionModel().clearSelection();
    table.setRows(Rows.all(made.grains().size()));
    table.refresh();
  }

  private void showNote(Shown made) {
    Grain whole = made.grains().getFirst();
    note.setText(whole.floorContainers().isPresent()
        ? Messages.get("grains.note", whole.floorContainers().getAsInt(), whole.longest(),
            model.wording().time(whole.longestNanos()))
        : "");
  }
}
