package makespan.ui;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import makespan.app.Settings.WindowPlace;

/// Knows where a window is when it is not maximised, and puts it where it was, no larger than the screen, if its title
/// bar is seen there.
final class WindowPlacing {
  private static final double TITLE_BAR = 40;

  private final Stage stage;
  private WindowPlace usual = WindowPlace.UNKNOWN;
  private WindowPlace former = WindowPlace.UNKNOWN;

  WindowPlacing(Stage stage) {
    this.stage = stage;
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(bound -> bound.addListener(_ -> follow()));
    stage.maximizedProperty().addListener((_, _, maximized) -> {
      // some systems tell of the size first
      if (maximized && fillsItsScreen(usual) && isKnown(former)) {
        usual = former;
      }
    });
  }

  /// Where the window is, or was before it was maximised.
  WindowPlace place() {
    follow();
    return new WindowPlace(usual.x(), usual.y(), usual.width(), usual.height(), stage.isMaximized());
  }

  private void follow() {
    if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
      return;
    }
    var now = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    if (isKnown(now) && !now.equals(usual)) {
      if (!fillsItsScreen(usual)) {
        former = usual;
      }
      usual = now;
    }
  }

  private static boolean isKnown(WindowPlace place) {
    return !Double.isNaN(place.width()) && !Double.isNaN(place.height());
  }

  private static boolean fillsItsScreen(WindowPlace place) {
    return screens().stream()
        .anyMatch(screen -> place.width() >= screen.getWidth() && place.height() >= screen.getHeight());
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  /// Puts the window there; the system chooses where that cannot be seen.
  void restore(WindowPlace place) {
    if (!isKnown(place)) {
      return;
    }
    WindowPlace fitting = fitting(place, screens());
    stage.setWidth(fitting.width());
    stage.setHeight(fitting.height());
    if (!Double.isNaN(fitting.x())) {
      stage.setX(fitting.x());
      stage.setY(fitting.y());
    }
    usual = fitting;
    stage.setMaximized(place.maximized());
  }

  /// The same place no larger than the screens that it lies on, or than the first where it lies on none. Its corner is not
  /// a number where its title bar cannot be seen.
  ///
  /// @param screens what windows may cover of each, the main one first, at least one
  static WindowPlace fitting(WindowPlace place, List<Rectangle2D> screens) {
    List<Rectangle2D> touched = screens.stream()
        .filter(screen -> screen.intersects(place.x(), place.y(), place.width(), place.height())).toList();
    List<Rectangle2D> room = touched.isEmpty() ? screens.subList(0, 1) : touched;
    double left = least(room.stream().mapToDouble(Rectangle2D::getMinX));
    double top = least(room.stream().mapToDouble(Rectangle2D::getMinY));
    double right = -least(room.stream().mapToDouble(screen -> -screen.getMaxX()));
    double bottom = -least(room.stream().mapToDouble(screen -> -screen.getMaxY()));
    double width = Math.min(place.width(), right - left);
    double height = Math.min(place.height(), bottom - top);
    double x = width < place.width() ? left : place.x();
    double y = height < place.height() ? top : place.y();
    boolean seen = isSeen(x + TITLE_BAR, y, screens) && isSeen(x + width - TITLE_BAR, y, screens);
    return new WindowPlace(seen ? x : Double.NaN, seen ? y : Double.NaN, width, height, place.maximized());
  }

  private static double least(DoubleStream bounds) {
    return bounds.min().orElseThrow();
  }

  /// Whether a place in the title bar lies on a screen.
  private static boolean isSeen(double x, double y, List<Rectangle2D> screens) {
    return screens.stream().anyMatch(screen -> screen.contains(x, y + TITLE_BAR / 2));
  }
}
