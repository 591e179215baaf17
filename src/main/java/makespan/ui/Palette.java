package makespan.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.PaletteSearch.Found;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import org.jspecify.annotations.Nullable;

/// A box over the window that goes to whatever a few letters name: a file, a test, a container, or behind `>` a command.
///
/// Inside the scene, so that no window of its own can outlive the program's.
final class Palette extends StackPane {
  private static final String COMMANDS = ">";

  private final RunModel model;
  private final Actions actions;
  private final Consumer<Found> chosen;
  private final LatestJob searching;
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();
  private @Nullable Node before;

  /// @param chosen does what was chosen
  Palette(RunModel model, Actions actions, Consumer<Found> chosen) {
    this.model = model;
    this.actions = actions;
    this.chosen = chosen;
    this.searching = new LatestJob(model.jobs());
    setId("palette");
    getStyleClass().add("palette-veil");
    setVisible(false);
    field.setId("palette-field");
    field.promptTextProperty().bind(Bindings.createStringBinding(
        () -> model.loadedProperty().get() ? Messages.get("palette.prompt") : Messages.get("palette.prompt.commands"),
        model.loadedProperty()));
    field.accessibleTextProperty().bind(field.promptTextProperty());
    list.setId("palette-list");
    list.setAccessibleText(Messages.get("palette.found"));
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label(Messages.get("palette.none")));
    list.setCellFactory(_ -> new FoundCell());
    list.setPrefHeight(380);
    var box = new VBox(6, field, list);
    box.getStyleClass().add("palette");
    box.setMaxSize(640, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    setMargin(box, new Insets(40, 20, 20, 20));
    getChildren().setAll(box);
    field.textProperty().subscribe(this::search);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    list.setOnMouseClicked(event -> {
      if (!list.getSelectionModel().isEmpty()) {
        choose();
        event.consume();
      }
    });
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
    field.focusedProperty().subscribe(focused -> {
      if (!focused && isVisible()) {
        close();
      }
    });
  }

  /// Opens the box.
  ///
  /// @param typed what stands in it: empty, or `>` for commands
  void open(String typed) {
    if (!isVisible()) {
      before = getScene().getFocusOwner();
    }
    setVisible(true);
    field.setText(typed);
    search(typed);
    field.requestFocus();
    field.end();
  }

  /// Closes the box and gives the focus back.
  void close() {
    setVisible(false);
    searching.cancel();
    if (before != null) {
      before.requestFocus();
    }
  }

  private void keyPressed(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> choose();
      case DOWN -> select(at + 1);
      case UP -> select(at - 1);
      case PAGE_DOWN -> select(Math.min(list.getItems().size() - 1, at + 8));
      case PAGE_UP -> select(Math.max(0, at - 8));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int place) {
    int count = list.getItems().size();
    if (count > 0) {
      int wrapped = Math.floorMod(place, count);
      list.getSelectionModel().clearAndSelect(wrapped);
      list.scrollTo(Math.max(0, wrapped - 4));
    }
  }

  private void choose() {
    Optional<Found> found = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    close();
    found.ifPresent(chosen);
  }

  private void search(String typed) {
    if (!isVisible()) {
      return;
    }
    if (typed.startsWith(COMMANDS) || model.runProperty().get().isEmpty()) {
      searching.cancel();
      String letters = typed.startsWith(COMMANDS) ? typed.substring(1) : typed;
      show(PaletteSearch.commands(actions.all(), letters.strip()));
    } else {
      model.runProperty().get().ifPresent(loaded -> searching
          .start(job -> PaletteSearch.inRun(loaded, typed.strip(), job), this::show, Jobs::unexpected));
    }
  }

  private void show(List<Found> found) {
    list.getItems().setAll(found);
    select(0);
  }

  private static final class FoundCell extends ListCell<Found> {
    private static final double PLACE_PART = 0.4;

    private final Label name = new Label();
    private final Label kind = new Label();
    /// Long names leave it some room.
    private final Label place = new Label() {
      @Override
      protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), FoundCell.this.getWidth() * PLACE_PART);
      }
    };
    private final HBox row = new HBox(12, name, place, kind);

    FoundCell() {
      place.getStyleClass().add("pane-note");
      place.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
      place.managedProperty().bind(place.textProperty().isNotEmpty());
      kind.getStyleClass().add("key");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      name.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      if (empty || found == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(found.name());
      kind.setText(switch (found) {
        case Found.Command(var action) -> action.keys().map(KeyCombination::getDisplayText).orElse("");
        case Found.File _ -> Messages.get("grouping.file");
        case Found.Test _ -> Messages.get("grouping.test");
        case Found.Container _ -> Messages.get("grouping.container");
      });
      place.setText(found instanceof Found.Test(int _, String _, String file) ? file : "");
      setAccessibleText(Stream.of(name, place, kind).map(Label::getText).filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" ")));
      setGraphic(row);
    }
  }
}
