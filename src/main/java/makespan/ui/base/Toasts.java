package makespan.ui.base;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Lines at the foot of the content that say what was done and offer the way back, instead of asking before.
///
/// A line goes after eight seconds, not while the pointer or the focus is on it. Inside the scene: a popup of its own
/// can outlive its window.
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.seconds(8);
  private static final int AT_ONCE = 3;
  /// Above the buttons at the foot of a view.
  private static final int FOOT = 60;

  private final Duration stay;
  private Optional<Node> mentioned = Optional.empty();

  /// No line yet.
  public Toasts() {
    this(STAY);
  }

  /// @param stay how long a line stays
  Toasts(Duration stay) {
    super(8);
    this.stay = stay;
    setId("toasts");
    setAlignment(Pos.BOTTOM_CENTER);
    setPadding(new Insets(16, 16, FOOT, 16));
    setPickOnBounds(false);
  }

  /// Says what was done.
  public void say(String words) {
    add(words, null, () -> {});
  }

  /// Says what was done and offers to undo it.
  public void undo(String words, Runnable undo) {
    add(words, Messages.get("toast.undo"), undo);
  }

  /// Says what was done and offers to undo it, as long as nothing else was done after it.
  ///
  /// @param state what undoing changes back: once it is another, the line goes, so that nothing else is undone
  public void undo(String words, ObservableValue<?> state, Runnable undo) {
    offer(words, Messages.get("toast.undo"), state, undo);
  }

  /// Says something and offers to do something about it, as long as something stays as it is.
  ///
  /// @param offer words on the button
  /// @param state what the offer is about: once it is another, the line goes
  public void offer(String words, String offer, ObservableValue<?> state, Runnable accepted) {
    Node toast = add(words, offer, accepted);
    Subscription gone = state.subscribe((_, _) -> getChildren().remove(toast));
    toast.parentProperty().subscribe((_, parent) -> {
      if (parent == null) {
        gone.unsubscribe();
      }
    });
  }

  /// Says something and offers to do something about it.
  ///
  /// @param offer words on the button
  public void offer(String words, String offer, Runnable accepted) {
    add(words, offer, accepted);
  }

  /// Says something that nobody waits for and offers to do something about it; whatever else is said takes its place.
  ///
  /// @param offer words on the button
  public void mention(String words, String offer, Runnable accepted) {
    mentioned = Optional.of(add(words, offer, accepted));
  }

  /// Takes away what was said with [#mention].
  public void clearMention() {
    mentioned.ifPresent(getChildren()::remove);
    mentioned = Optional.empty();
  }

  private Node add(String words, @org.jspecify.annotations.Nullable String offer, Runnable accepted) {
    clearMention();
    var label = new Label(words);
    label.setWrapText(true);
    label.setId("toast-words");
    var toast = new HBox(12, label);
    toast.setAccessibleRole(AccessibleRole.PARENT);
    toast.setAccessibleText(words);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.getStyleClass().add("toast");
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (offer != null) {
      var button = new Button(offer);
      button.setId("toast-offer");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> {
        getChildren().remove(toast);
        accepted.run();
      });
      toast.getChildren().add(button);
    }
    toast.getChildren().add(close(toast));
    var pause = new PauseTransition(stay);
    pause.setOnFinished(_ -> getChildren().remove(toast));
    // no binding of the two: nobody would keep it
    Stream.of(toast.hoverProperty(), toast.focusWithinProperty()).forEach(held -> held.subscribe(_ -> {
      if (toast.isHover() || toast.isFocusWithin()) {
        pause.stop();
      } else {
        pause.playFromStart();
      }
    }));
    toast.parentProperty().addListener((_, _, parent) -> {
      if (parent == null) {
        pause.stop();
      }
    });
    getChildren().add(toast);
    if (getChildren().size() > AT_ONCE) {
      getChildren().removeFirst();
    }
    return toast;
  }

  private Node close(HBox toast) {
    var close = new Button();
    close.getStyleClass().setAll("clear-button");
    close.setId("toast-close");
    close.setAccessibleText(Messages.get("toast.close"));
    close.setOnAction(_ -> getChildren().remove(toast));
    return close;
  }
}
