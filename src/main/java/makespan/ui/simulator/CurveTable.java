package makespan.ui.simulator;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.analysis.FigureText;
import makespan.analysis.RunFigures;
import makespan.balance.Sweep;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// The curve in figures, a row for every number of containers, to be read, copied and saved. Enter or a double click
/// plans for the row.
public final class CurveTable extends BorderPane {
  private static final double MILLION = 1e6;

  private final RunModel model;
  private final RowsTable table;
  private final Label note = new Label();
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
    setId("curve-figures");
    table.setId("curve-table");
    table.setAccessibleText(Messages.get("curve.table"));
    table.setPlaceholder(new Label(Messages.get("curve.waiting")));
    addColumns();
    table.onChosen(this::plan);
    var title = new Label(Messages.get("curve.table"));
    title.getStyleClass().add("pane-title");
    note.setId("curve-table-note");
    note.getStyleClass().add("pane-note");
    note.setWrapText(true);
    var head = new VBox(4, title, note);
    head.setPadding(new Insets(8, 10, 8, 10));
    setTop(head);
    setCenter(table);
    model.sweepProperty().subscribe(this::show);
    model.scenarios().plannedProperty().addListener(_ -> show(model.sweepProperty().get()));
    model.containersProperty().addListener(_ -> mark());
    model.wording().onChange(() -> show(model.sweepProperty().get()));
  }

  /// The table as it stands, for a file; empty while it is made.
  public Optional<Table> table() {
    return sweep.map(made -> Tables.curve(made, totalNanos, setupNanos));
  }

  private void addColumns() {
    table.add(RowsColumn.numbers("containers", text((_, containers) -> containers, FigureText::count),
        keys((_, containers) -> containers)), 84);
    table.add(RowsColumn.numbers("predicted", text(this::wall, model.wording()::time), keys(this::wall)), 76);
    table.add(RowsColumn.numbers("curve-change", row -> row == 0 ? "" : text(this::change, model.wording()::change)
        .apply(row), keys(this::change)), 78);
    Figure bound = (made, containers) -> setupNanos + made.lowerBoundNanos(containers);
    table.add(RowsColumn.numbers("curve-bound", text(bound, model.wording()::time), keys(bound)), 92);
    Figure evenness = (made, containers) -> Math.round(evenness(made, containers) * MILLION);
    table.add(RowsColumn.numbers("evenness", text(evenness, share -> FigureText.percent(share / MILLION, 1)),
        keys(evenness)), 76);
    Figure busy = (_, containers) -> totalNanos + RunFigures.containerTime(containers, setupNanos);
    table.add(RowsColumn.numbers("curve-busy", text(busy, model.wording()::time), keys(busy)), 76);
    Figure paid = (made, containers) -> RunFigures.containerTime(containers, wall(made, containers));
    table.add(RowsColumn.numbers("curve-paid", text(paid, model.wording()::time), keys(paid)), 82);
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
    table.refresh();
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
