package makespan.ui.table;

import java.util.Locale;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Duration;
import makespan.model.Rows;
import makespan.ui.base.Messages;

/// Typing in a table goes to the next row whose name holds what was typed; a small box shows it, red where no row does.
/// F3 and Shift+F3 go on to the next find and back. Escape or a second and a half without a key ends it; `/` and `?` at the beginning keep what they mean elsewhere.
final class TableFinder {
  private static final Duration REST = Duration.millis(1_500);
  /// Looking further than this would be felt.
  private static final int MOST_LOOKED_AT = 200_000;
  private static final int MOST_COUNTED = 20_000;

  private final RowsTable table;
  private final RowsColumn names;
  private final Popup box = new Popup();
  private final Label typed = new Label();
  private final Label count = new Label();
  /// What was looked for last, for the keys that go on.
  private String last = "";
  private final PauseTransition rest = new PauseTransition(REST);

  TableFinder(RowsTable table, RowsColumn names) {
    this.table = table;
    this.names = names;
    typed.setId("table-finder");
    typed.getStyleClass().add("table-finder");
    count.getStyleClass().add("pane-note");
    typed.setGraphic(count);
    typed.setContentDisplay(ContentDisplay.RIGHT);
    box.getContent().add(typed);
    box.setAutoHide(true);
    rest.setOnFinished(_ -> end());
    table.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    table.focusedProperty().addListener(_ -> end());
  }

  private void type(KeyEvent event) {
    String character = event.getCharacter();
    boolean first = typed.getText().isEmpty();
    if (character.isEmpty() || Character.isISOControl(character.charAt(0)) || event.isControlDown()
        || event.isMetaDown() || event.isAltDown() || (first && "/? ".contains(character))) {
      return;
    }
    find(typed.getText() + character, 0);
    event.consume();
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.F3 && !last.isEmpty()) {
      find(last, event.isShiftDown() ? -1 : 1);
      event.consume();
      return;
    }
    if (typed.getText().isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      String text = typed.getText();
      if (text.length() == 1) {
        end();
      } else {
        find(text.substring(0, text.length() - 1), 0);
      }
      event.consume();
    }
  }

  /// Goes to a row that holds a text.
  ///
  /// @param step 0 to begin with the row that is selected, 1 for the next one, -1 for the one before
  private void find(String text, int step) {
    last = text;
    typed.setText(text);
    rest.playFromStart();
    String wanted = text.toLowerCase(Locale.ROOT);
    Rows rows = table.shownRows();
    int looked = Math.min(rows.count(), MOST_LOOKED_AT);
    int at = Math.max(0, table.getSelectionModel().getSelectedIndex()) + step;
    boolean found = false;
    for (int left = looked; left > 0 && !found; left--) {
      int row = rows.at(Math.floorMod(at, rows.count()));
      found = names.text(row).toLowerCase(Locale.ROOT).contains(wanted);
      if (found) {
        table.selectRow(row);
      }
      at += step < 0 ? -1 : 1;
    }
    typed.getStyleClass().remove("nothing-found");
    if (!found) {
      typed.getStyleClass().add("nothing-found");
    }
    count.setText(found ? which(wanted) : "");
    Bounds place = table.localToScreen(table.getBoundsInLocal());
    if (place != null && !box.isShowing()) {
      typed.getStylesheets().setAll(table.getScene().getStylesheets());
      box.show(table, place.getMinX() + 12, place.getMaxY() - 44);
    }
  }

  /// Which of all finds it is: "3 of 41"; empty where the rows are too many to look at.
  private String which(String wanted) {
    Rows rows = table.shownRows();
    int selected = table.getSelectionModel().getSelectedIndex();
    int before = 0;
    int all = 0;
    for (int place = 0; place < rows.count() && rows.count() <= MOST_COUNTED; place++) {
      if (names.text(rows.at(place)).toLowerCase(Locale.ROOT).contains(wanted)) {
        all++;
        before += place <= selected ? 1 : 0;
      }
    }
    return all == 0 ? "" : Messages.get("finder.count", before, all);
  }

  private void end() {
    rest.stop();
    typed.setText("");
    box.hide();
  }
}
