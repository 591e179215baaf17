package makespan.export;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of cells under named columns, computed cell by cell when asked. Names are lower snake case and carry the unit:
/// `_s` seconds, `_pct` percent, `_count` a number of things.
public interface Table {
  /// Names of the columns, at least one.
  List<String> columns();

  /// How many rows there are, the header excluded.
  int rowCount();

  /// The cell of a row and a column, both from 0.
  Cell cell(int row, int column);

  /// A column.
  ///
  /// @param name   lower snake case
  /// @param ofRow  the cell of a row from 0
  record Column(String name, IntFunction<Cell> ofRow) {}

  /// The same table as long as it is wanted.
  ///
  /// @param cancelled whether it is not any more: then its cells throw [CancellationException]
  static Table checked(Table table, BooleanSupplier cancelled) {
    List<String> names = table.columns();
    return of(table.rowCount(),
        IntStream.range(0, names.size()).mapToObj(column -> new Column(names.get(column), row -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("the table is not wanted any more");
          }
          return table.cell(row, column);
        })).toList());
  }

  /// A table with another column behind its own.
  static Table with(Table table, Column last) {
    List<String> names = table.columns();
    return of(table.rowCount(), Stream.concat(
        IntStream.range(0, names.size())
            .mapToObj(column -> new Column(names.get(column), row -> table.cell(row, column))),
        Stream.of(last)).toList());
  }

  /// A table of the given columns.
  static Table of(int rowCount, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    return new Table() {
      @Override
      public List<String> columns() {
        return names;
      }

      @Override
      public int rowCount() {
        return rowCount;
      }

      @Override
      public Cell cell(int row, int column) {
        return columns.get(column).ofRow().apply(row);
      }
    };
  }
}
