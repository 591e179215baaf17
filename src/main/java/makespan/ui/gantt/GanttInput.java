package makespan.ui.gantt;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Translates keys, mouse and touchpad into what the chart can do.
final class GanttInput {
  /// Zoom of a key press or button.
  static final double STEP = 1.5;
  /// Zoom of a notch of the wheel.
  private static final double WHEEL_STEP = 1.25;
  /// Pixels that a notch of the wheel counts, as JavaFX reports it on a plain mouse.
  private static final double NOTCH = 40;
  /// Share of the width that a key press pans.
  private static final double PAN_SHARE = 0.15;

  private final GanttPane pane;
  private boolean panning;
  private boolean marking;
  private double pressedX;
  private double lastX;
  private double lastY;

  GanttInput(GanttPane pane) {
    this.pane = pane;
    pane.setOnKeyPressed(this::key);
    pane.setOnMouseMoved(
        event -> pane.hover().moveTo(event.getX(), event.getY(), event.getScreenX(), event.getScreenY()));
    pane.setOnMouseExited(_ -> pane.hover().leave());
    pane.setOnMousePressed(this::press);
    pane.setOnMouseDragged(this::drag);
    pane.setOnMouseReleased(_ -> release());
    pane.setOnMouseClicked(this::click);
    pane.setOnScroll(this::wheel);
    pane.setOnZoom(this::pinch);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.I) {
      pane.explainSelection();
      event.consume();
      return;
    }
    if (event.isShortcutDown() || event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    if (act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    double pan = pane.getViewport().time().width() * PAN_SHARE;
    return switch (meant(event.getCode())) {
      case R -> done(pane.navigator()::markSelection);
      case PLUS, EQUALS, ADD -> done(pane::zoomIn);
      case MINUS, SUBTRACT -> done(pane::zoomOut);
      case LEFT, KP_LEFT -> done(() -> pane.navigator().pan(-pan));
      case RIGHT, KP_RIGHT -> done(() -> pane.navigator().pan(pan));
      case DIGIT0, NUMPAD0, HOME -> done(pane::fit);
      case F -> done(pane::focusSelection);
      case PERIOD -> done(() -> pane.navigator().walkAlong(1));
      case COMMA -> done(() -> pane.navigator().walkAlong(-1));
      case DOWN, KP_DOWN -> done(() -> pane.navigator().walkAcross(1));
      case UP, KP_UP -> done(() -> pane.navigator().walkAcross(-1));
      case C -> done(() -> pane.selection().cursor().ifPresent(hit -> pane.selection().laneProperty().set(hit.lane())));
      case P -> done(() -> pane.content().setMode(pane.content().getMode().next()));
      case ENTER -> pane.navigator().zoomToMark() || open();
      case ESCAPE -> pane.selection().clearRange() || pane.selection().clear();
      default -> false;
    };
  }

  /// Hands on the selected unit; tells whether there was one.
  private boolean open() {
    GanttSelection selection = pane.selection();
    selection.cursor().ifPresent(hit -> pane.onOpenUnitProperty().get().accept(selection.unitOf(hit)));
    return selection.cursor().isPresent();
  }

  /// What a letter stands for on the user's keyboard: a hand that lies on four letters zooms and pans with them.
  private KeyCode meant(KeyCode code) {
    return switch (pane.letterKeysProperty().get()) {
      case WASD -> switch (code) {
        case W -> KeyCode.PLUS;
        case S -> KeyCode.MINUS;
        case A -> KeyCode.LEFT;
        case D -> KeyCode.RIGHT;
        default -> code;
      };
      case ZQSD -> switch (code) {
        case Z -> KeyCode.PLUS;
        case S -> KeyCode.MINUS;
        case Q -> KeyCode.LEFT;
        case D -> KeyCode.RIGHT;
        default -> code;
      };
      case OFF -> code;
    };
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    boolean grip = event.getButton() == MouseButton.MIDDLE
        || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
    panning = grip && pane.canvas().isAmongLanes(event.getX(), event.getY());
    marking = !grip && event.getButton() == MouseButton.PRIMARY
        && pane.canvas().isBesideHeaders(event.getX(), event.getY());
    pressedX = event.getX();
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (panning) {
      pane.navigator().pan(lastX - event.getX());
      pane.navigator().scroll(lastY - event.getY());
      lastX = event.getX();
      lastY = event.getY();
      event.consume();
    } else if (marking && !event.isStillSincePress()) {
      pane.navigator().mark(pressedX, event.getX());
      event.consume();
    }
  }

  private void release() {
    panning = false;
    marking = false;
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      pane.hitAt(event.getX(), event.getY()).ifPresent(hit -> {
        pane.selectBar(hit);
        pane.navigator().zoomTo(hit);
      });
    } else {
      pane.selection().clearRange();
      if (pane.canvas().isAmongLanes(event.getX(), event.getY())) {
        pane.hitAt(event.getX(), event.getY()).ifPresentOrElse(pane::selectBar, pane.selection()::clear);
      }
    }
    event.consume();
  }

  /// A wheel with Shift held reports its turn as horizontal on some platforms and as vertical on others.
  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown()) {
      pane.navigator().zoom(Math.pow(WHEEL_STEP, event.getDeltaY() / NOTCH), event.getX());
    } else if (event.isShiftDown()) {
      pane.navigator().pan(-(event.getDeltaX() + event.getDeltaY()));
    } else {
      pane.navigator().pan(-event.getDeltaX());
      pane.navigator().scroll(-event.getDeltaY());
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    pane.navigator().zoom(event.getZoomFactor(), event.getX());
    event.consume();
  }
}
