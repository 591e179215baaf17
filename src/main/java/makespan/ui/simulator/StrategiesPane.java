package makespan.ui.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.choice.Contender;
import makespan.balance.risk.Variation;
import makespan.export.CostTerms;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.FindModel;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsSearch;
import makespan.ui.table.RowsTable;
import makespan.whatif.Forecast;
import makespan.whatif.Rehearse;
import makespan.whatif.Terms;

/// Every strategy on the present work and number of containers, one of which can be chosen for the plan.
public final class StrategiesPane extends BorderPane {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SPLIT_BUDGET = 100 * MILLISECOND;
  private static final List<String> NAMES = Arrays.stream(Strategy.values()).map(StrategiesPane::words).sorted()
      .toList();

  private final RunModel model;
  private final RowsTable table;
  private final RowsSearch search;
  private final LatestJob comparing;
  private final Label note = new Label();
  private final Button use = new Button(Messages.get("strategies.use"));
  private Optional<Forecast> wanted = Optional.empty();
  private Optional<Shown> shown = Optional.empty();
  private boolean active;

  /// What the table holds; rows are places in the list.
  private record Shown(Forecast forecast, List<Contender> contenders) {
    long setup() {
      return forecast.terms().setupNanos();
    }

    long above(Contender.Result result) {
      return result.makespanNanos() - Contender.bestNanos(contenders);
    }
  }

  /// @param model whose work is split, and whose scenario gets the strategy
  /// @param find  gets what is typed in the table
  public StrategiesPane(RunModel model, FindModel find) {
    this.model = model;
    this.comparing = new LatestJob(model.jobs());
    this.table = new RowsTable(model.jobs());
    setId("strategies");
    table.setId("strategies-table");
    table.setAccessibleText(Messages.get("strategies.title"));
    table.setPlaceholder(new Label(Messages.get("strategies.waiting")));
    addColumns();
    table.onChosen(this::choose);
    search = new RowsSearch(table, model.jobs(), find, () -> shown.<IntFunction<String>>map(
        made -> row -> words(made.contenders().get(row).strategy())).orElse(_ -> ""));
    setTop(head());
    setCenter(table);
    model.forecastProperty().subscribe(this::want);
    model.outlook().variationProperty().addListener(_ -> {
      shown = Optional.empty();
      compareIfStale();
    });
  }

  /// Whether the pane is on screen; only then are strategies compared.
  public void setActive(boolean now) {
    active = now;
    compareIfStale();
  }

  /// Finds strategies by their names.
  public RowsSearch search() {
    return search;
  }

  /// What the keys go to.
  public Node firstFocus() {
    return table;
  }

  /// The table as it stands, for a file; empty while it is made.
  public Optional<Table> table() {
    return shown.map(made -> Tables.contenders(made.contenders(), made.forecast().terms().containers(), made.setup(),
        cost()));
  }

  private BesideHead head() {
    use.setId("strategies-use");
    use.setMinWidth(USE_PREF_SIZE);
    use.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    use.setOnAction(_ -> choose());
    note.setId("strategies-note");
    return new BesideHead(Messages.get("strategies.title"), note, use);
  }

  private void addColumns() {
    var name = RowsColumn.words("strategy", row -> of(row, contender -> words(contender.strategy())),
        keys(contender -> NAMES.indexOf(words(contender.strategy()))));
    table.add(name, 200);
    table.add(time("predicted", (made, result) -> made.setup() + result.makespanNanos()), 80);
    table.add(RowsColumn.changes("above-best", model.wording(),
        row -> shown.flatMap(made -> made.contenders().get(row).result()
            .map(made::above)).filter(above -> above >= MILLISECOND).orElse(RowsColumn.NO_TIME),
        keys((made, it) -> made.above(it))), 88);
    table.add(RowsColumn.numbers("evenness", result((_, it) -> Messages.get("percent", it.evenness() * 100)),
        keys((_, it) -> Math.round(it.evenness() * 1e9))), 76);
    table.add(time("median", (made, result) -> made.setup() + result.outlook().p50Nanos()), 76);
    table.add(time("p95", (made, result) -> made.setup() + result.outlook().p95Nanos()), 76);
    RowsColumn credits = RowsColumn.numbers("credits", result((_, it) -> cost().credits(paid(it))
        .map(amount -> Messages.get("scenario.amount", amount)).orElse("")), keys((_, it) -> paid(it)));
    table.add(credits, 76);
    model.outlook().assumptionsProperty().subscribe(now -> {
      table.showAtFirst(credits, now.cost().creditsPerMinute().isPresent());
      table.refresh();
    });
    table.add(RowsColumn.words("remark", row -> of(row, this::remark),
        keys(contender -> contender.result().isEmpty() ? 1 : 0)), 116);
    table.fill(name, 160);
  }

  private CostTerms cost() {
    return model.outlook().assumptionsProperty().get().cost();
  }

  private long paid(Contender.Result result) {
    return result.cost().nanos(cost().billing());
  }

  private interface Nanos {
    long of(Shown shown, Contender.Result result);
  }

  private interface Words {
    String of(Shown shown, Contender.Result result);
  }

  private RowsColumn time(String id, Nanos nanos) {
    return RowsColumn.times(id, model.wording(), row -> shown.flatMap(made -> made.contenders().get(row).result()
        .map(it -> nanos.of(made, it))).orElse(RowsColumn.NO_TIME), keys(nanos));
  }

  private IntFunction<String> result(Words words) {
    return row -> shown.flatMap(made -> made.contenders().get(row).result().map(it -> words.of(made, it))).orElse("");
  }

  private String of(int row, Function<Contender, String> words) {
    return shown.map(made -> words.apply(made.contenders().get(row))).orElse("");
  }

  /// What has no figures comes last.
  private Supplier<long[]> keys(Nanos key) {
    return () -> shown.map(made -> made.contenders().stream()
        .mapToLong(contender -> contender.result().map(it -> key.of(made, it)).orElse(Long.MAX_VALUE)).toArray())
        .orElse(new long[0]);
  }

  private Supplier<long[]> keys(ToLongFunction<Contender> key) {
    return () -> shown.map(made -> made.contenders().stream().mapToLong(key).toArray()).orElse(new long[0]);
  }

  private static String words(Strategy strategy) {
    return Messages.get("strategy." + strategy.word());
  }

  private String remark(Contender contender) {
    if (contender.result().isEmpty()) {
      return Messages.get("strategies.needs-sizes");
    }
    if (shown.map(made -> made.forecast().terms().strategy() == contender.strategy()).orElse(false)) {
      return Messages.get("strategies.chosen");
    }
    return contender.strategy().isModelled() ? Messages.get("strategies.modelled") : "";
  }

  /// Puts the selected strategy into the scenario, if it can be planned with.
  private void choose() {
    OptionalInt row = table.selectedRow();
    if (row.isPresent()) {
      shown.map(made -> made.contenders().get(row.getAsInt())).filter(contender -> contender.result().isPresent())
          .ifPresent(contender -> model.scenarios().splitBy(contender.strategy()));
    }
  }

  private void want(Optional<Forecast> forecast) {
    wanted = forecast;
    if (forecast.isEmpty()) {
      shown = Optional.empty();
      table.setRows(Rows.of());
    }
    compareIfStale();
  }

  private void compareIfStale() {
    if (!active || wanted.isEmpty() || shown.filter(made -> same(made.forecast(), wanted.get())).isPresent()) {
      return;
    }
    Forecast forecast = wanted.get();
    Variation variation = model.outlook().variationProperty().get();
    comparing.start(job -> new Shown(forecast, contenders(forecast, variation, job)), this::show, Jobs::unexpected);
  }

  /// A better plan of the same work changes nothing here.
  private static boolean same(Forecast one, Forecast other) {
    return one.work() == other.work() && one.terms().equals(other.terms());
  }

  private static List<Contender> contenders(Forecast forecast, Variation variation, Job job) {
    var planner = new Planner();
    Terms terms = forecast.terms();
    return Contender.all(forecast.work().work(), terms.containers(), strategy -> Rehearse
        .forecast(planner, forecast.work(), terms.withStrategy(strategy), SPLIT_BUDGET).solution(), terms.setupNanos(),
        variation,
        job::cancelled);
  }

  private void show(Shown made) {
    shown = Optional.of(made);
    Terms terms = made.forecast().terms();
    note.setText(Messages.get("strategies.note", terms.containers(),
        Messages.get("grouping." + terms.unit().word()).toLowerCase(Locale.ROOT)));
    boolean none = table.selectedRow().isEmpty();
    table.setRows(Rows.all(made.contenders().size()));
    table.refresh();
    if (none) {
      Rows rows = table.shownRows();
      IntStream.range(0, rows.count())
          .filter(place -> made.contenders().get(rows.at(place)).strategy() == terms.strategy()).findFirst()
          .ifPresent(place -> table.getSelectionModel().clearAndSelect(place));
    }
  }
}
