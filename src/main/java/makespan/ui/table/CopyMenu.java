package makespan.ui.table;

import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;

/// The menu of a table: rows for a spreadsheet, rows as Markdown, names as a list, one cell, the columns as at first.
public final class CopyMenu {
  private static final KeyCombination ROWS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination CELL = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN,
      KeyCombination.ALT_DOWN);

  private final RowsTable table;

  CopyMenu(RowsTable table) {
    this.table = table;
    var copy = new RowsCopy(table);
    MenuItem cell = item("copy-cell", Messages.get("copy.cell"), copy::cell);
    cell.setAccelerator(CELL);
    table.setContextMenu(new ContextMenu(item("copy-rows", Messages.get("copy.rows"), copy::text),
        item("copy-markdown", Messages.get("copy.markdown"), copy::markdown),
        item("copy-list", Messages.get("copy.list"), copy::list), cell, new SeparatorMenuItem(),
        reset()));
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (CELL.match(event)) {
        RowsCopy.put(copy.cell());
        event.consume();
      } else if (ROWS.match(event)) {
        RowsCopy.put(copy.text());
        event.consume();
      }
    });
  }

  /// Puts what can be done with the selected row above the ways to copy it.
  ///
  /// @param ids actions; they need not be registered before the menu is asked for
  public void above(Actions actions, String... ids) {
    ContextMenu menu = table.getContextMenu();
    int before = menu.getItems().size();
    menu.setOnShowing(_ -> {
      if (menu.getItems().size() == before) {
        menu.getItems().addAll(0, Stream.concat(Stream.of(ids).map(actions::item),
            Stream.of(new SeparatorMenuItem())).toList());
      }
    });
  }

  private MenuItem reset() {
    var item = new MenuItem(Messages.get("columns.reset"));
    item.setId("columns-reset");
    item.setOnAction(_ -> table.resetColumns());
    return item;
  }

  private MenuItem item(String id, String text, Supplier<String> copied) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> RowsCopy.put(copied.get()));
    item.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    return item;
  }
}
