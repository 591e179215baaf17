package makespan.ui.simulator;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import makespan.analysis.FigureText;
import makespan.analysis.RunFigures;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.advice.Billing;
import makespan.balance.advice.PricedCurve;
import makespan.export.CostTerms;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import makespan.whatif.Rehearse;
import makespan.whatif.Terms;

/// The curve in figures, a row for every number of containers, to be read, copied and saved. Enter or a double click
/// plans for the row.
public final class CurveTable extends BorderPane {
  private static final double MILLION = 1e6;
  private static final long POINT_BUDGET = 10_000_000L;

  private final RunModel model;
  private final RowsTable table;
  private final Label note = new Label();
  private final LatestJob pricing;
  private final RowsColumn credits = RowsColumn.numbers("credits", this::credits, this::creditKeys);
  private Optional<PricedCurve> priced = Optional.empty();
  private Optional<Sweep> sweep = Optional.empty();
  private long totalNanos;
  private long setupNanos;

  private interface Figure {
    long at(Sweep sweep, int containers);
  }

  /// @param model whose sweep is shown and whose containers are set
  public CurveTable(RunModel model) {
    this.model = model;
    this.table = new RowsTable(model.jobs());
    this.pricing = new LatestJob(model.jobs());
    setId("curve-figures");
    table.setId("curve-table");
    table.setAccessibleText(Messages.get("curve.table"));
    table.setPlaceholder(new Label(Messages.get("curve.waiting")));
    addColumns();
    table.onChosen(this::plan);
    note.setId("curve-table-note");
    setTop(new BesideHead(Messages.get("curve.table"), note));
    setCenter(table);
    model.sweepProperty().subscribe(this::show);
    model.scenarios().plannedProperty().addListener(_ -> show(model.sweepProperty().get()));
    model.containersProperty().addListener(_ -> mark());
    model.wording().onChange(() -> show(model.sweepProperty().get()));
    model.outlook().assumptionsProperty().subscribe(now -> {
      table.showAtFirst(credits, now.cost().creditsPerMinute().isPresent());
      price();
    });
  }

  /// The table as it stands, for a file; empty until the curve of what is planned is made.
  public Optional<Table> table() {
    Strategy strategy = model.scenarios().plannedProperty().get().map(ScenarioModel.Planned::sweptBy)
        .orElse(Strategy.OPTIMAL);
    return sweep.filter(_ -> model.sweptProperty().get())
        .map(made -> Tables.curve(made, strategy, totalNanos, setupNanos, cost(), billed(made)));
  }

  private void addColumns() {
    table.add(RowsColumn.numbers("containers", text((_, containers) -> containers, FigureText::count),
        keys((_, containers) -> containers)), 84);
    table.add(times("predicted", this::wall), 76);
    table.add(RowsColumn.changes("curve-change", model.wording(),
        row -> row == 0 ? RowsColumn.NO_TIME : nanos(this::change).applyAsLong(row), keys(this::change)), 78);
    Figure bound = (made, containers) -> setupNanos + made.lowerBoundNanos(containers);
    table.add(times("curve-bound", bound), 92);
    Figure evenness = (made, containers) -> Math.round(evenness(made, containers) * MILLION);
    table.add(RowsColumn.numbers("evenness", text(evenness, share -> FigureText.percent(share / MILLION, 1)),
        keys(evenness)), 76);
    table.add(times("curve-busy", this::busy), 76);
    table.add(times("curve-paid", this::held), 82);
    table.add(credits, 76);
  }

  private long busy(Sweep made, int containers) {
    return totalNanos + RunFigures.containerTime(containers, setupNanos);
  }

  private long held(Sweep made, int containers) {
    return RunFigures.containerTime(containers, wall(made, containers));
  }

  private CostTerms cost() {
    return model.outlook().assumptionsProperty().get().cost();
  }

  /// What is billed for a number of containers; for whole minutes begun the loads of every split have to be known.
  private IntFunction<OptionalLong> billed(Sweep made) {
    return containers -> switch (cost().billing()) {
      case BUSY -> OptionalLong.of(busy(made, containers));
      case RESERVED -> OptionalLong.of(held(made, containers));
      case ROUNDED -> priced.filter(known -> known.sweep().maxContainers() == made.maxContainers())
          .map(known -> OptionalLong.of(known.cost(containers).roundedNanos())).orElse(OptionalLong.empty());
    };
  }

  private OptionalLong billed(int row) {
    return sweep.map(made -> billed(made).apply(row + 1)).orElse(OptionalLong.empty());
  }

  private String credits(int row) {
    OptionalLong nanos = billed(row);
    return nanos.isEmpty() ? "" : cost().credits(nanos.getAsLong())
        .map(amount -> Messages.get("scenario.amount", amount)).orElse("");
  }

  private long[] creditKeys() {
    return sweep.map(made -> IntStream.range(0, made.maxContainers()).mapToLong(row -> billed(row).orElse(0)).toArray())
        .orElse(new long[0]);
  }

  /// Finds the loads of every split where credits depend on them, on a worker.
  private void price() {
    pricing.cancel();
    priced = Optional.empty();
    Optional<ScenarioModel.Planned> planned = model.scenarios().plannedProperty().get();
    if (sweep.isPresent() && planned.isPresent() && cost().billing() == Billing.ROUNDED
        && cost().creditsPerMinute().isPresent()) {
      int most = sweep.get().maxContainers();
      var terms = new Terms(planned.get().work().groups().grouping(), planned.get().strategy(), 1,
          planned.get().setupNanos());
      pricing.start(job -> Rehearse.prices(planned.get().work(), terms, most, POINT_BUDGET, job::cancelled), made -> {
        priced = Optional.of(made);
        table.refresh();
      }, Jobs::unexpected);
    }
    table.refresh();
  }

  /// What the last container brings.
  private long change(Sweep made, int containers) {
    return containers == 1 ? 0 : wall(made, containers) - wall(made, containers - 1);
  }

  private long wall(Sweep made, int containers) {
    return setupNanos + made.makespanNanos(containers);
  }

  private double evenness(Sweep made, int containers) {
    return new RunFigures(totalNanos, containers, made.makespanNanos(containers)).evenness();
  }

  private interface Words {
    String of(long figure);
  }

  private RowsColumn times(String id, Figure figure) {
    return RowsColumn.times(id, model.wording(), nanos(figure), keys(figure));
  }

  private IntToLongFunction nanos(Figure figure) {
    return row -> sweep.map(made -> figure.at(made, row + 1)).orElse(RowsColumn.NO_TIME);
  }

  private IntFunction<String> text(Figure figure, Words words) {
    return row -> sweep.map(made -> words.of(figure.at(made, row + 1))).orElse("");
  }

  private Supplier<long[]> keys(Figure figure) {
    return () -> sweep.map(made -> IntStream.rangeClosed(1, made.maxContainers())
        .mapToLong(containers -> figure.at(made, containers)).toArray()).orElse(new long[0]);
  }

  private void plan() {
    table.selectedRow().ifPresent(row -> model.containersProperty().set(row + 1));
  }

  private void show(Optional<Sweep> made) {
    table.setRows(Rows.of());
    sweep = made;
    model.scenarios().plannedProperty().get().ifPresent(planned -> {
      totalNanos = planned.work().work().units().totalNanos();
      setupNanos = planned.setupNanos();
      note.setText(Messages.get("curve.table.note", words(planned)));
    });
    made.ifPresent(known -> table.setRows(Rows.all(known.maxContainers())));
    price();
    mark();
  }

  private String words(ScenarioModel.Planned planned) {
    return planned.setupNanos() == 0
        ? Messages.get("curve.table.no-set-up")
        : Messages.get("curve.table.set-up", model.wording().time(planned.setupNanos()));
  }

  /// The row of what is planned stands out.
  private void mark() {
    int row = model.containersProperty().get() - 1;
    if (sweep.filter(made -> row < made.maxContainers()).isPresent()) {
      table.selectRow(row);
    }
  }
}
