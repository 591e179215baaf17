package makespan.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import makespan.picture.SvgSurface;

/// Shapes of a window in the words of an SVG path (SVG 1.1, section 8.3).
final class SvgOutline {
  private SvgOutline() {}

  /// The outline of a shape; empty for one that has none here.
  static String of(Shape shape) {
    return switch (shape) {
      case Line line ->
        "M" + numbers(line.getStartX(), line.getStartY()) + "L" + numbers(line.getEndX(), line.getEndY());
      case Circle circle ->
        oval(circle.getCenterX(), circle.getCenterY(), circle.getRadius(), circle.getRadius());
      case Ellipse oval -> oval(oval.getCenterX(), oval.getCenterY(), oval.getRadiusX(), oval.getRadiusY());
      case Polygon polygon -> points(polygon.getPoints()) + "Z";
      case Polyline polyline -> points(polyline.getPoints());
      case SVGPath path -> path.getContent();
      case Path path -> elements(path.getElements());
      default -> "";
    };
  }

  /// The colour that stands for a paint: a gradient's first, none for a pattern.
  static Color colour(Paint paint) {
    return switch (paint) {
      case Color colour -> colour;
      case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
      case RadialGradient gradient -> gradient.getStops().getFirst().getColor();
      case null, default -> Color.TRANSPARENT;
    };
  }

  private static String oval(double x, double y, double across, double down) {
    String half = "A" + numbers(across, down) + " 0 1 0 ";
    return "M" + numbers(x - across, y) + half + numbers(x + across, y) + half + numbers(x - across, y) + "Z";
  }

  private static String points(List<Double> points) {
    var outline = new StringBuilder();
    for (int i = 0; i + 1 < points.size(); i += 2) {
      outline.append(i == 0 ? "M" : "L").append(numbers(points.get(i), points.get(i + 1)));
    }
    return outline.toString();
  }

  private static String elements(List<PathElement> elements) {
    var outline = new StringBuilder();
    for (PathElement element : elements) {
      String letter = switch (element) {
        case MoveTo to -> "M" + numbers(to.getX(), to.getY());
        case LineTo to -> "L" + numbers(to.getX(), to.getY());
        case HLineTo to -> "H" + numbers(to.getX());
        case VLineTo to -> "V" + numbers(to.getY());
        case QuadCurveTo to -> "Q" + numbers(to.getControlX(), to.getControlY(), to.getX(), to.getY());
        case CubicCurveTo to -> "C" + numbers(to.getControlX1(), to.getControlY1(), to.getControlX2(),
            to.getControlY2(), to.getX(), to.getY());
        case ArcTo to -> "A" + numbers(to.getRadiusX(), to.getRadiusY(), to.getXAxisRotation(),
            to.isLargeArcFlag() ? 1 : 0, to.isSweepFlag() ? 1 : 0, to.getX(), to.getY());
        case ClosePath _ -> "Z";
        default -> throw new IllegalArgumentException("no words for " + element);
      };
      outline.append(element.isAbsolute() ? letter : letter.toLowerCase(Locale.ROOT));
    }
    return outline.toString();
  }

  private static String numbers(double... numbers) {
    var words = new StringBuilder();
    for (double number : numbers) {
      words.append(words.isEmpty() ? "" : " ").append(SvgSurface.number(number));
    }
    return words.toString();
  }
}
