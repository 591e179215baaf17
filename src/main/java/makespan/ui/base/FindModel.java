package makespan.ui.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What is looked for, one text for all views.
public final class FindModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObservableValue<String> lit = shown.flatMap(now -> now ? text : new SimpleStringProperty(""));

  /// What was looked for last, empty at first.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether the user is looking for it, so that views show where it is.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// What views are to show; empty for nothing.
  public ObservableValue<String> lit() {
    return lit;
  }
}
