package makespan.ui.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import makespan.ui.base.Messages;

/// A column of a [RowsTable]: how a row is written, and what it is sorted by.
public final class RowsColumn extends TableColumn<Integer, Integer> {
  private final IntFunction<String> text;
  private final Supplier<long[]> keys;
  private final boolean number;

  private RowsColumn(String id, IntFunction<String> text, Supplier<long[]> keys, boolean number) {
    super(Messages.get("column." + id));
    this.text = text;
    this.keys = keys;
    this.number = number;
    setId("column-" + id);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
  }

  /// A column of paths, cut on the left where it is too narrow so that a file's name stays.
  ///
  /// @param id   its title is the message `column.ID`
  /// @param keys sort keys by row number, asked for on a worker when there are many rows
  public static RowsColumn paths(String id, IntFunction<String> text, Supplier<long[]> keys) {
    var column = new RowsColumn(id, text, keys, false);
    column.setCellFactory(_ -> new TextCell(text, Pos.CENTER_LEFT, OverrunStyle.LEADING_ELLIPSIS));
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

  /// A column of numbers over bars of their size.
  ///
  /// @param shares length of a row's bar, 0 to 1
  public static RowsColumn bars(String id, IntFunction<String> text, IntToDoubleFunction shares,
      Supplier<long[]> keys) {
    var column = new RowsColumn(id, text, keys, true);
    column.getStyleClass().add("number-column");
    column.setCellFactory(_ -> new ShareCell(text, shares));
    return column;
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

  /// How a row is written here.
  public String text(int row) {
    return text.apply(row);
  }

  /// Whether larger values come first when a user asks for an order.
  boolean number() {
    return number;
  }

  /// Sort keys by row number.
  long[] keys() {
    return keys.get();
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
