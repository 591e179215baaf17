package makespan.ui.gantt;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The tooltip of the bar under the pointer: comes after the pointer rested, goes with the bar.
final class GanttTooltip {
  private static final Duration DELAY = Duration.millis(300);
  /// Pixels that keep the tooltip from lying under the pointer, which would end it.
  private static final double DISTANCE = 14;

  private final Node owner;
  private final Tooltip tooltip = new Tooltip();
  private final PauseTransition pause = new PauseTransition(DELAY);
  private double screenX;
  private double screenY;

  GanttTooltip(Node owner) {
    this.owner = owner;
    tooltip.setId("gantt-tooltip");
    pause.setOnFinished(_ -> showNow());
  }

  /// Announces a text for the pointer's place; one that is shown for another bar goes at once.
  void announce(String text, double pointerX, double pointerY) {
    hide();
    tooltip.setText(text);
    screenX = pointerX;
    screenY = pointerY;
    pause.playFromStart();
  }

  /// Follows the pointer until the tooltip is shown.
  void moveTo(double pointerX, double pointerY) {
    screenX = pointerX;
    screenY = pointerY;
  }

  /// Shows a text without delay.
  void show(String text, double x, double y) {
    announce(text, x, y);
    pause.stop();
    showNow();
  }

  void hide() {
    pause.stop();
    tooltip.hide();
  }

  String text() {
    return tooltip.getText();
  }

  boolean isShowing() {
    return tooltip.isShowing();
  }

  private void showNow() {
    if (owner.getScene() != null && owner.getScene().getWindow() != null && owner.getScene().getWindow().isShowing()) {
      tooltip.show(owner, screenX + DISTANCE, screenY + DISTANCE);
    }
  }
}
