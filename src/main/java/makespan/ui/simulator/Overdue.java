package makespan.ui.simulator;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/// Gives a node the pseudo class `stale` while it shows former figures and their successors keep the user waiting. What
/// is there within 150 ms leaves it alone, so that it does not flicker. For the UI thread only.
final class Overdue {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final Duration PATIENCE = Duration.millis(150);

  private final ReadOnlyBooleanWrapper marked = new ReadOnlyBooleanWrapper();
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  /// Looks after a node for as long as there is one.
  ///
  /// @param waiting whether the figures of the node are former ones; somebody has to hold it
  static Overdue on(Node node, ObservableBooleanValue waiting) {
    return new Overdue(node, waiting);
  }

  private Overdue(Node node, ObservableBooleanValue waiting) {
    marked.addListener((_, _, now) -> node.pseudoClassStateChanged(STALE, now));
    patience.setOnFinished(_ -> marked.set(true));
    waiting.subscribe(this::follow);
  }

  /// Whether the node is marked.
  ReadOnlyBooleanProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  private void follow(boolean now) {
    if (now) {
      patience.playFromStart();
    } else {
      patience.stop();
      marked.set(false);
    }
  }
}
