package makespan.ui.table;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Duration;
import makespan.ui.base.FindModel;
import makespan.ui.base.FoundPlace;
import makespan.ui.base.Searched;

/// Typing in a table goes to the next row whose name holds what was typed; a small box shows it, red where no row does.
/// What was typed becomes what Find looks for in every view. Escape or a second and a half without a key ends it; `/` and
/// `?` at the beginning keep what they mean elsewhere.
final class TableFinder {
  private static final Duration REST = Duration.millis(1_500);

  private final RowsTable table;
  private final RowsSearch search;
  private final FindModel find;
  private final Popup box = new Popup();
  private final Label typed = new Label();
  private final Label count = new Label();
  private final PauseTransition rest = new PauseTransition(REST);

  TableFinder(RowsSearch search, FindModel find) {
    this.table = search.table();
    this.search = search;
    this.find = find;
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
    look(typed.getText() + character);
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
        look(text.substring(0, text.length() - 1));
      }
      event.consume();
    }
  }

  /// Goes to a row that holds a text, the selected one first.
  private void look(String text) {
    typed.setText(text);
    find.textProperty().set(text);
    rest.playFromStart();
    search.look(text, Searched.Step.HERE, this::tell);
    Bounds place = table.localToScreen(table.getBoundsInLocal());
    if (place != null && !box.isShowing()) {
      typed.getStylesheets().setAll(table.getScene().getStylesheets());
      box.show(table, place.getMinX() + 12, place.getMaxY() - 44);
    }
  }

  private void tell(FoundPlace place) {
    typed.getStyleClass().remove("nothing-found");
    if (place.count() == 0) {
      typed.getStyleClass().add("nothing-found");
    }
    count.setText(place.count() == 0 ? "" : place.text());
  }

  private void end() {
    rest.stop();
    typed.setText("");
    box.hide();
  }
}
