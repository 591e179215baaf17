package makespan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rows under a header with aligned columns, for a terminal. Single owner, not thread-safe.
final class TextTable {
  private static final String GAP = "  ";
  /// Longer names lose their middle: a name may be as long as a report likes.
  private static final int MOST_CELLS = 120;

  private final List<Align> aligns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private enum Align {
    LEFT, RIGHT
  }

  TextTable() {
    rows.add(new ArrayList<>());
  }

  /// Adds a column of text.
  TextTable left(String title) {
    return column(title, Align.LEFT);
  }

  /// Adds a column of figures.
  TextTable right(String title) {
    return column(title, Align.RIGHT);
  }

  /// Adds a row, a cell a column.
  void row(String... cells) {
    var row = new ArrayList<String>();
    for (String cell : cells) {
      row.add(TerminalText.line(cell, MOST_CELLS));
    }
    rows.add(row);
  }

  /// Appends the header, unless no column has a title, and the rows, each indented and without blanks at its end.
  void appendTo(Appendable out) throws IOException {
    int[] widths = new int[aligns.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], TerminalText.width(row.get(column)));
      }
    }
    boolean untitled = rows.getFirst().stream().allMatch(String::isEmpty);
    for (List<String> row : untitled ? rows.subList(1, rows.size()) : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String blanks = " ".repeat(widths[column] - TerminalText.width(row.get(column)));
        line.append(GAP);
        switch (aligns.get(column)) {
          case LEFT -> line.append(row.get(column)).append(blanks);
          case RIGHT -> line.append(blanks).append(row.get(column));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private TextTable column(String title, Align align) {
    rows.getFirst().add(title);
    aligns.add(align);
    return this;
  }
}
