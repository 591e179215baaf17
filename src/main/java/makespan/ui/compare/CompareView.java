package makespan.ui.compare;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Change;
import makespan.analysis.Comparison;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.analysis.Likeness;
import makespan.analysis.Noise;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.Opening;
import makespan.app.SplitQuestion;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.export.ComparisonTable;
import makespan.findings.ComparisonText;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.Action;
import makespan.ui.base.Choice;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// Another run beside the one that is open: the other is the baseline until they are swapped.
public final class CompareView extends ViewPane {
  private static final SplitQuestion SPLIT = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL,
      OptionalInt.empty(), 0, 200_000_000L);

  private final RowsTable table;
  private final LatestJob comparing;
  private final ObjectProperty<ComparisonRows.Shown> shown = new SimpleObjectProperty<>(ComparisonRows.Shown.ALL);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FILE);
  private final CheckBox renames = new CheckBox(Messages.get("compare.renames"));
  private final Label counts = new Label();
  private final SimpleBooleanProperty compared = new SimpleBooleanProperty();
  private Optional<CompareHead> head = Optional.empty();
  private Optional<TestRun> other = Optional.empty();
  private Optional<ComparisonRows> rows = Optional.empty();
  private boolean swapped;

  /// What is asked, for a worker.
  private record Request(Optional<TestRun> open, CompareRuns.Question question, boolean swapped) {}

  private sealed interface Result {
    record Made(TestRun other, ComparisonRows rows) implements Result {}

    record Refused(String message) implements Result {}
  }

  /// @param context what the window gives
  public CompareView(ViewContext context) {
    super("compare", context);
    setFocusTraversable(true);
    setAccessibleText(Messages.get("view.compare"));
    comparing = new LatestJob(context.model().jobs());
    table = new RowsTable(context.model().jobs());
    table.setId("compare-table");
    table.setAccessibleText(Messages.get("compare.table"));
    addColumns();
    renames.setId("compare-renames");
    counts.setId("compare-counts");
    counts.getStyleClass().add("pane-note");
    shown.subscribe(() -> fill());
    grouping.subscribe(() -> compareAgain());
    renames.selectedProperty().subscribe(() -> compareAgain());
    context.model().runProperty().subscribe(() -> compareAgain());
  }

  @Override
  public void register() {
    context().actions().add(Action.of("compare-with", "", context().model().loadedProperty(), this::choose).in("run"));
    context().actions().add(Action.of("compare-swap", "Shortcut+Shift+X", compared, this::swap).in("run"));
    var made = new CompareHead(context().actions().button("compare-swap"), context().actions().button("compare-with"));
    head = Optional.of(made);
    var choice = new Choice<>("compare-shown", List.of(ComparisonRows.Shown.values()), CompareView::words, shown);
    var groups = new Choice<>("compare-by",
        List.of(Grouping.FILE, Grouping.DIRECTORY, Grouping.APP, Grouping.CLASS, Grouping.TEST),
        by -> Messages.get("compare.by." + by.word()), grouping);
    var tools = new FlowPane(12, 6, choice, groups, renames, counts);
    tools.setPadding(new Insets(0, 12, 8, 12));
    var pane = new BorderPane(table);
    pane.setTop(new VBox(made, tools));
    setContent(pane);
    showNothing();
  }

  @Override
  public Node firstFocus() {
    return rows.isPresent() ? table : this;
  }

  @Override
  public Optional<NamedTable> table() {
    Rows order = table.shownRows();
    return rows.map(made -> new NamedTable("compare", () -> ComparisonTable.of(made.comparison(), order)));
  }

  /// Compares the open run with another, as after a drop on "Compare with this".
  ///
  /// @param archives of one run
  public void compareWith(List<String> archives) {
    swapped = false;
    Request request = request();
    start(job -> switch (new OpenRun().open(archives, Optional.empty(), InputStream.nullInputStream(),
        progress(job))) {
      case Opening.Nothing(String message, _) -> new Result.Refused(message);
      case Opening.Opened(TestRun run) -> compare(run, request, job);
    });
  }

  private void choose() {
    List<Path> archives = context().dialogs().archives();
    if (!archives.isEmpty()) {
      context().actions().get("view-compare").fire();
      compareWith(archives.stream().map(Path::toString).toList());
    }
  }

  private void swap() {
    swapped = !swapped;
    compareAgain();
  }

  private void compareAgain() {
    Request request = request();
    other.ifPresent(run -> start(job -> compare(run, request, job)));
  }

  private void start(Jobs.Work<Result> work) {
    if (context().model().runProperty().get().isEmpty()) {
      return;
    }
    if (rows.isEmpty()) {
      showState(new ViewState.Loading(Messages.get("compare.waiting")));
    }
    comparing.start(work, this::show, fault -> {
      if (!(fault instanceof CancellationException)) {
        Jobs.unexpected(fault);
      }
    });
  }

  private Request request() {
    return new Request(context().model().runProperty().get().map(LoadedRun::run),
        new CompareRuns.Question(GroupBy.of(grouping.get()), Noise.DEFAULT, renames.isSelected(), false), swapped);
  }

  private static Result compare(TestRun run, Request request, Job job) {
    TestRun open = request.open().orElse(run);
    return new Result.Made(run, new ComparisonRows(new CompareRuns(new Assess(new Planner())).compare(
        request.swapped() ? List.of(open, run) : List.of(run, open), request.question(), SPLIT, job::cancelled)));
  }

  private void show(Result result) {
    switch (result) {
      case Result.Refused(String message) -> refuse(message);
      case Result.Made(TestRun run, ComparisonRows made) -> {
        if (made.compared().likeness().tests() == Likeness.Degree.NOTHING) {
          refuse(String.join(" ", ComparisonText.notLikeForLike(made.compared().likeness(), grouping.get())));
          return;
        }
        other = Optional.of(run);
        rows = Optional.of(made);
        compared.set(true);
        head.ifPresent(top -> top.show(made.compared()));
        fill();
        showState(ViewState.READY);
      }
    }
  }

  /// Says why there is no comparison; one that is there stays.
  private void refuse(String why) {
    if (rows.isPresent()) {
      context().toasts().say(why);
      showState(ViewState.READY);
    } else {
      showState(new ViewState.Failed(Messages.get("compare.failed"), why, Optional.of("compare-with")));
    }
  }

  private void showNothing() {
    showState(new ViewState.Empty(Messages.get("compare.none"), Messages.get("compare.none.reason"),
        Optional.of("compare-with")));
  }

  private void fill() {
    rows.ifPresent(made -> {
      Rows places = made.rows(shown.get());
      table.setRows(places);
      table.refresh();
      counts.setText(Messages.get("compare.counts", places.count(), made.comparison().count(),
          ComparisonText.noise(made.comparison().noise())));
    });
  }

  private void addColumns() {
    var name = RowsColumn.paths("compared", text(ComparisonRows::name), () -> rows.map(ComparisonRows::nameKeys)
        .orElse(new long[0]));
    table.add(name, 250);
    table.add(RowsColumn.numbers("before", text(ComparisonRows::before), keys(all -> all::beforeNanos)), 90);
    table.add(RowsColumn.numbers("after", text(ComparisonRows::after), keys(all -> all::afterNanos)), 90);
    table.add(RowsColumn.numbers("change", text(ComparisonRows::change), keys(all -> all::changeNanos)), 100);
    var bar = RowsColumn.numbers("change-bar", text(ComparisonRows::change), keys(all -> all::changeNanos));
    bar.setCellFactory(_ -> new ChangeCell(() -> rows));
    table.add(bar, 150);
    var percent = RowsColumn.numbers("change-percent", text(ComparisonRows::percent),
        () -> rows.map(made -> made.keys(made::percentKey)).orElse(new long[0]));
    table.add(percent, 70);
    table.add(RowsColumn.words("status", place -> rows.map(
        made -> Messages.get("change." + made.comparison().change(place).word())).orElse(""),
        keys(all -> place -> order(all.change(place)))), 80);
    table.add(RowsColumn.words("moved", text(ComparisonRows::containers),
        keys(all -> place -> all.moved(place) ? 1 : 0)), 100);
  }

  private interface Words {
    String of(ComparisonRows rows, int place);
  }

  private IntFunction<String> text(Words words) {
    return place -> rows.map(made -> words.of(made, place)).orElse("");
  }

  private Supplier<long[]> keys(Function<Comparison, IntToLongFunction> key) {
    return () -> rows.map(made -> made.keys(key.apply(made.comparison()))).orElse(new long[0]);
  }

  /// What wants looking at comes first.
  private static long order(Change change) {
    return switch (change) {
      case SLOWER -> 0;
      case ADDED -> 1;
      case FASTER -> 2;
      case REMOVED -> 3;
      case SAME -> 4;
    };
  }

  private static String words(ComparisonRows.Shown value) {
    return switch (value) {
      case ALL -> Messages.get("compare.all");
      case SLOWER -> Messages.get("compare.slower");
      case FASTER -> Messages.get("compare.faster");
      case ADDED -> Messages.get("compare.added");
      case REMOVED -> Messages.get("compare.removed");
      case MOVED -> Messages.get("compare.moved");
    };
  }

  private static OpenProgress progress(Job job) {
    return new OpenProgress() {
      @Override
      public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {}

      @Override
      public boolean cancelled() {
        return job.cancelled();
      }
    };
  }
}
