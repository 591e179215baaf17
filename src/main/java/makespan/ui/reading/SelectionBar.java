package makespan.ui.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import makespan.app.WrittenUnit;
import makespan.ui.base.Messages;
import org.jspecify.annotations.Nullable;

/// What can be told of the selected reports: their container, whether they count, the unit of their times.
final class SelectionBar extends FlowPane {
  private final TextField container = new TextField();
  private final ComboBox<WrittenUnit> unit = new ComboBox<>(FXCollections.observableArrayList(WrittenUnit.values()));
  private final Button assign = new Button(Messages.get("import.assign"));
  private final Button turn = new Button(Messages.get("import.leave-out"));
  private final Consumer<String> assignTo;

  /// @param assignTo puts the selected reports on a container
  /// @param turnThem leaves them out, or counts them again
  /// @param writtenIn has their times read in a unit
  SelectionBar(Consumer<String> assignTo, Runnable turnThem, Consumer<WrittenUnit> writtenIn) {
    super(8, 6);
    this.assignTo = assignTo;
    container.setId("import-container");
    container.setPromptText(Messages.get("import.container.prompt"));
    container.setAccessibleText(Messages.get("import.container"));
    container.setPrefColumnCount(8);
    container.setOnAction(event -> {
      assign();
      event.consume();
    });
    assign.setId("import-assign");
    assign.setOnAction(_ -> assign());
    turn.setId("import-turn");
    turn.setOnAction(_ -> turnThem.run());
    unit.setId("import-unit");
    unit.setAccessibleText(Messages.get("import.unit"));
    unit.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable WrittenUnit written) {
        return written == null ? "" : Messages.get("import.unit." + written.name().toLowerCase(Locale.ROOT));
      }

      @Override
      public WrittenUnit fromString(String words) {
        throw new UnsupportedOperationException("nobody writes a unit");
      }
    });
    unit.setOnAction(_ -> Optional.ofNullable(unit.getValue()).ifPresent(writtenIn));
    getChildren().setAll(labelled(Messages.get("import.container"), container, assign), turn,
        labelled(Messages.get("import.unit"), unit));
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(6, 12, 6, 12));
  }

  /// Shows what is true of the selected reports.
  ///
  /// @param units in which their times are written, each once
  /// @param any   whether any of them counts
  void show(List<WrittenUnit> units, boolean none, boolean any) {
    for (var control : List.of(container, assign, turn, unit)) {
      control.setDisable(none);
    }
    EventHandler<ActionEvent> chosen = unit.getOnAction();
    unit.setOnAction(null);
    unit.setValue(units.size() == 1 ? units.getFirst() : null);
    unit.setOnAction(chosen);
    turn.setText(none || any ? Messages.get("import.leave-out") : Messages.get("import.count"));
  }

  /// Puts the cursor where the container is told.
  ///
  /// @return whether any report is selected
  boolean editContainer() {
    if (container.isDisabled()) {
      return false;
    }
    container.requestFocus();
    container.selectAll();
    return true;
  }

  private void assign() {
    String label = container.getText().strip();
    if (!label.isEmpty()) {
      assignTo.accept(label);
    }
  }

  private static HBox labelled(String text, Control... parts) {
    var label = new Label(text);
    label.setLabelFor(parts[0]);
    var box = new HBox(8, label);
    box.getChildren().addAll(parts);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
