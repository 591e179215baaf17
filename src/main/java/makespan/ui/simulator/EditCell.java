package makespan.ui.simulator;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.ui.base.EditText;
import makespan.ui.base.Messages;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Wording;
import makespan.whatif.Effect;

/// An edit in the list: whether it is on, what it does, what it saves.
final class EditCell extends ListCell<EditCell.Item> {
  private final ScenarioModel scenarios;
  private final Wording wording;
  private final CheckBox on = new CheckBox();
  private final Label words = new Label();
  private final Label note = new Label();
  private final Label wall = new Label();
  private final Label total = new Label();
  private final HBox row;

  /// @param effect what it comes to, empty while that is not known
  record Item(int place, makespan.whatif.Scenario.Step step, Optional<Effect> effect) {}

  EditCell(ScenarioModel scenarios, Wording wording) {
    this.wording = wording;
    this.scenarios = scenarios;
    on.setFocusTraversable(false);
    on.setOnAction(_ -> scenarios.switchOn(getItem().place(), on.isSelected()));
    words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    words.getStyleClass().add("edit-words");
    note.getStyleClass().add("pane-note");
    wall.getStyleClass().add("edit-saving");
    total.getStyleClass().add("pane-note");
    wall.setMinWidth(USE_PREF_SIZE);
    total.setMinWidth(USE_PREF_SIZE);
    var what = new VBox(1, words, note);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    var saving = new VBox(1, wall, total);
    saving.setAlignment(Pos.CENTER_RIGHT);
    saving.setMinWidth(USE_PREF_SIZE);
    row = new HBox(8, on, what, saving);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    reorderByDragging();
  }

  @Override
  protected void updateItem(Item item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String text = EditText.of(item.step().edit());
    on.setSelected(item.step().on());
    on.setAccessibleText(text);
    words.setText(text);
    words.setOpacity(item.step().on() ? 1 : 0.6);
    wall.getStyleClass().removeAll("saving", "cost");
    note.getStyleClass().remove("form-error");
    item.effect().ifPresentOrElse(effect -> show(effect, text), () -> {
      note.setText(Messages.get("scenario.rehearsing"));
      wall.setText("");
      total.setText("");
      setAccessibleText(text);
    });
    setGraphic(row);
  }

  private void show(Effect effect, String text) {
    EffectText said = EffectText.of(effect, wording);
    wall.setText(said.wall());
    total.setText(said.total());
    note.setText(said.note());
    long saved = EffectText.seenWall(effect);
    if (saved != 0) {
      wall.getStyleClass().add(saved > 0 ? "saving" : "cost");
    }
    if (effect.lost().isPresent()) {
      note.getStyleClass().add("form-error");
    }
    setAccessibleText(text + ", " + wall.getText() + ", " + total.getText() + ", " + note.getText());
  }

  private void reorderByDragging() {
    setOnDragDetected(event -> {
      if (getItem() != null) {
        var content = new ClipboardContent();
        content.putString(String.valueOf(getItem().place()));
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
      }
    });
    setOnDragOver(event -> {
      if (from(event).isPresent()) {
        event.acceptTransferModes(TransferMode.MOVE);
      }
      event.consume();
    });
    setOnDragDropped(event -> {
      from(event).ifPresent(from -> scenarios.move(from,
          getItem() == null ? getListView().getItems().size() - 1 : getItem().place()));
      event.setDropCompleted(true);
      event.consume();
    });
  }

  /// The place of the edit that is dragged, where it is one of the same list.
  private Optional<Integer> from(DragEvent event) {
    return event.getGestureSource() instanceof EditCell cell && getListView().equals(cell.getListView())
        && cell.getItem() != null
            ? Optional.of(cell.getItem().place())
            : Optional.empty();
  }
}
