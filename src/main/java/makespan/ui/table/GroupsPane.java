package makespan.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongBiFunction;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.analysis.JobTimes;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.FileSource;
import makespan.model.Rows;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import makespan.whatif.EditedWork;

/// The main table, a row a group. Enter or Right leads to the tests of the selected one.
public final class GroupsPane extends BorderPane {
  /// In two rows of buttons, which stand one below the other where the window is narrow or text is large.
  private static final List<Grouping> GROUPINGS = List.of(Grouping.FILE, Grouping.DIRECTORY, Grouping.CLASS,
      Grouping.SUITE, Grouping.TEST);
  private static final List<Grouping> MORE_GROUPINGS = List.of(Grouping.TEMPLATE, Grouping.CONTAINER, Grouping.APP,
      Grouping.CAUSE, Grouping.PATTERN);

  /// Fewer groups are summed up at once, within a few milliseconds.
  private static final int SUMMED_AT_ONCE = 20_000;

  private final RunModel model;
  private final LatestJob summing;
  private final Filtering filtering;
  private final RowsTable table;
  private final RowsSearch search;
  private final NoRows noRows;
  private final BorderPane head = new BorderPane();
  private final Hyperlink unnamed = new Hyperlink(Messages.get("groups.unnamed"));
  private final Label matches = new Label();
  private final RowsColumn keyColumn;
  private final RowsColumn badge;
  private final RowsColumn containers = RowsColumn.words("containers",
      group -> String.join(", ", columns().groups().containers(group)),
      () -> columns().keys(columns()::firstContainer));
  private final List<RowsColumn> clock;
  private final RowsColumn pathFrom = RowsColumn.words("path-from", group -> pathFrom(columns().fileSource(group)),
      () -> columns().keys(group -> columns().fileSource(group).rank()));
  private Optional<GroupColumns> columns = Optional.empty();
  private Optional<Kept> kept = Optional.empty();
  /// Whether the table follows what was selected elsewhere.
  private boolean following;

  /// @param context what the window gives
  /// @param open    leads to what is known of the selected group
  public GroupsPane(ViewContext context, Runnable open) {
    this.model = context.model();
    this.summing = new LatestJob(model.jobs());
    this.filtering = new Filtering(model.jobs(), model.filterProperty());
    this.table = new RowsTable(model.jobs());
    setId("groups-pane");
    keyColumn = RowsColumn.paths("file", group -> columns().groups().key(group), () -> columns().nameRanks());
    badge = RowsColumn.words("badge",
        group -> dropped(group) ? Messages.get("groups.dropped") : Messages.get("size." + name(columns().size(group))),
        () -> columns().keys(columns()::sizeRank));
    clock = List.of(clock("wall", JobTimes::wallNanos), clock("set-up", JobTimes::beforeNanos),
        clock("tail", JobTimes::afterNanos));
    addColumns();
    table.setId("groups-table");
    table.setAccessibleText(Messages.get("groups.table"));
    noRows = new NoRows("groups-none", () -> model.filterProperty().set(GroupFilter.ALL));
    table.setPlaceholder(noRows);
    unnamed.setId("groups-unnamed");
    unnamed.setOnAction(_ -> context.actions().get("view-import").fire());
    unnamed.managedProperty().bind(unnamed.visibleProperty());
    unnamed.setVisible(false);
    table.getSelectionModel().getSelectedItems()
        .addListener((ListChangeListener<Integer>) _ -> selectionChanged());
    search = new RowsSearch(table, model.jobs(), context.find(),
        () -> columns.<IntFunction<String>>map(shown -> shown.groups()::key).orElse(_ -> ""));
    table.menu().above(context.actions(), "add-split", "drop-file", "in-timeline",
        "filter-directory");
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) && !event.isShortcutDown()
          && !event.isAltDown()) {
        open.run();
        event.consume();
      }
    });
    table.onDelete(() -> context.actions().get("drop-file").fire());
    table.onDoubleClick(open, GroupRow::new);
    head.setCenter(groupings());
    setTop(new VBox(head, new GroupRefinement(model.grouping())));
    setCenter(table);
    model.groupsProperty().subscribe(groups -> groups.ifPresentOrElse(this::showGroups, this::showNone));
    for (ObservableValue<?> wish : List.of(model.groupingProperty(), model.grouping().ownProperty(),
        model.grouping().faultProperty())) {
      wish.addListener(_ -> {
        if (model.groupsProperty().get().isEmpty()) {
          showNone();
        }
      });
    }
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

  /// Finds groups by their names.
  public Searched searched() {
    return search;
  }

  /// Brings what is selected into view: a group of those on screen, else files are shown, of another group the one of
  /// its first test. The filter goes if it hides it.
  public void showSelection() {
    Selection selection = model.selectionProperty().get();
    Optional<GroupColumns> among = columns.filter(shown -> selection.isAmong(shown.groups()));
    if (among.isPresent()) {
      Aggregates groups = among.get().groups();
      int group = selection.rows().at(0);
      if (!model.filterProperty().get().keeps(groups, group)) {
        model.filterProperty().set(GroupFilter.ALL);
      }
      table.selectRow(group);
      table.requestFocus();
      return;
    }
    if (model.selectedFileProperty().get() == RunModel.NONE && selection.groups().isPresent()) {
      Aggregates groups = selection.groups().get();
      model.selectedFileProperty().set(groups.run().file(groups.tests(selection.rows().at(0)).at(0)));
    }
    int file = model.selectedFileProperty().get();
    model.groupingProperty().set(Grouping.FILE);
    model.runProperty().get().filter(_ -> file != RunModel.NONE).ifPresent(loaded -> {
      if (!model.filterProperty().get().keeps(loaded.files(), file)) {
        model.filterProperty().set(GroupFilter.ALL);
      }
    });
    table.selectRow(file);
    table.requestFocus();
  }

  /// The table, to give it the focus.
  public RowsTable table() {
    return table;
  }

  /// What CircleCI's clock tells of a container; nothing of another group.
  private RowsColumn clock(String name, ToLongBiFunction<JobTimes, Integer> nanos) {
    return RowsColumn.times(name, model.wording(), group -> onTheClock(group, nanos).orElse(RowsColumn.NO_TIME),
        () -> columns().keys(group -> onTheClock(group, nanos).orElse(-1)), "–")
        .unknownAs(Messages.get("column.no-clock"));
  }

  /// Of groups that are containers the numbers are those of the containers.
  private OptionalLong onTheClock(int group, ToLongBiFunction<JobTimes, Integer> nanos) {
    return job().filter(times -> times.known(group)).map(times -> OptionalLong.of(nanos.applyAsLong(times, group)))
        .orElse(OptionalLong.empty());
  }

  /// The clock's times, where the groups are containers and the run has any.
  private Optional<JobTimes> job() {
    return columns.filter(shown -> shown.groups().grouping() == Grouping.CONTAINER).flatMap(_ -> model.runProperty()
        .get()).map(loaded -> loaded.timeline().job()).filter(JobTimes::anyKnown);
  }

  private void addColumns() {
    RowsColumn time = RowsColumn.timeBars("time", model.wording(), group -> columns().groups().nanos(group),
        () -> columns().groups().nanos());
    table.add(keyColumn, 320);
    table.add(time, 104);
    table.add(RowsColumn.numbers("share", group -> percent(columns().share(group)),
        () -> columns().groups().nanos()), 62);
    RowsColumn cumulative = RowsColumn.numbers("cumulative", group -> percent(columns().part(upTo(group))),
        () -> columns().keys(this::upTo));
    table.add(cumulative, 62);
    table.add(RowsColumn.numbers("tests", group -> count(columns().groups().testCount(group)),
        () -> columns().keys(columns().groups()::testCount)), 58);
    RowsColumn mean = RowsColumn.times("mean", model.wording(), group -> columns().meanNanos(group),
        () -> columns().keys(columns()::meanNanos));
    mean.setVisible(false);
    table.add(mean, 72);
    RowsColumn longest = RowsColumn.times("longest", model.wording(),
        group -> columns().groups().longestTestNanos(group),
        () -> columns().keys(columns().groups()::longestTestNanos));
    table.add(longest, 98);
    table.add(containers, 82);
    table.add(RowsColumn.numbers("failed", group -> countOrNothing(columns().brokenCount(group)),
        () -> columns().keys(columns()::brokenCount)), 58);
    table.add(badge, 96);
    table.add(pathFrom, 78);
    for (RowsColumn column : clock) {
      table.add(column, 78);
    }
    table.fill(keyColumn, 210);
    table.giveWay(longest, cumulative);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(time);
  }

  /// Puts something at the right end of the buttons above the table.
  public void addTool(Node tool) {
    head.setRight(tool);
    BorderPane.setMargin(tool, new Insets(6, 10, 6, 0));
  }

  private FlowPane groupings() {
    var choice = choice(GROUPINGS);
    var more = choice(MORE_GROUPINGS);
    more.setId("grouping-more");
    matches.setId("filter-matches");
    matches.getStyleClass().add("pane-note");
    // together, so that neither stands alone in a row of its own
    var bounds = new HBox(10, new GroupBounds(model), matches);
    bounds.setAlignment(Pos.CENTER_LEFT);
    var groupings = new FlowPane(10, 4, choice, more, bounds, unnamed);
    groupings.setAlignment(Pos.CENTER_LEFT);
    groupings.setPadding(new Insets(6, 10, 6, 10));
    return groupings;
  }

  private Choice<Grouping> choice(List<Grouping> groupings) {
    return new Choice<>("grouping", groupings, grouping -> Messages.get("grouping." + grouping.word()),
        model.groupingProperty());
  }

  private void showGroups(Aggregates groups) {
    showNothing();
    noRows.waiting();
    double ideal = ideal();
    if (groups.count() <= SUMMED_AT_ONCE) {
      showColumns(new GroupColumns(groups, ideal));
    } else {
      summing.start(_ -> new GroupColumns(groups, ideal), this::showColumns, fault -> {
        noRows.failed();
        Jobs.unexpected(fault);
      });
    }
  }

  private void showColumns(GroupColumns made) {
    Aggregates groups = made.groups();
    columns = Optional.of(made);
    keyColumn.setText(Messages.get("column." + groups.grouping().word()));
    showBadge();
    unnamed.setVisible(made.areClassesForFiles());
    table.showAtFirst(containers, groups.grouping() != Grouping.CONTAINER);
    table.showAtFirst(pathFrom, made.anyFileUnwritten());
    boolean known = job().isPresent();
    clock.forEach(column -> table.showAtFirst(column, known));
    filter();
  }

  /// Where no group is long beside the ideal and none is dropped, names need the room more.
  private void showBadge() {
    table.showAtFirst(badge,
        columns.isPresent() && (columns().anyLarge() || model.scenarios().plannedProperty().get()
            .map(ScenarioModel.Planned::work).filter(EditedWork::anyDropped).isPresent()));
  }

  /// Whether the edits delete all tests of a group.
  private boolean dropped(int group) {
    return model.scenarios().dropped(columns().groups().run(), columns().groups().tests(group));
  }

  /// Says why there are no groups.
  private void showNone() {
    showNothing();
    matches.setVisible(false);
    unnamed.setVisible(false);
    boolean faulty = model.groupingProperty().get() == Grouping.PATTERN
        && model.grouping().faultProperty().get().isPresent();
    if (model.grouping().lacksPattern() || faulty) {
      keyColumn.setText(Messages.get("column.pattern"));
      noRows.say(Messages.get("groups.pattern.none"));
    } else {
      noRows.waiting();
    }
  }

  private void showNothing() {
    summing.cancel();
    filtering.clear();
    // rows of the former groups must not be read in others
    table.setRows(Rows.of());
    columns = Optional.empty();
    kept = Optional.empty();
  }

  private double ideal() {
    // on one container nothing is long beside an even share
    return model.runProperty().get().map(loaded -> loaded.figures().containerCount() == 1 ? Double.MAX_VALUE
        : loaded.figures().idealNanos()).orElse(0.0);
  }

  private void filter() {
    columns.ifPresent(
        shown -> filtering.start(shown.groups().count(), filter -> Kept.of(shown, filter), this::show));
  }

  /// What a group and all longer ones on screen take together, nanoseconds.
  private long upTo(int group) {
    return kept.map(shown -> shown.upToNanos.applyAsLong(group)).orElse(0L);
  }

  /// The groups that a filter keeps, with their part of the run's time, 0 to 1, and by group what it and all longer ones
  /// of them take together.
  private record Kept(GroupColumns of, GroupFilter filter, Rows rows, double share, IntToLongFunction upToNanos) {
    static Kept of(GroupColumns shown, GroupFilter filter) {
      Rows all = Rows.all(shown.groups().count());
      if (filter.keepsAll()) {
        return new Kept(shown, filter, all, 1, shown.upToNanos(all));
      }
      Rows kept = all.where(filter.of(shown.groups()));
      double share = 0;
      for (int place = 0; place < kept.count(); place++) {
        share += shown.share(kept.at(place));
      }
      return new Kept(shown, filter, kept, share, shown.upToNanos(kept));
    }
  }

  private void show(Kept found) {
    kept = Optional.of(found);
    GroupFilter filter = found.filter;
    noRows.nothing(found.of.groups().grouping(), filter);
    table.showOther(found.rows);
    follow(model.selectionProperty().get());
    String word = found.of.groups().grouping().word();
    int count = found.of.groups().count();
    // of files the line above the view says the same
    matches.setVisible(filter.keepsAll() || found.of.groups().grouping() != Grouping.FILE);
    matches.setText(filter.keepsAll() ? Messages.get("matches.all." + word, count)
        : Messages.get("matches.some." + word, found.rows.count(), count, percent(found.share)));
  }

  private void selectionChanged() {
    if (table.selecting() || following || columns.isEmpty()) {
      return;
    }
    model.selectionProperty().set(Selection.of(columns().groups(), table.selectedRows()));
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
      } else if (ours && selection.rows().count() > 1) {
        table.selectRows(selection.rows());
      } else if (!ours) {
        table.getSelectionModel().clearSelection();
      }
    } finally {
      following = false;
    }
  }

  private GroupColumns columns() {
    return columns.orElseThrow();
  }

  /// The mark of a path that no report gives.
  private static String pathFrom(FileSource source) {
    return switch (source) {
      case WRITTEN -> "";
      case DERIVED -> Messages.get("path-from.derived");
      case STANDS_IN -> Messages.get("path-from.stands-in");
    };
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
  private final class GroupRow extends DroppedRow {
    private static final String OVER_IDEAL = "over-ideal";
    private static final String OVER_HALF = "over-half";

    GroupRow() {
      super(GroupsPane.this::dropped);
    }

    @Override
    protected void updateItem(Integer group, boolean empty) {
      super.updateItem(group, empty);
      getStyleClass().removeAll(OVER_IDEAL, OVER_HALF);
      if (!empty && group != null) {
        switch (columns().size(group)) {
          case OVER_IDEAL -> getStyleClass().add(OVER_IDEAL);
          case OVER_HALF -> getStyleClass().add(OVER_HALF);
          case ORDINARY -> {}
        }
      }
    }
  }
}
