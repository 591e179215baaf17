package makespan.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import makespan.app.Settings.ColumnPlace;
import makespan.ui.table.RowsTable;

/// Puts the columns of every table that comes into a window as the user had them, and tells how they are in the end.
final class KeptColumns {
  private final Map<String, RowsTable> tables = new HashMap<>();
  private final Map<String, List<ColumnPlace>> before;

  /// @param before how they were left, by the names of the tables
  KeptColumns(Scene scene, Map<String, List<ColumnPlace>> before) {
    this.before = before;
    scene.addEventHandler(RowsTable.ENTERED, event -> {
      if (event.getTarget() instanceof RowsTable table && table.getId() != null
          && tables.putIfAbsent(table.getId(), table) == null) {
        table.putColumns(before.getOrDefault(table.getId(), List.of()));
      }
    });
  }

  /// Has the cells of all tables written anew.
  void rewrite() {
    tables.values().forEach(RowsTable::refresh);
  }

  /// How the columns are now, of tables that were not shown as they were left.
  Map<String, List<ColumnPlace>> now() {
    var now = new HashMap<>(before);
    tables.forEach((name, table) -> {
      List<ColumnPlace> places = table.columnPlaces();
      if (places.isEmpty()) {
        now.remove(name);
      } else {
        now.put(name, places);
      }
    });
    return now;
  }
}
