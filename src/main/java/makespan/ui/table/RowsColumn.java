package makespan.ui.table;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import makespan.analysis.DecimalText;
import makespan.model.Rows;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;

/// A column of a [RowsTable]: how a row is written, and what it is sorted by.
public final class RowsColumn extends TableColumn<Integer, Integer> {
  /// Stands for a duration that is not known.
  public static final long NO_TIME = Long.MIN_VALUE;
  private static final int NANO_PLACES = 9;
  private static final int LEAST_PLACES = 3;

  private final IntFunction<String> text;
  private final Supplier<long[]> keys;
  private final boolean number;
  private Optional<Longest> longest = Optional.empty();
  private Optional<IntToLongFunction> measured = Optional.empty();
  private Optional<IntToLongFunction> whole = Optional.empty();
  private String unknown = "";

  /// The longest duration of the rows of the table, looked for when it is first asked for.
  private static final class Longest {
    private final IntToLongFunction nanos;
    private Optional<Rows> unsought = Optional.empty();
    private long found;
    private long written;

    Longest(IntToLongFunction nanos) {
      this.nanos = nanos;
    }

    void of(Rows rows) {
      unsought = Optional.of(rows);
    }

    long nanos() {
      unsought.ifPresent(rows -> {
        unsought = Optional.empty();
        found = 0;
        for (int place = 0; place < rows.count(); place++) {
          long each = nanos.applyAsLong(rows.at(place));
          found = each == NO_TIME ? found : Math.max(found, Math.abs(each));
        }
      });
      return found;
    }

    boolean changes() {
      boolean other = nanos() != written;
      written = found;
      return other;
    }
  }

  private RowsColumn(String id, IntFunction<String> text, Supplier<long[]> keys, boolean number) {
    super(Messages.get("column." + id));
    this.text = text;
    this.keys = keys;
    this.number = number;
    setId("column-" + id);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
  }

  /// A column of paths, whose directories give way where it is too narrow so that a file's name stays.
  ///
  /// @param id   its title is the message `column.ID`
  /// @param keys sort keys by row number, asked for on a worker when there are many rows
  public static RowsColumn paths(String id, IntFunction<String> text, Supplier<long[]> keys) {
    return paths(id, text, _ -> "", keys);
  }

  /// The same with words behind a path that do not give way for it.
  ///
  /// @param after of a row, empty for none
  public static RowsColumn paths(String id, IntFunction<String> text, IntFunction<String> after,
      Supplier<long[]> keys) {
    var column = new RowsColumn(id, row -> text.apply(row) + after.apply(row), keys, false);
    column.setCellFactory(_ -> new PathCell(text, after));
    return column;
  }

  /// A column of sentences that often begin alike, cut in the middle where it is too narrow.
  ///
  /// @param id   its title is the message `column.ID`
  /// @param keys sort keys by row number, asked for on a worker when there are many rows
  public static RowsColumn sentences(String id, IntFunction<String> text, Supplier<long[]> keys) {
    var column = new RowsColumn(id, text, keys, false);
    column.setCellFactory(_ -> new TextCell(text, Pos.CENTER_LEFT, OverrunStyle.CENTER_ELLIPSIS));
    return column;
  }

  /// A column of words.
  ///
  /// @param id   its title is the message `column.ID`
  /// @param keys sort keys by row number, asked for on a worker when there are many rows
  public static RowsColumn words(String id, IntFunction<String> text, Supplier<long[]> keys) {
    var column = new RowsColumn(id, text, keys, false);
    column.setCellFactory(_ -> new TextCell(text, Pos.CENTER_LEFT, OverrunStyle.ELLIPSIS));
    return column;
  }

  /// A column of numbers, to the right, largest first when sorted.
  public static RowsColumn numbers(String id, IntFunction<String> text, Supplier<long[]> keys) {
    var column = new RowsColumn(id, text, keys, true);
    column.getStyleClass().add("number-column");
    column.setCellFactory(_ -> new TextCell(text, Pos.CENTER_RIGHT, OverrunStyle.ELLIPSIS));
    return column;
  }

  /// A column of durations, all written in the style that fits the longest of the table's rows.
  ///
  /// @param nanos of a row, [#NO_TIME] where it has none: then nothing is written
  public static RowsColumn times(String id, Wording wording, IntToLongFunction nanos, Supplier<long[]> keys) {
    return times(id, wording, nanos, keys, "");
  }

  /// The same where a row without a duration reads so.
  public static RowsColumn times(String id, Wording wording, IntToLongFunction nanos, Supplier<long[]> keys,
      String none) {
    var longest = new Longest(nanos);
    RowsColumn column = numbers(id, row -> text(nanos.applyAsLong(row), none,
        known -> wording.time(known, longest.nanos())), keys);
    column.longest = Optional.of(longest);
    return column.inSeconds(nanos);
  }

  /// A column of durations over bars, the longest of the table's rows over the whole cell.
  public static RowsColumn timeBars(String id, Wording wording, IntToLongFunction nanos, Supplier<long[]> keys) {
    var longest = new Longest(nanos);
    IntFunction<String> text = row -> wording.time(nanos.applyAsLong(row), longest.nanos());
    IntToDoubleFunction part = row -> longest.nanos() == 0 ? 0 : (double) nanos.applyAsLong(row) / longest.nanos();
    RowsColumn column = numbers(id, text, keys);
    column.setCellFactory(_ -> new ShareCell(text, part));
    column.longest = Optional.of(longest);
    return column.inSeconds(nanos);
  }

  /// A column of differences of durations with their signs, all in the style that fits the largest.
  ///
  /// @param nanos of a row, [#NO_TIME] where it has none: then nothing is written
  public static RowsColumn changes(String id, Wording wording, IntToLongFunction nanos, Supplier<long[]> keys) {
    var longest = new Longest(nanos);
    RowsColumn column = numbers(id, row -> text(nanos.applyAsLong(row), "",
        known -> wording.change(known, longest.nanos())), keys);
    column.longest = Optional.of(longest);
    return column.inSeconds(nanos);
  }

  private static String text(long nanos, String none, LongFunction<String> words) {
    return nanos == NO_TIME ? none : words.apply(nanos);
  }

  /// A column of numbers whose cells are drawn.
  ///
  /// @param text  says the same in words, for copying
  /// @param cells makes a cell
  public static RowsColumn cells(String id, IntFunction<String> text, Supplier<long[]> keys,
      Supplier<? extends TableCell<Integer, Integer>> cells) {
    var column = new RowsColumn(id, text, keys, true);
    column.setCellFactory(_ -> cells.get());
    return column;
  }

  /// Has cells copied in exact seconds, and tell them to the pointer, however they are written. To be called once the column
  /// has its cells.
  ///
  /// @param nanos of a row, [#NO_TIME] where it has none
  public RowsColumn inSeconds(IntToLongFunction nanos) {
    measured = Optional.of(nanos);
    var cells = getCellFactory();
    setCellFactory(column -> {
      TableCell<Integer, Integer> cell = cells.call(column);
      cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> prepareTip(cell));
      return cell;
    });
    return this;
  }

  /// Has cells in seconds tell the pointer also what theirs is a part of, where it is not all of it.
  ///
  /// @param nanos of a row
  public RowsColumn partOf(IntToLongFunction nanos) {
    whole = Optional.of(nanos);
    return this;
  }

  /// Has cells that are measured tell the pointer why a row has no duration.
  public RowsColumn unknownAs(String why) {
    unknown = why;
    return this;
  }

  /// Few cells ever meet the pointer: only these get a tooltip.
  private void prepareTip(TableCell<Integer, Integer> cell) {
    boolean told = Optional.ofNullable(cell.getItem()).map(this::told).filter(text -> !text.isEmpty()).isPresent();
    if (told && cell.getTooltip() == null) {
      var tip = new Tooltip();
      // the cell may show another row by then
      tip.setOnShowing(_ -> tip.setText(Optional.ofNullable(cell.getItem()).map(this::told).orElse("")));
      cell.setTooltip(tip);
    } else if (!told) {
      cell.setTooltip(null);
    }
  }

  /// What the pointer is told of a row, empty where nothing is known.
  private String told(int row) {
    long nanos = measured.orElseThrow().applyAsLong(row);
    long all = whole.map(of -> of.applyAsLong(row)).orElse(nanos);
    if (nanos == NO_TIME) {
      return unknown;
    }
    return nanos == all ? exact(nanos) : Messages.get("column.part", exact(nanos), exact(all));
  }

  private static String exact(long nanos) {
    return Messages.get("column.exact", seconds(nanos).replace('-', '−'));
  }

  private static String seconds(long nanos) {
    return DecimalText.of(nanos, NANO_PLACES, LEAST_PLACES);
  }

  /// How a row is written here.
  public String text(int row) {
    return text.apply(row);
  }

  /// How a row is copied: a duration in exact seconds, as in files for spreadsheets.
  String copied(int row) {
    return measured
        .map(nanos -> text(nanos.applyAsLong(row), "", RowsColumn::seconds))
        .orElseGet(() -> text(row));
  }

  /// What stands over what is copied.
  String copiedTitle() {
    return measured.isPresent() ? Messages.get("column.seconds", getText()) : getText();
  }

  /// Tells which rows the table has, sorted or not.
  void of(Rows rows) {
    longest.ifPresent(known -> known.of(rows));
  }

  /// Whether rows that were on screen before are to be written in another style than they were.
  boolean restyles() {
    return isVisible() && longest.filter(Longest::changes).isPresent();
  }

  /// Whether larger values come first when a user asks for an order.
  boolean number() {
    return number;
  }

  /// Sort keys by row number.
  long[] keys() {
    return keys.get();
  }

  /// Cut by [PathText], and where even that is too wide on the left.
  private static final class PathCell extends TableCell<Integer, Integer> {
    private final IntFunction<String> text;
    private final IntFunction<String> after;
    private FittingText fitting = new FittingText(getFont());
    // the table may have other rows by the time that the room changes
    private String path = "";
    private String behind = "";

    PathCell(IntFunction<String> text, IntFunction<String> after) {
      this.text = text;
      this.after = after;
      setAlignment(Pos.CENTER_LEFT);
      fontProperty().addListener((_, _, font) -> {
        fitting = new FittingText(font);
        fit();
      });
      widthProperty().addListener(_ -> fit());
    }

    private void fit() {
      double room = getWidth() - snappedLeftInset() - snappedRightInset()
          - (behind.isEmpty() ? 0 : fitting.width(behind));
      String shown = getWidth() <= 0 ? path : PathText.fitting(path, room, fitting::width);
      setText(shown + behind);
      setAccessibleText(shown.equals(path) ? null : path + behind);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      boolean none = empty || row == null;
      path = none ? "" : text.apply(row);
      behind = none ? "" : after.apply(row);
      setTextOverrun(behind.isEmpty() ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
      fit();
    }
  }

  private static final class TextCell extends TableCell<Integer, Integer> {
    private final IntFunction<String> text;

    TextCell(IntFunction<String> text, Pos place, OverrunStyle cut) {
      this.text = text;
      setAlignment(place);
      setTextOverrun(cut);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? "" : text.apply(row));
    }
  }
}
