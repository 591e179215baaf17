package makespan.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.analysis.GroupFilter;
import makespan.app.Jobs;
import makespan.app.Setting;
import makespan.export.ComparisonTable;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.Action;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;
import makespan.ui.base.NamedTable;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import makespan.ui.base.Wording;
import makespan.ui.table.Filtering;
import makespan.ui.table.RowsSearch;
import org.controlsfx.control.MasterDetailPane;

/// Other runs beside the one that is open: two of them group by group and test by test, all of them as a trend.
public final class CompareView extends ViewPane {
  private final CompareTable table;
  private final TestsBeside tests;
  private final FlakyTable flaky;
  private final TrendPane trend;
  private final TrendTable trendTable;
  private final CompareTools tools;
  private final MasterDetailPane panes;
  private final Comparing comparing;
  private final SimpleBooleanProperty compared = new SimpleBooleanProperty();
  private final CompareHead head;
  private Optional<RunBoxes> boxes = Optional.empty();
  private Optional<ComparisonRows> rows = Optional.empty();
  private final Filtering filtering;
  private Optional<ComparisonRows.Kept> kept = Optional.empty();

  /// @param context what the window gives
  public CompareView(ViewContext context) {
    super("compare", context);
    Jobs jobs = context.model().jobs();
    Wording wording = context.model().wording();
    trend = new TrendPane(wording);
    tools = new CompareTools(context.model().beside(), this::compareAgain, this::fill, this::showFlaky);
    head = new CompareHead(wording, this::countSetUp, this::showCounted);
    comparing = new Comparing(context.model(), () -> context.memory().get(Setting.PROJECTS), tools::question,
        shownProperty(), new Comparing.Face() {
          @Override
          public void begun() {
            if (rows.isEmpty()) {
              showState(new ViewState.Loading(Messages.get("compare.waiting")));
            }
          }

          @Override
          public void made(ComparedRuns runs, ComparisonRows now, List<String> said) {
            show(runs, now);
            if (!said.isEmpty()) {
              context.toasts().say(String.join(" ", said));
            }
          }

          @Override
          public void refused(String why) {
            refuse(why);
          }

          @Override
          public void alone() {
            showNothing();
          }
        });
    trendTable = new TrendTable(jobs, wording);
    filtering = new Filtering(jobs, context.model().filterProperty());
    table = new CompareTable(context.model(), context.find(), context.actions(), this::clearFilter);
    context.model().filterProperty().addListener(_ -> filter());
    tests = new TestsBeside(jobs, wording, context.find());
    flaky = new FlakyTable(jobs, wording, context.find());
    panes = new MasterDetailPane(Side.BOTTOM, table.table(), tests, false);
    panes.setFocusTraversable(false);
    panes.setAnimated(false);
    new KeptDivider(context.memory(), "compare", 0.55).follow(panes);
    table.table().getSelectionModel().getSelectedItems()
        .addListener((ListChangeListener<Integer>) _ -> {
          showTests(false);
          selectInOpenRun();
        });
    table.onChosen(() -> showTests(true));
  }

  @Override
  public void register() {
    context().actions().add(Action.of("compare-with", "", context().model().loadedProperty(), () -> choose(false))
        .in("run"));
    context().actions().add(Action.of("compare-add", "", compared, () -> choose(true)).in("run"));
    context().actions().add(Action.of("compare-swap", "Shortcut+Shift+X", compared,
        () -> comparing.change(ComparedRuns::swapped)).in("run"));
    context().actions().add(Action.of("compare-tests", "", compared, () -> panes.setShowDetailNode(
        !panes.isShowDetailNode())).in("run"));
    context().actions().add(Action.of("compare-plan", "", context().model().loadedProperty(), this::comparePlan)
        .in("what-if"));
    var made = new RunBoxes(new RunBoxes.Chooser() {
      @Override
      public void put(ComparedRuns.Side side, int run) {
        comparing.change(known -> known.with(side, run));
      }

      @Override
      public void plan(ComparedRuns.Side side) {
        comparing.plan(side);
      }

      @Override
      public void keepPlan(ComparedRuns.Side side) {
        comparing.keepPlan(side);
      }

      @Override
      public void read(ComparedRuns.Side side, List<String> paths) {
        comparing.read(side, paths);
      }

      @Override
      public void ask(ComparedRuns.Side side) {
        comparing.read(side, chosen());
      }
    }, () -> context().memory().get(Setting.RECENT).archives(), context().actions().button("compare-swap"),
        context().actions().button("compare-with"),
        context().actions().button("compare-add"));
    boxes = Optional.of(made);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (made.take(ComparedRuns.Side.CANDIDATE, NamedPaths.pastedBy(event))) {
        event.consume();
      }
    });
    setHead(made);
    HBox.setHgrow(trend, Priority.ALWAYS);
    trend.setMinWidth(260);
    trend.setPrefWidth(300);
    var runs = new HBox(trend, trendTable);
    var pane = new BorderPane(panes);
    pane.setTop(new VBox(head, runs, tools));
    setContent(pane);
    context().model().runProperty().subscribe(() -> openRunChanged());
    context().model().wording().onChange(this::word);
  }

  @Override
  public Node firstFocus() {
    return rows.isPresent() ? table.table() : stateFocus();
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(RowsSearch.focused(table.searched(), tests.search(), flaky.search()));
  }

  @Override
  public List<NamedTable> tables() {
    return table().stream().toList();
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
    comparing.with(archives, false);
  }

  private void choose(boolean more) {
    List<String> archives = chosen();
    if (!archives.isEmpty()) {
      context().actions().get("view-compare").fire();
      comparing.with(archives, more);
    }
  }

  /// Archives that the user names, most likely beside the open one.
  private List<String> chosen() {
    Optional<Path> open = context().model().runProperty().get()
        .flatMap(loaded -> loaded.run().archives().stream().findFirst()).map(Path::of);
    return context().dialogs().archives(Messages.get("dialog.compare"), open).stream().map(Path::toString).toList();
  }

  /// Sets what is planned beside the run as it was.
  private void comparePlan() {
    context().actions().get("view-compare").fire();
    comparing.planBesideOpen();
  }

  private void openRunChanged() {
    if (!comparing.openRunChanged()) {
      showNothing();
    }
  }

  private void showNothing() {
    filtering.clear();
    rows = Optional.empty();
    kept = Optional.empty();
    compared.set(false);
    showOpenRun();
    showState(new ViewState.Empty(Messages.get("compare.none"), Messages.get("compare.none.reason"),
        Optional.of("compare-with")));
  }

  private void showOpenRun() {
    List<TestRun> open = context().model().runProperty().get().map(LoadedRun::run).stream().toList();
    boxes.ifPresent(known -> known.show(open, open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0),
        OptionalInt.empty()));
  }

  private void compareAgain() {
    comparing.change(known -> known);
  }

  private void show(ComparedRuns made, ComparisonRows now) {
    rows = Optional.of(now);
    compared.set(true);
    boxes.ifPresent(known -> known.show(made.runs(), OptionalInt.of(made.baseline()),
        OptionalInt.of(made.candidate())));
    head.show(now.compared());
    trend.show(now.compared());
    trendTable.show(now.compared());
    flaky.show(now.compared().flaky());
    if (now.compared().flaky().isEmpty() && panes.getDetailNode() == flaky) {
      panes.setDetailNode(tests);
    }
    kept = Optional.empty();
    table.clear();
    filtering.clear();
    filter();
    tests.clear();
    showState(ViewState.READY);
  }

  private void word() {
    rows.ifPresent(now -> {
      head.show(now.compared());
      trend.show(now.compared());
    });
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

  private void filter() {
    rows.ifPresent(made -> filtering.start(made.comparison().count(), made::kept, this::show));
  }

  private void clearFilter() {
    context().model().filterProperty().set(GroupFilter.ALL);
  }

  /// Shows the groups that are counted, which no filter was asked about.
  private void showCounted(ComparisonRows.Shown counted) {
    clearFilter();
    tools.show(counted);
  }

  private void show(ComparisonRows.Kept now) {
    kept = Optional.of(now);
    tools.count(now);
    fill();
  }

  private void fill() {
    kept.ifPresent(now -> table.show(now, tools.shown()));
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

  /// Has every view show the files or containers of the selected rows; what the open run does not have is no longer
  /// selected elsewhere, so that nothing is done to what is selected no more.
  private void selectInOpenRun() {
    Rows places = table.table().selectedRows();
    if (!table.table().selecting() && places.count() > 0) {
      rows.ifPresent(made -> {
        Set<String> names = IntStream.of(places.toArray()).mapToObj(made.comparison()::key)
            .collect(Collectors.toSet());
        if (!context().model().selectNamed(made.comparison().after().grouping(), names)) {
          context().model().selectionProperty().set(Selection.NONE);
        }
      });
    }
  }

  private void showFlaky() {
    panes.setDetailNode(flaky);
    panes.setShowDetailNode(true);
  }

  /// From now on every prediction counts the set-up that the two runs tell of.
  private void countSetUp(long nanos) {
    context().model().scenarios().setSetUp(nanos);
    ScenarioModel scenarios = context().model().scenarios();
    context().toasts().undo(Messages.get("compare.set-up.counted", context().model().wording().time(nanos)),
        scenarios.historyProperty(), scenarios::undo);
  }
}
