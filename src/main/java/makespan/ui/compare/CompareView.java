package makespan.ui.compare;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Durations;
import makespan.analysis.Grouping;
import makespan.analysis.Likeness;
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
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import org.controlsfx.control.MasterDetailPane;

/// Other runs beside the one that is open: two of them group by group and test by test, all of them as a trend.
public final class CompareView extends ViewPane {
  private static final SplitQuestion SPLIT = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL,
      OptionalInt.empty(), 0, 200_000_000L);

  private final CompareTable table;
  private final TestsBeside tests;
  private final FlakyTable flaky;
  private final TrendPane trend = new TrendPane();
  private final CompareTools tools = new CompareTools(this::compareAgain, this::fill, this::showFlaky);
  private final MasterDetailPane panes;
  private final LatestJob comparing;
  private final SimpleBooleanProperty compared = new SimpleBooleanProperty();
  private Optional<CompareHead> head = Optional.empty();
  private List<TestRun> others = List.of();
  private Optional<ComparedRuns> runs = Optional.empty();
  private Optional<ComparisonRows> rows = Optional.empty();

  private sealed interface Result {
    record Made(List<TestRun> others, ComparedRuns runs, ComparisonRows rows) implements Result {}

    record Refused(String message) implements Result {}
  }

  /// @param context what the window gives
  public CompareView(ViewContext context) {
    super("compare", context);
    setFocusTraversable(true);
    setAccessibleText(Messages.get("view.compare"));
    Jobs jobs = context.model().jobs();
    comparing = new LatestJob(jobs);
    table = new CompareTable(jobs);
    tests = new TestsBeside(jobs);
    flaky = new FlakyTable(jobs);
    panes = new MasterDetailPane(Side.BOTTOM, table.table(), tests, false);
    panes.setFocusTraversable(false);
    panes.setAnimated(false);
    panes.setDividerPosition(0.55);
    table.table().getSelectionModel().getSelectedItems()
        .addListener((ListChangeListener<Integer>) _ -> showTests(false));
    table.table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        showTests(true);
        event.consume();
      }
    });
    table.table().setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        showTests(true);
      }
    });
    context.model().runProperty().subscribe(() -> openRunChanged());
  }

  @Override
  public void register() {
    context().actions().add(Action.of("compare-with", "", context().model().loadedProperty(), () -> choose(false))
        .in("run"));
    context().actions().add(Action.of("compare-add", "", compared, () -> choose(true)).in("run"));
    context().actions().add(Action.of("compare-swap", "Shortcut+Shift+X", compared,
        () -> change(ComparedRuns::swapped)).in("run"));
    context().actions().add(Action.of("compare-tests", "", compared, () -> panes.setShowDetailNode(
        !panes.isShowDetailNode())).in("run"));
    var made = new CompareHead(new CompareHead.Chooser() {
      @Override
      public void baseline(int run) {
        change(known -> known.withBaseline(run));
      }

      @Override
      public void candidate(int run) {
        change(known -> known.withCandidate(run));
      }
    }, this::countSetUp, context().actions().button("compare-swap"), context().actions().button("compare-with"),
        context().actions().button("compare-add"));
    head = Optional.of(made);
    var pane = new BorderPane(panes);
    pane.setTop(new VBox(made, trend, tools));
    setContent(pane);
    showNothing();
  }

  @Override
  public Node firstFocus() {
    return rows.isPresent() ? table.table() : this;
  }

  @Override
  public Optional<NamedTable> table() {
    Rows order = table.table().shownRows();
    return rows.map(made -> new NamedTable("compare", () -> ComparisonTable.of(made.comparison(), order)));
  }

  /// Compares the open run with another, as after a drop on "Compare with this".
  ///
  /// @param archives a run each
  public void compareWith(List<String> archives) {
    compareWith(archives, List.of());
  }

  private void compareWith(List<String> archives, List<TestRun> before) {
    Optional<TestRun> open = open();
    CompareRuns.Question question = tools.question();
    start(job -> {
      List<TestRun> read = new ArrayList<>(before);
      for (String archive : archives) {
        switch (new OpenRun().open(List.of(archive), Optional.empty(), InputStream.nullInputStream(), progress(job))) {
          case Opening.Nothing(String message, _) -> {
            return new Result.Refused(message);
          }
          case Opening.Opened(TestRun run) -> read.add(run);
        }
      }
      return open.isEmpty() ? new Result.Refused(Messages.get("compare.none.reason"))
          : compare(read, ComparedRuns.of(open.get(), read), question, job);
    });
  }

  private void choose(boolean more) {
    List<Path> archives = context().dialogs().archives();
    if (!archives.isEmpty()) {
      context().actions().get("view-compare").fire();
      compareWith(archives.stream().map(Path::toString).toList(), more ? others : List.of());
    }
  }

  private Optional<TestRun> open() {
    return context().model().runProperty().get().map(LoadedRun::run);
  }

  /// The run that is open takes the place of the one that was.
  private void openRunChanged() {
    List<TestRun> beside = others;
    open().filter(_ -> !beside.isEmpty()).ifPresent(open -> {
      CompareRuns.Question question = tools.question();
      start(job -> compare(beside, ComparedRuns.of(open, beside), question, job));
    });
  }

  private void change(UnaryOperator<ComparedRuns> change) {
    runs.ifPresent(known -> compare(change.apply(known)));
  }

  private void compareAgain() {
    runs.ifPresent(this::compare);
  }

  private void compare(ComparedRuns wanted) {
    // shown at once as chosen, so that a second change builds on the first
    runs = Optional.of(wanted);
    CompareRuns.Question question = tools.question();
    List<TestRun> beside = others;
    start(job -> compare(beside, wanted, question, job));
  }

  private void start(Jobs.Work<Result> work) {
    if (open().isEmpty()) {
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

  private static Result compare(List<TestRun> others, ComparedRuns wanted, CompareRuns.Question question, Job job) {
    return new Result.Made(others, wanted, new ComparisonRows(new CompareRuns(new Assess(new Planner())).compare(
        wanted.runs(), wanted.baseline(), wanted.candidate(), question, SPLIT, job::cancelled)));
  }

  private void show(Result result) {
    switch (result) {
      case Result.Refused(String message) -> refuse(message);
      case Result.Made(List<TestRun> read, ComparedRuns made, ComparisonRows compared) -> {
        if (compared.compared().likeness().tests() == Likeness.Degree.NOTHING) {
          refuse(String.join(" ",
              ComparisonText.notLikeForLike(compared.compared().likeness(), compared.comparison().after().grouping())));
          return;
        }
        show(read, made, compared);
      }
    }
  }

  private void show(List<TestRun> read, ComparedRuns made, ComparisonRows now) {
    others = read;
    runs = Optional.of(made);
    rows = Optional.of(now);
    compared.set(true);
    head.ifPresent(top -> top.show(now.compared()));
    trend.show(now.compared());
    tools.count(now);
    flaky.show(now.compared().flaky());
    if (now.compared().flaky().isEmpty() && panes.getDetailNode() == flaky) {
      panes.setDetailNode(tests);
    }
    fill();
    tests.clear();
    showState(ViewState.READY);
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
    rows.ifPresent(made -> table.show(made, made.rows(tools.shown())));
  }

  /// Shows the tests of the selected group.
  ///
  /// @param wanted whether the user asked for them; else they are shown only where they are anyhow
  private void showTests(boolean wanted) {
    OptionalInt place = table.table().selectedRow();
    if (place.isEmpty() || rows.isEmpty()) {
      return;
    }
    if (wanted) {
      panes.setDetailNode(tests);
      panes.setShowDetailNode(true);
    }
    if (panes.isShowDetailNode() && panes.getDetailNode() == tests) {
      tests.show(rows.get().comparison(), place.getAsInt());
    }
  }

  private void showFlaky() {
    panes.setDetailNode(flaky);
    panes.setShowDetailNode(true);
  }

  /// From now on every prediction counts the set-up that the two runs tell of.
  private void countSetUp(long nanos) {
    context().model().scenarios().setSetUp(nanos);
    context().toasts().undo(Messages.get("compare.set-up.counted", Durations.compact(nanos)),
        context().model().scenarios()::undo);
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
