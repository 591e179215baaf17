package makespan.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import makespan.app.Settings.WindowPlace;

/// Puts a window where it was, if a screen still shows its title bar there.
final class WindowPlacing {
  private static final double TITLE_BAR = 40;

  private final Stage stage;

  WindowPlacing(Stage stage) {
    this.stage = stage;
  }

  /// Where the window is.
  WindowPlace place() {
    return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// Puts the window there; the system chooses where that cannot be seen.
  void restore(WindowPlace place) {
    if (Double.isNaN(place.width()) || Double.isNaN(place.height())) {
      return;
    }
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    boolean seen = Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> shows(screen, place));
    if (seen) {
      stage.setX(place.x());
      stage.setY(place.y());
    }
    stage.setMaximized(place.maximized());
  }

  private static boolean shows(Rectangle2D screen, WindowPlace place) {
    return screen.contains(place.x() + TITLE_BAR, place.y() + TITLE_BAR / 2)
        && screen.contains(place.x() + place.width() - TITLE_BAR, place.y() + TITLE_BAR / 2);
  }
}
