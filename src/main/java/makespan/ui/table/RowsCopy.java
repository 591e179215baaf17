package makespan.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TablePosition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The selected rows of a table as text.
final class RowsCopy {
  private final RowsTable table;

  RowsCopy(RowsTable table) {
    this.table = table;
  }

  /// The selected rows as text with tabs and a header; a tab or line break inside a cell becomes a blank.
  String text() {
    List<Integer> selected = table.getSelectionModel().getSelectedItems();
    var lines = new ArrayList<String>();
    lines.add(String.join("\t", visibleColumns().stream().map(RowsColumn::copiedTitle).toList()));
    for (Integer row : selected) {
      lines.add(String.join("\t",
          visibleColumns().stream().map(column -> oneLine(column.copied(row))).toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  /// The selected rows as a table in Markdown, for tickets and chats.
  String markdown() {
    List<RowsColumn> columns = visibleColumns();
    var lines = new ArrayList<String>();
    lines.add("| " + String.join(" | ", columns.stream().map(column -> escaped(column.copiedTitle())).toList()) + " |");
    lines.add("| " + String.join(" | ", columns.stream().map(column -> column.number() ? "---:" : "---").toList())
        + " |");
    for (Integer row : table.getSelectionModel().getSelectedItems()) {
      lines.add("| " + String.join(" | ", columns.stream().map(column -> escaped(column.copied(row))).toList()) + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  /// The names of the selected rows, a line each: what test splitters read as a list of files. Names stand in the first
  /// column that holds no numbers.
  String list() {
    List<RowsColumn> columns = table.columnsAtFirst();
    RowsColumn column = columns.stream().filter(each -> !each.number()).findFirst().orElse(columns.getFirst());
    return String.join("\n",
        table.getSelectionModel().getSelectedItems().stream().map(row -> oneLine(column.text(row))).toList()) + "\n";
  }

  /// The cell that the keyboard is on, else that of a row's first column; empty without a row.
  String cell() {
    TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
    List<RowsColumn> columns = visibleColumns();
    if (focused.getRow() < 0 || focused.getRow() >= table.shownRows().count() || columns.isEmpty()) {
      return "";
    }
    return columns.get(Math.max(0, Math.min(columns.size() - 1, focused.getColumn())))
        .copied(table.shownRows().at(focused.getRow()));
  }

  private List<RowsColumn> visibleColumns() {
    return table.getVisibleLeafColumns().stream().map(RowsColumn.class::cast).toList();
  }

  private static String escaped(String text) {
    return oneLine(text).replace("|", "\\|");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }

  /// Puts a text on the clipboard.
  static void put(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
