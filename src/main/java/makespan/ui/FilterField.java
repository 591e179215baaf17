package makespan.ui;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import makespan.analysis.GroupFilter;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import org.controlsfx.control.textfield.CustomTextField;

/// Where the user types what to see of the tables.
final class FilterField extends CustomTextField {
  /// Long enough to finish a word, short enough to seem at once.
  private static final Duration PAUSE = Duration.millis(150);

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

  FilterField(RunModel model) {
    setId("filter");
    setPromptText(Messages.get("filter.prompt"));
    setAccessibleText(Messages.get("filter.prompt"));
    var tip = new Tooltip();
    setTooltip(tip);
    fault.subscribe(why -> {
      pseudoClassStateChanged(WRONG, !why.isEmpty());
      tip.setText(why.isEmpty() ? Messages.get("filter.help") : why);
      setAccessibleHelp(tip.getText());
    });
    setPrefColumnCount(26);
    var glass = new Region();
    glass.getStyleClass().add("search-icon");
    setLeft(glass);
    var clear = new Button();
    clear.getStyleClass().setAll("clear-button");
    clear.setId("filter-field-clear");
    clear.setAccessibleText(Messages.get("filter.clear"));
    clear.setFocusTraversable(false);
    clear.setOnAction(_ -> clear());
    clear.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(clear);
    var pause = new PauseTransition(PAUSE);
    pause.setOnFinished(_ -> {
      fault.set(GroupFilter.fault(getText()).map(FilterField::words).orElse(""));
      if (fault.get().isEmpty()) {
        model.filterProperty().set(GroupFilter.parse(getText()));
      }
    });
    textProperty().addListener((_, _, text) -> {
      if (GroupFilter.parse(text).text().equals(model.filterProperty().get().text())) {
        pause.stop();
        fault.set("");
      } else {
        pause.playFromStart();
      }
    });
    model.filterProperty().addListener((_, _, filter) -> {
      fault.set("");
      if (!filter.text().equals(getText().strip())) {
        setText(filter.text());
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
        clear();
        event.consume();
      }
    });
  }

  private static String words(GroupFilter.Fault fault) {
    return fault.reason().isEmpty() ? Messages.get("groups.pattern.deep")
        : fault.atEnd() ? Messages.get("filter.fault.end", fault.reason())
            : Messages.get("filter.fault", fault.reason(), fault.place());
  }

  /// Why what is typed is not what is shown, in words; empty where it is.
  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// Lets the user change one term: it is marked, to be typed over.
  void edit(String term) {
    requestFocus();
    int at = getText().indexOf(term);
    if (at >= 0) {
      selectRange(at, at + term.length());
    }
  }
}
