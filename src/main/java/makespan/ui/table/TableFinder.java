package makespan.ui.table;

import java.util.Locale;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Duration;
import makespan.model.Rows;

/// Typing in a table goes to the next row whose name holds what was typed; a small box shows it, red where no row does.
/// Escape or a second and a half without a key ends it; `/` and `?` at the beginning keep what they mean elsewhere.
final class TableFinder {
  private static final Duration REST = Duration.millis(1_500);
  /// Looking further than this would be felt.
  private static final int MOST_LOOKED_AT = 200_000;

  private final RowsTable table;
  private final RowsColumn names;
  private final Popup box = new Popup();
  private final Label typed = new Label();
  private final PauseTransition rest = new PauseTransition(REST);

  TableFinder(RowsTable table, RowsColumn names) {
    this.table = table;
    this.names = names;
    typed.setId("table-finder");
    typed.getStyleClass().add("table-finder");
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
    find(typed.getText() + character);
    event.consume();
  }

  private void press(KeyEvent event) {
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
        find(text.substring(0, text.length() - 1));
      }
      event.consume();
    }
  }

  private void find(String text) {
    typed.setText(text);
    rest.playFromStart();
    String wanted = text.toLowerCase(Locale.ROOT);
    Rows rows = table.shownRows();
    int from = Math.max(0, table.getSelectionModel().getSelectedIndex());
    boolean found = false;
    for (int step = 0; step < Math.min(rows.count(), MOST_LOOKED_AT) && !found; step++) {
      int row = rows.at((from + step) % rows.count());
      found = names.text(row).toLowerCase(Locale.ROOT).contains(wanted);
      if (found) {
        table.selectRow(row);
      }
    }
    typed.getStyleClass().remove("nothing-found");
    if (!found) {
      typed.getStyleClass().add("nothing-found");
    }
    Bounds place = table.localToScreen(table.getBoundsInLocal());
    if (place != null && !box.isShowing()) {
      typed.getStylesheets().setAll(table.getScene().getStylesheets());
      box.show(table, place.getMinX() + 12, place.getMaxY() - 44);
    }
  }

  private void end() {
    rest.stop();
    typed.setText("");
    box.hide();
  }
}
