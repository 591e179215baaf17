package makespan.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.collections.ListChangeListener;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Settings.ColumnPlace;
import makespan.model.Rows;
import makespan.ui.base.Messages;

/// A table over numbered rows: sorting orders an `int[]`, never objects; above 20,000 rows on a worker.
public class RowsTable extends TableView<Integer> {
  /// Told of a table that comes into a window.
  public static final EventType<Event> ENTERED = new EventType<>(Event.ANY, "ROWS_TABLE_ENTERED");
  /// Fewer rows are sorted at once, in a few milliseconds.
  private static final int SORTED_AT_ONCE = 20_000;
  private static final double ROW_HEIGHT = 28;
  private static final double SCROLL_BAR = 16;
  private static final double USUAL_EM = 13;
  /// What stands in a header beside its title: space at both ends and the arrow of an order.
  private static final double TITLE_ROOM = 34;
  /// What stands in a cell beside its words.
  private static final double CELL_ROOM = 20;
  /// Of so many long words the widest is looked for.
  private static final int MEASURED = 20;
  /// A column wider than this leaves no room for others on any screen: nobody wants that back.
  private static final double MOST_KEPT = 1_600;
  /// More rows than anybody copies; with all of more the next click would take seconds.
  static final int SELECTED_AT_ONCE = 20_000;
  private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  private final RowList shown = new RowList();
  private final LatestJob sorting;
  private final List<First> first = new ArrayList<>();
  private Rows rows = Rows.of();
  private final CopyMenu menu;
  private boolean selecting;
  private final SortCycle cycle;
  /// Whether the rows that come next are to be seen from their top.
  private boolean fromTop;
  /// Which columns the user has shown or hidden.
  private final Set<RowsColumn> chosen = new HashSet<>();
  private Optional<RowsColumn> filling = Optional.empty();
  /// Gives the columns the room that the table has.
  private Runnable fit = () -> {};
  private boolean settling;
  /// By which rows come sorted.
  private Optional<RowsColumn> comingBy = Optional.empty();
  /// Columns that go where there is no room for all, the first first.
  private List<RowsColumn> yielding = List.of();

  /// How a column was at first.
  private record First(RowsColumn column, double width, boolean visible) {}

  /// Has columns grow with the size of text: widths are told for the usual size.
  private static final CssMetaData<RowsTable, Number> EM = new CssMetaData<>("-makespan-em",
      StyleConverter.getSizeConverter(), USUAL_EM) {
    @Override
    public boolean isSettable(RowsTable table) {
      return true;
    }

    @Override
    public StyleableProperty<Number> getStyleableProperty(RowsTable table) {
      return table.em;
    }
  };
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = Stream
      .<CssMetaData<? extends Styleable, ?>>concat(TableView.getClassCssMetaData().stream(), Stream.of(EM)).toList();
  private final SimpleStyleableDoubleProperty em = new SimpleStyleableDoubleProperty(EM, this, "em", USUAL_EM);

  /// @param jobs where many rows are sorted
  public RowsTable(Jobs jobs) {
    this.sorting = new LatestJob(jobs);
    setItems(shown);
    setFixedCellSize(ROW_HEIGHT);
    setPlaceholder(new Label(Messages.get("table.empty")));
    setTableMenuButtonVisible(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getStyleClass().add("rows-table");
    menu = new CopyMenu(this);
    cycle = new SortCycle(this);
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        fireEvent(new Event(ENTERED));
      }
    });
    em.addListener((_, before, now) -> getColumns()
        .forEach(column -> column.setPrefWidth(column.getWidth() * now.doubleValue() / before.doubleValue())));
    // before the table's own, which keeps every row selected in a list and stalls on many
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (ALL.match(event)) {
        getSelectionModel().selectRange(0, Math.min(SELECTED_AT_ONCE, shown.size()));
        event.consume();
      }
    });
  }

  /// The ways to copy rows, and what a view adds to them.
  public final CopyMenu menu() {
    return menu;
  }

  /// Has Enter, and a double click on a row, do something about the selected row.
  public final void onChosen(Runnable act) {
    onChosen(act, TableRow::new);
  }

  /// The same with rows of a kind.
  ///
  /// @param rows makes a row
  public final void onChosen(Runnable act, Supplier<? extends TableRow<Integer>> rows) {
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        act.run();
        event.consume();
      }
    });
    onDoubleClick(act, rows);
  }

  /// Has Delete do something about the selected rows.
  public final void onDelete(Runnable act) {
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE && !event.isShortcutDown() && !getSelectionModel().isEmpty()) {
        act.run();
        event.consume();
      }
    });
  }

  /// Has a double click on a row do something about the selected row. Headers and the scroll bar are no rows.
  ///
  /// @param rows makes a row
  final void onDoubleClick(Runnable act, Supplier<? extends TableRow<Integer>> rows) {
    setRowFactory(_ -> {
      TableRow<Integer> row = rows.get();
      row.setOnMouseClicked(event -> {
        if (!row.isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
          act.run();
        }
      });
      return row;
    });
  }

  /// Adds a column.
  ///
  /// @param least its width, told for the usual size of text; more where its title and the arrow of an order want it
  public final void add(RowsColumn column, double least) {
    double width = Math.max(least, titleWidth(column));
    column.setPrefWidth(width);
    getColumns().add(column);
    column.of(rows);
    first.add(new First(column, width, column.isVisible()));
    cycle.add(column);
    column.visibleProperty().addListener(_ -> {
      if (!settling) {
        chosen.add(column);
      }
    });
  }

  private static double titleWidth(RowsColumn column) {
    return textWidth(column.getText()) + TITLE_ROOM;
  }

  private static double textWidth(String words) {
    var text = new Text(words);
    text.setFont(Font.font(USUAL_EM));
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  /// How the user has put the columns; empty where they are as at first.
  public List<ColumnPlace> columnPlaces() {
    List<ColumnPlace> places = getColumns().stream().map(RowsColumn.class::cast).map(column -> new ColumnPlace(
        column.getId(), chosenWidth(column),
        chosen.contains(column) ? Optional.of(column.isVisible()) : Optional.empty())).toList();
    boolean untouched = getColumns().equals(first.stream().map(First::column).toList())
        && places.stream().allMatch(place -> place.width().isEmpty() && place.shown().isEmpty());
    return untouched ? List.of() : places;
  }

  private OptionalDouble chosenWidth(RowsColumn column) {
    double usual = column.getWidth() * USUAL_EM / em.get();
    return filling.filter(column::equals).isPresent() || first.stream()
        .anyMatch(known -> known.column == column && Math.abs(known.width - usual) < 1)
            ? OptionalDouble.empty()
            : OptionalDouble.of(usual);
  }

  /// Puts the columns as a user had them. Columns that were not known then stay behind those that were.
  public void putColumns(List<ColumnPlace> places) {
    var order = new ArrayList<TableColumn<Integer, ?>>();
    for (ColumnPlace place : places) {
      getColumns().stream().filter(column -> place.id().equals(column.getId())).findFirst().ifPresent(column -> {
        order.add(column);
        place.width().stream().filter(width -> width <= MOST_KEPT)
            .forEach(width -> column.setPrefWidth(width * em.get() / USUAL_EM));
        place.shown().ifPresent(shown -> {
          column.setVisible(shown);
          chosen.add((RowsColumn) column);
        });
      });
    }
    getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
    if (!getColumns().equals(order)) {
      getColumns().setAll(order);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return META_DATA;
  }

  private void settle(Runnable change) {
    settling = true;
    try {
      change.run();
    } finally {
      settling = false;
    }
  }

  /// Shows or hides a column that the user has not shown or hidden, and has it so too when the columns are put as they
  /// were at first.
  public final void showAtFirst(RowsColumn column, boolean visible) {
    if (!chosen.contains(column)) {
      settle(() -> column.setVisible(visible));
    }
    first.replaceAll(known -> known.column == column ? new First(column, known.width, visible) : known);
    // not before: a column that is shown again may have to give way
    fit.run();
  }

  /// Gives a column the width that words want, and has it so too when the columns are put as they were at first. One whose
  /// width the user has chosen keeps it.
  ///
  /// @param least told for the usual size of text, as is `most`
  public final void widenAtFirst(RowsColumn column, Collection<String> words, double least, double most) {
    double wanted = Math.max(titleWidth(column), Math.clamp(words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED)
        .mapToDouble(RowsTable::textWidth).max().orElse(0) + CELL_ROOM, least, most));
    if (chosenWidth(column).isEmpty()) {
      column.setPrefWidth(wanted * em.get() / USUAL_EM);
    }
    first.replaceAll(known -> known.column == column ? new First(column, wanted, known.visible) : known);
  }

  /// Puts the columns as they were at first: their order, their widths, which of them are seen.
  final void resetColumns() {
    chosen.clear();
    settle(() -> first.forEach(known -> {
      known.column.setVisible(known.visible);
      known.column.setPrefWidth(known.width * em.get() / USUAL_EM);
    }));
    getColumns().setAll(first.stream().map(First::column).toList());
  }

  /// Lets a column have what the others leave of the table's width.
  ///
  /// To be called when all columns are there.
  ///
  /// @param least its width in a table too narrow, told for the usual size of text
  public final void fill(RowsColumn column, double least) {
    filling = Optional.of(column);
    fit = () -> {
      makeRoom(least);
      double others = 0;
      for (TableColumn<Integer, ?> other : getVisibleLeafColumns()) {
        others += other == column ? 0 : other.getWidth();
      }
      column.setPrefWidth(Math.max(least * em.get() / USUAL_EM, getWidth() - others - SCROLL_BAR));
    };
    fit.run();
    widthProperty().subscribe(fit);
    getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) _ -> fit.run());
    getColumns().stream().filter(other -> other != column).forEach(other -> other.widthProperty().subscribe(fit));
  }

  /// Has columns go, one after another, where the table is too narrow for all, and come back with the room. Those that
  /// the user has shown or hidden stay as they are. To be called after [#fill(RowsColumn, double)].
  public final void giveWay(RowsColumn... others) {
    yielding = List.of(others);
  }

  private void makeRoom(double least) {
    if (settling || getWidth() <= 0) {
      return;
    }
    double scale = em.get() / USUAL_EM;
    double wanted = least * scale + SCROLL_BAR;
    for (First known : first) {
      boolean yields = yielding.contains(known.column) && !chosen.contains(known.column);
      boolean counts = yields ? known.visible : known.column.isVisible();
      wanted += counts && filling.filter(known.column::equals).isEmpty() ? known.column.getWidth() : 0;
    }
    for (RowsColumn column : yielding) {
      boolean atFirst = first.stream().anyMatch(known -> known.column == column && known.visible);
      if (atFirst && !chosen.contains(column)) {
        boolean stays = wanted <= getWidth();
        wanted -= stays ? 0 : column.getWidth();
        if (column.isVisible() != stays) {
          settle(() -> column.setVisible(stays));
        }
      }
    }
  }

  /// Tells that rows come with the largest of a column first. It bears the arrow at first, and nothing is sorted for it.
  public final void comeInOrderOf(RowsColumn column) {
    comingBy = Optional.of(column);
    column.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(column);
  }

  /// Shows other rows in the order that the user has chosen.
  ///
  /// @param other rows in their own order
  public void setRows(Rows other) {
    rows = other;
    tellColumns();
    sortRows();
  }

  private void tellColumns() {
    first.forEach(known -> known.column.of(rows));
  }

  @Override
  public void refresh() {
    tellColumns();
    super.refresh();
  }

  /// Shows other rows from their top, or from a selected one where it is among them.
  ///
  /// @param other rows in their own order
  public void showOther(Rows other) {
    fromTop = true;
    setRows(other);
  }

  /// The rows as they stand on screen.
  public Rows shownRows() {
    return shown.rows();
  }

  /// The selected row, if exactly one is.
  public OptionalInt selectedRow() {
    List<Integer> selected = getSelectionModel().getSelectedItems();
    return selected.size() == 1 ? OptionalInt.of(selected.getFirst()) : OptionalInt.empty();
  }

  /// All selected rows, in the order of the screen.
  public Rows selectedRows() {
    Rows order = shown.rows();
    return Rows.of(getSelectionModel().getSelectedIndices().stream().mapToInt(Integer::intValue)
        .filter(place -> place >= 0 && place < order.count()).sorted().map(order::at).toArray());
  }

  /// Selects a row and brings it into view; nothing where it is not shown.
  public void selectRow(int row) {
    if (selectedRow().equals(OptionalInt.of(row))) {
      return;
    }
    Rows order = shown.rows();
    for (int place = 0; place < order.count(); place++) {
      if (order.at(place) == row) {
        selectPlace(place);
        return;
      }
    }
    getSelectionModel().clearSelection();
  }

  /// Selects rows, those of them that are shown, 20,000 at most, and brings the first into view.
  public final void selectRows(Rows wanted) {
    int[] places = IntStream.of(places(shown.rows(), wanted)).limit(SELECTED_AT_ONCE).toArray();
    getSelectionModel().clearSelection();
    if (places.length > 0) {
      getSelectionModel().selectIndices(places[0], places);
      scrollToSee(places[0]);
    }
  }

  /// Selects the row at a place of the screen's order and brings it into view.
  final void selectPlace(int place) {
    getSelectionModel().clearAndSelect(place);
    scrollToSee(place);
  }

  /// All columns in their order at first, whatever is seen of them.
  final List<RowsColumn> columnsAtFirst() {
    return first.stream().map(First::column).toList();
  }

  /// Whether the selection is being moved by the table itself, as when it is sorted.
  public boolean selecting() {
    return selecting;
  }

  @Override
  protected void layoutChildren() {
    cycle.make();
    super.layoutChildren();
  }

  /// In place of the way of JavaFX, which fails where several rows are selected and a sort moves them.
  @Override
  public void sort() {
    sortRows();
  }

  private void sortRows() {
    var by = new ArrayList<RowsColumn>();
    var descending = new ArrayList<Boolean>();
    for (TableColumn<Integer, ?> column : getSortOrder()) {
      by.add((RowsColumn) column);
      descending.add(column.getSortType() == TableColumn.SortType.DESCENDING);
    }
    Rows unsorted = rows;
    if (by.size() == 1 && descending.getFirst() && comingBy.filter(by.getFirst()::equals).isPresent()) {
      by.clear();
    }
    if (by.isEmpty() || unsorted.count() <= SORTED_AT_ONCE) {
      sorting.cancel();
      show(sorted(unsorted, by, descending));
    } else {
      sorting.startShown(Messages.get("task.sorting", unsorted.count()), _ -> sorted(unsorted, by, descending),
          this::show, Jobs::unexpected, cycle::end);
    }
  }

  private static Rows sorted(Rows rows, List<RowsColumn> by, List<Boolean> descending) {
    Rows order = rows;
    for (int i = by.size() - 1; i >= 0 && rows.count() > 1; i--) {
      order = order.sortedBy(by.get(i).keys(), descending.get(i));
    }
    return order;
  }

  private void show(Rows order) {
    Rows selected = selectedRows();
    OptionalInt focused = rowAt(getFocusModel().getFocusedIndex());
    boolean top = fromTop;
    fromTop = false;
    selecting = true;
    try {
      getSelectionModel().clearSelection();
      shown.set(order);
      // counted, for every column is to note its style
      if (order.count() > 0 && first.stream().filter(known -> known.column.restyles()).count() > 0) {
        // a row that stays where it is would not be written anew
        super.refresh();
      }
      int[] places = places(order, selected);
      if (places.length > 0) {
        int key = IntStream.range(0, places.length)
            .filter(each -> focused.equals(rowAt(places[each]))).findFirst().orElse(0);
        select(places, places[key]);
        scrollToSee(places[key]);
      } else if (top && order.count() > 0) {
        scrollTo(0);
      }
    } finally {
      selecting = false;
    }
  }

  private OptionalInt rowAt(int place) {
    Rows order = shown.rows();
    return place >= 0 && place < order.count() ? OptionalInt.of(order.at(place)) : OptionalInt.empty();
  }

  /// Where rows stand in an order, ascending; without those that are not in it.
  private static int[] places(Rows order, Rows wanted) {
    if (wanted.count() == 0) {
      return new int[0];
    }
    var set = new BitSet();
    for (int at = 0; at < wanted.count(); at++) {
      set.set(wanted.at(at));
    }
    return IntStream.range(0, order.count()).filter(place -> set.get(order.at(place))).toArray();
  }

  /// Selects places and puts the keys on one of them.
  private void select(int[] places, int keys) {
    if (places.length == 1) {
      getSelectionModel().clearAndSelect(keys);
    } else {
      getSelectionModel().selectIndices(keys, places);
      getFocusModel().focus(keys);
    }
  }

  private void scrollToSee(int place) {
    int visible = (int) Math.max(1, getHeight() / ROW_HEIGHT - 2);
    scrollTo(Math.max(0, place - visible / 3));
  }
}
