package makespan.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.Aggregates;
import makespan.analysis.Durations;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Selection;
import makespan.whatif.EditedWork;
import org.controlsfx.control.MasterDetailPane;

/// The main table, a row a group, with the tests of the selected group beside it.
public final class GroupsPane extends BorderPane {
  private static final List<Grouping> GROUPINGS = List.of(Grouping.FILE, Grouping.DIRECTORY, Grouping.CLASS,
      Grouping.SUITE, Grouping.TEST, Grouping.TEMPLATE, Grouping.CONTAINER, Grouping.APP, Grouping.CAUSE);

  /// Wide enough for the columns shown at first.
  private static final double TABLE_WIDTH = 880;
  private static final double LEAST_SHARE = 0.6;
  private static final double MOST_SHARE = 0.76;

  /// Fewer groups are summed up and filtered at once, within a few milliseconds.
  private static final int FILTERED_AT_ONCE = 20_000;

  private final RunModel model;
  private final LatestJob summing;
  private final LatestJob filtering;
  private final RowsTable table;
  private final TestsPane tests;
  private final MasterDetailPane panes;
  private final Label matches = new Label();
  private final Button clear = new Button(Messages.get("filter.clear"));
  private final RowsColumn keyColumn;
  private final RowsColumn badge;
  private Optional<GroupColumns> columns = Optional.empty();
  /// Whether the table follows what was selected elsewhere.
  private boolean following;

  /// @param model what to show and where selections go
  public GroupsPane(RunModel model) {
    this.model = model;
    this.summing = new LatestJob(model.jobs());
    this.filtering = new LatestJob(model.jobs());
    this.table = new RowsTable(model.jobs());
    this.tests = new TestsPane(model);
    setId("groups-pane");
    keyColumn = RowsColumn.paths("file", group -> columns().groups().key(group), () -> columns().nameRanks());
    badge = RowsColumn.words("badge",
        group -> dropped(group) ? Messages.get("groups.dropped") : Messages.get("size." + name(columns().size(group))),
        () -> columns().keys(columns()::sizeRank));
    addColumns();
    table.setId("groups-table");
    table.setAccessibleText(Messages.get("groups.table"));
    table.setRowFactory(_ -> new GroupRow());
    table.setPlaceholder(new Label(Messages.get("groups.none")));
    table.getSelectionModel().getSelectedItems()
        .addListener((ListChangeListener<Integer>) _ -> selectionChanged());
    panes = new MasterDetailPane(Side.RIGHT, table, tests, true);
    panes.setId("groups-details");
    panes.setFocusTraversable(false);
    panes.setAnimated(false);
    panes.widthProperty().addListener((_, before, width) -> {
      if (before.doubleValue() == 0) {
        panes.setDividerPosition(Math.clamp(TABLE_WIDTH / width.doubleValue(), LEAST_SHARE, MOST_SHARE));
      }
    });
    new TableFinder(table, keyColumn);
    new CopyMenu(table, keyColumn);
    setTop(head());
    setCenter(panes);
    model.groupsProperty().subscribe(groups -> groups.ifPresentOrElse(this::showGroups, this::showNothing));
    model.filterProperty().addListener(_ -> filter());
    model.selectionProperty().addListener((_, _, selection) -> follow(selection));
    model.scenarios().plannedProperty().addListener(_ -> {
      showBadge();
      table.refresh();
    });
  }

  /// The groups on screen, in their order.
  public Rows shownRows() {
    return table.shownRows();
  }

  /// The table, to give it the focus.
  public RowsTable table() {
    return table;
  }

  /// Shows or hides the tests of the selected group.
  public void toggleDetails() {
    panes.setShowDetailNode(!panes.isShowDetailNode());
  }

  private void addColumns() {
    RowsColumn time = RowsColumn.bars("time", group -> Durations.compact(columns().groups().nanos(group)),
        group -> columns().barShare(group), () -> columns().groups().nanos());
    table.add(keyColumn, 320);
    table.add(time, 104);
    table.add(RowsColumn.numbers("share", group -> percent(columns().share(group)),
        () -> columns().groups().nanos()), 58);
    table.add(RowsColumn.numbers("cumulative", group -> percent(columns().shareUpTo(group)),
        () -> columns().keys(group -> Math.round(columns().shareUpTo(group) * 1e15))), 62);
    table.add(RowsColumn.numbers("tests", group -> count(columns().groups().testCount(group)),
        () -> columns().keys(columns().groups()::testCount)), 58);
    RowsColumn mean = RowsColumn.numbers("mean", group -> Durations.compact(columns().meanNanos(group)),
        () -> columns().keys(columns()::meanNanos));
    mean.setVisible(false);
    table.add(mean, 72);
    table.add(RowsColumn.numbers("longest", group -> Durations.compact(columns().groups().longestTestNanos(group)),
        () -> columns().keys(columns().groups()::longestTestNanos)), 86);
    table.add(RowsColumn.words("containers", group -> String.join(", ", columns().groups().containers(group)),
        () -> columns().keys(group -> columns().groups().containerNumbers(group)[0])), 82);
    table.add(RowsColumn.numbers("failed", group -> countOrNothing(columns().brokenCount(group)),
        () -> columns().keys(columns()::brokenCount)), 58);
    table.add(badge, 96);
    table.fill(keyColumn, 150);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(time);
  }

  private HBox head() {
    var choice = new Choice<>("grouping", GROUPINGS, grouping -> Messages.get("grouping." + grouping.word()),
        model.groupingProperty());
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    matches.setId("filter-matches");
    matches.getStyleClass().add("pane-note");
    clear.setId("filter-clear");
    clear.getStyleClass().add("flat");
    clear.setOnAction(_ -> model.filterProperty().set(GroupFilter.ALL));
    clear.visibleProperty().bind(model.filterProperty().map(filter -> !filter.keepsAll()));
    clear.managedProperty().bind(clear.visibleProperty());
    var head = new HBox(8, choice, spacer, matches, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 10, 6, 10));
    return head;
  }

  private void showGroups(Aggregates groups) {
    showNothing();
    double ideal = ideal();
    if (groups.count() <= FILTERED_AT_ONCE) {
      showColumns(new GroupColumns(groups, ideal));
    } else {
      summing.start(_ -> new GroupColumns(groups, ideal), this::showColumns, Jobs::unexpected);
    }
  }

  private void showColumns(GroupColumns made) {
    Aggregates groups = made.groups();
    columns = Optional.of(made);
    keyColumn.setText(Messages.get("column." + groups.grouping().word()));
    showBadge();
    tests.clear();
    filter();
    table.scrollTo(0);
    follow(model.selectionProperty().get());
  }

  /// Where no group is long beside the ideal and none is dropped, names need the room more.
  private void showBadge() {
    badge.setVisible(
        columns.isPresent() && (columns().anyLarge() || edited().filter(EditedWork::anyDropped).isPresent()));
  }

  private Optional<EditedWork> edited() {
    return model.scenarios().plannedProperty().get().map(ScenarioModel.Planned::work);
  }

  /// Whether the edits delete all tests of a group.
  private boolean dropped(int group) {
    return edited().filter(EditedWork::anyDropped).filter(work -> work.groups().run() == columns().groups().run())
        .filter(work -> work.dropped(columns().groups().tests(group))).isPresent();
  }

  private void showNothing() {
    summing.cancel();
    // rows of the former groups must not be read in others
    table.setRows(Rows.of());
    columns = Optional.empty();
    tests.clear();
  }

  private double ideal() {
    return model.runProperty().get().map(loaded -> (double) loaded.figures().idealNanos()).orElse(0.0);
  }

  private void filter() {
    columns.ifPresent(shown -> {
      GroupFilter filter = model.filterProperty().get();
      if (shown.groups().count() <= FILTERED_AT_ONCE) {
        filtering.cancel();
        show(shown, filter, kept(shown.groups(), filter));
      } else {
        filtering.start(_ -> kept(shown.groups(), filter), kept -> show(shown, filter, kept), Jobs::unexpected);
      }
    });
  }

  private static Rows kept(Aggregates groups, GroupFilter filter) {
    Rows all = Rows.all(groups.count());
    return filter.keepsAll() ? all : all.where(filter.of(groups));
  }

  private void show(GroupColumns shown, GroupFilter filter, Rows kept) {
    if (columns.isEmpty() || columns.get() != shown) {
      return;
    }
    table.setRows(kept);
    double share = 0;
    for (int place = 0; place < kept.count(); place++) {
      share += shown.share(kept.at(place));
    }
    String word = shown.groups().grouping().word();
    int count = shown.groups().count();
    matches.setText(filter.keepsAll() ? Messages.get("matches.all." + word, count)
        : Messages.get("matches.some." + word, kept.count(), count, percent(share)));
  }

  private void selectionChanged() {
    if (table.selecting() || following || columns.isEmpty()) {
      return;
    }
    showTests();
    model.selectionProperty().set(Selection.of(columns().groups(), table.selectedRows()));
  }

  private void showTests() {
    OptionalInt selected = table.selectedRow();
    if (selected.isPresent() && columns.isPresent()) {
      tests.show(columns().groups(), selected.getAsInt());
    } else {
      tests.clear();
    }
  }

  /// Selects what was selected elsewhere, if it is among the groups shown.
  private void follow(Selection selection) {
    boolean ours = columns.filter(shown -> selection.isAmong(shown.groups())).isPresent();
    if (ours && selection.isOf(columns().groups(), table.selectedRows())) {
      return;
    }
    following = true;
    try {
      if (ours && selection.single().isPresent()) {
        table.selectRow(selection.single().getAsInt());
      } else if (!ours) {
        table.getSelectionModel().clearSelection();
      }
    } finally {
      following = false;
    }
    showTests();
  }

  private GroupColumns columns() {
    return columns.orElseThrow();
  }

  private static String name(GroupColumns.Size size) {
    return size.name().toLowerCase(Locale.ROOT);
  }

  private static String percent(double part) {
    return Messages.get("percent", part * 100);
  }

  private static String count(int count) {
    return Messages.get("count", count);
  }

  private static String countOrNothing(int count) {
    return count == 0 ? "" : count(count);
  }

  /// Marks the groups that are long beside the ideal.
  private final class GroupRow extends TableRow<Integer> {
    private static final String OVER_IDEAL = "over-ideal";
    private static final String OVER_HALF = "over-half";
    private static final String DROPPED = "dropped";

    @Override
    protected void updateItem(Integer group, boolean empty) {
      super.updateItem(group, empty);
      getStyleClass().removeAll(OVER_IDEAL, OVER_HALF, DROPPED);
      if (!empty && group != null) {
        if (dropped(group)) {
          getStyleClass().add(DROPPED);
        }
        switch (columns().size(group)) {
          case OVER_IDEAL -> getStyleClass().add(OVER_IDEAL);
          case OVER_HALF -> getStyleClass().add(OVER_HALF);
          case ORDINARY -> {}
        }
      }
    }
  }
}
