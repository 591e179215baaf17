package makespan.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import makespan.ui.base.FindModel;
import makespan.ui.base.FoundPlace;
import makespan.ui.base.Messages;
import makespan.ui.base.Searched;
import makespan.ui.base.Searched.Step;

/// Where the user types what to look for in the view that is shown; goes from find to find and tells which of how many
/// the selection is. The text stays when views change.
final class FindBar extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final FindModel find;
  private final Supplier<Optional<Searched>> searched;
  private final Runnable left;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private boolean moved;

  /// @param searched what is gone through now, if anything
  /// @param left     gives the keys back to the view
  FindBar(FindModel find, Supplier<Optional<Searched>> searched, Runnable left) {
    super(6);
    this.find = find;
    this.searched = searched;
    this.left = left;
    setId("find-bar");
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(4, 10, 4, 10));
    visibleProperty().bind(find.shownProperty());
    managedProperty().bind(visibleProperty());
    field.setId("find-text");
    field.setPromptText(Messages.get("find.prompt"));
    field.setAccessibleText(Messages.get("find.prompt"));
    field.setPrefColumnCount(24);
    count.setId("find-count");
    count.getStyleClass().add("pane-note");
    count.setMinWidth(USE_PREF_SIZE);
    field.textProperty().bindBidirectional(find.textProperty());
    field.textProperty().addListener(_ -> {
      if (field.isFocused()) {
        go(Step.HERE);
      }
    });
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        go(event.isShiftDown() ? Step.FORMER : Step.NEXT);
        event.consume();
      }
    });
    getChildren().setAll(field, button("find-bar-former", "\u2039", Messages.get("action.find-former"),
        () -> go(Step.FORMER)),
        button("find-bar-next", "\u203a", Messages.get("action.find-next"),
            () -> go(Step.NEXT)),
        count, button("find-bar-close", "\u00d7", Messages.get("find.close"), this::close));
  }

  /// Lets the user type what to look for.
  void open() {
    find.shownProperty().set(true);
    field.requestFocus();
    field.selectAll();
    go(Step.STAY);
  }

  /// Goes on, or lets the user type where nothing was looked for yet.
  void next(Step step) {
    if (find.textProperty().get().isEmpty()) {
      open();
    } else {
      find.shownProperty().set(true);
      go(step);
    }
  }

  /// Which of the finds is selected may have changed.
  void selectionMoved() {
    moved = true;
  }

  /// Counts anew where the selection moved; once a frame, so that what moves together is counted once.
  void recountMoved() {
    if (moved) {
      moved = false;
      recount();
    }
  }

  /// Counts in what is shown now, while the bar is there.
  void recount() {
    if (find.shownProperty().get()) {
      go(Step.STAY);
    }
  }

  /// Whether Escape is meant for this: not where another field has the keys.
  boolean takesEscape(Object target) {
    return find.shownProperty().get() && (field.equals(target) || !(target instanceof TextInputControl));
  }

  /// Looks for nothing any more; the text stays for the next time.
  void close() {
    boolean typing = field.isFocused();
    find.shownProperty().set(false);
    if (typing) {
      left.run();
    }
  }

  private void go(Step step) {
    String text = find.textProperty().get();
    Optional<Searched> where = text.isEmpty() ? Optional.empty() : searched.get();
    if (where.isEmpty()) {
      tell(Optional.empty());
    } else {
      where.get().look(text, step, place -> tell(Optional.of(place)));
    }
  }

  private void tell(Optional<FoundPlace> place) {
    count.setText(place.map(FoundPlace::text).orElse(""));
    field.pseudoClassStateChanged(WRONG, place.filter(found -> found.count() == 0).isPresent());
  }

  private static Button button(String id, String sign, String words, Runnable run) {
    var button = new Button(sign);
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
