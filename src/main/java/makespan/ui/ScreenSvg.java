package makespan.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import makespan.picture.PngFile;
import makespan.picture.SvgSurface;

/// What stands on screen as the elements of an SVG 1.1 document: boxes, lines and text as such, so that it is sharp at
/// every size and its words can be searched and copied; only what is painted in pixels is a picture in it. On the thread
/// of the window.
final class ScreenSvg {
  private final StringBuilder body = new StringBuilder();
  private final Color ground;
  private int clips;

  private ScreenSvg(Color ground) {
    this.ground = ground;
  }

  /// Draws a part of a window, which has been laid out.
  ///
  /// @param title what the picture shows, for those who do not see it
  static String of(Region view, String title) {
    var svg = new ScreenSvg(ground(view));
    svg.box(view.getWidth(), view.getHeight(), Insets.EMPTY, 0, svg.ground);
    svg.draw(view, "");
    String size = "width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\"".formatted(
        SvgSurface.number(view.getWidth()), SvgSurface.number(view.getHeight()));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + size + " role=\"img\">\n<title>"
        + SvgSurface.escaped(title) + "</title>\n" + svg.body + "</svg>\n";
  }

  /// The colour that a part of a window stands on.
  private static Color ground(Node view) {
    for (Node node = view; node != null; node = node.getParent()) {
      if (node instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills()) {
          if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
            return colour;
          }
        }
      }
    }
    return view.getScene() != null && view.getScene().getFill() instanceof Color colour ? colour : Color.WHITE;
  }

  private void node(Node node) {
    if (node.isVisible() && node.getOpacity() > 0) {
      draw(node, moved(node.getLocalToParentTransform()));
    }
  }

  /// @param moved where it stands in what is around it, as an attribute; empty for the whole picture
  private void draw(Node node, String moved) {
    int before = body.length();
    String faint = node.getOpacity() < 1 ? " opacity=\"" + SvgSurface.number(node.getOpacity()) + "\"" : "";
    String clipped = node.getClip() == null ? "" : clipped(node.getClip());
    body.append("<g").append(moved).append(faint).append(clipped).append(">\n");
    int begun = body.length();
    switch (node) {
      case Text text -> text(text);
      case Node painted when isPainted(painted) -> pixels(painted);
      case Shape shape -> shape(shape);
      default -> {
        if (node instanceof Region region) {
          region(region);
        }
        if (node instanceof Parent parent) {
          parent.getChildrenUnmodifiable().stream().sorted(Comparator.comparingDouble(Node::getViewOrder).reversed())
              .forEach(this::node);
        }
      }
    }
    if (body.length() == begun) {
      body.setLength(before);
    } else {
      body.append("</g>\n");
    }
  }

  /// Whether it is pixels; where some lie upon others they are taken together, as they have no holes in the picture.
  private static boolean isPainted(Node node) {
    return node instanceof Canvas || node instanceof ImageView || (node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().filter(ScreenSvg::isPainted).count() > 1);
  }

  private static String moved(Transform by) {
    if (by.isIdentity()) {
      return "";
    }
    boolean only = by.getMxx() == 1 && by.getMyy() == 1 && by.getMxy() == 0 && by.getMyx() == 0;
    String place = SvgSurface.number(by.getTx()) + " " + SvgSurface.number(by.getTy());
    return only
        ? " transform=\"translate(" + place + ")\""
        : " transform=\"matrix(" + by.getMxx() + " " + by.getMyx() + " " + by.getMxy() + " " + by.getMyy() + " " + place
            + ")\"";
  }

  /// Clips in a window are boxes.
  private String clipped(Node clip) {
    Bounds shown = clip.getBoundsInParent();
    clips++;
    body.append("<clipPath id=\"clip").append(clips).append("\">")
        .append(rectangle(shown.getMinX(), shown.getMinY(), shown.getWidth(), shown.getHeight()))
        .append("/></clipPath>\n");
    return " clip-path=\"url(#clip" + clips + ")\"";
  }

  private void region(Region region) {
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (region.getShape() instanceof SVGPath path) {
          path(path, region, fill.getFill());
        } else {
          box(region.getWidth(), region.getHeight(), fill.getInsets(), radius(fill.getRadii(), region), fill.getFill());
        }
      }
    }
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().forEach(stroke -> border(region, stroke));
    }
  }

  private void box(double width, double height, Insets insets, double radius, Paint fill) {
    double left = insets.getLeft();
    double top = insets.getTop();
    element(rectangle(left, top, width - left - insets.getRight(), height - top - insets.getBottom()) + round(radius),
        width > left + insets.getRight() && height > top + insets.getBottom(), filled(fill));
  }

  /// A shape that a region has for a box, as arrows and marks do.
  private void path(SVGPath path, Region region, Paint fill) {
    Bounds bounds = path.getLayoutBounds();
    double across = region.isScaleShape() && bounds.getWidth() > 0 ? region.getWidth() / bounds.getWidth() : 1;
    double down = region.isScaleShape() && bounds.getHeight() > 0 ? region.getHeight() / bounds.getHeight() : 1;
    double left = region.isCenterShape() ? (region.getWidth() - across * bounds.getWidth()) / 2 : 0;
    double top = region.isCenterShape() ? (region.getHeight() - down * bounds.getHeight()) / 2 : 0;
    element("<path d=\"" + SvgSurface.escaped(path.getContent()) + "\" transform=\"translate("
        + SvgSurface.number(left) + " " + SvgSurface.number(top) + ") scale(" + across + " " + down + ") translate("
        + -bounds.getMinX() + " " + -bounds.getMinY() + ")\"", true, filled(fill));
  }

  private void border(Region region, BorderStroke stroke) {
    BorderWidths widths = stroke.getWidths();
    Insets in = stroke.getInsets();
    double left = in.getLeft() + widths.getLeft() / 2;
    double top = in.getTop() + widths.getTop() / 2;
    double right = region.getWidth() - in.getRight() - widths.getRight() / 2;
    double bottom = region.getHeight() - in.getBottom() - widths.getBottom() / 2;
    boolean alike = stroke.isStrokeUniform() && widths.getLeft() == widths.getTop()
        && widths.getRight() == widths.getTop() && widths.getBottom() == widths.getTop();
    if (alike) {
      element(rectangle(left, top, right - left, bottom - top) + round(radius(stroke.getRadii(), region)),
          right > left && bottom > top, side(stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop()));
      return;
    }
    line(left, top, right, top, side(stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop()));
    line(right, top, right, bottom, side(stroke.getRightStroke(), stroke.getRightStyle(), widths.getRight()));
    line(left, bottom, right, bottom, side(stroke.getBottomStroke(), stroke.getBottomStyle(), widths.getBottom()));
    line(left, top, left, bottom, side(stroke.getLeftStroke(), stroke.getLeftStyle(), widths.getLeft()));
  }

  private static String side(Paint paint, BorderStrokeStyle style, double width) {
    return style.equals(BorderStrokeStyle.NONE) ? "" : stroked(paint, width, style.getDashArray());
  }

  private void line(double fromX, double fromY, double toX, double toY, String stroke) {
    element("<path d=\"M" + SvgSurface.number(fromX) + " " + SvgSurface.number(fromY) + "L" + SvgSurface.number(toX)
        + " " + SvgSurface.number(toY) + "\"", true, stroke);
  }

  private void shape(Shape shape) {
    String stroke = stroked(shape.getStroke(), shape.getStrokeWidth(), shape.getStrokeDashArray());
    String looks = filled(shape.getFill()) + stroke;
    if (shape instanceof Rectangle box) {
      element(rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight()) + round(box.getArcWidth() / 2), true,
          looks);
    } else {
      String outline = SvgOutline.of(shape);
      element("<path d=\"" + outline + "\"", !outline.isEmpty(), looks);
    }
  }

  /// @param looks what can be seen of it, nothing if empty
  private void element(String begun, boolean sized, String looks) {
    if (sized && !looks.isEmpty()) {
      body.append(begun).append(looks.contains(" fill=") ? "" : " fill=\"none\"").append(looks).append("/>\n");
    }
  }

  private void text(Text text) {
    String looks = filled(text.getFill());
    String words = text.getText();
    if (words.isBlank() || looks.isEmpty()) {
      return;
    }
    List<TextLineInfo> lines = text.getLayoutInfo().getTextLines(false);
    Bounds all = text.getLayoutBounds();
    double left = lines.stream().mapToDouble(line -> line.bounds().getMinX()).min().orElse(0);
    for (TextLineInfo line : lines) {
      Rectangle2D place = line.bounds();
      double x = all.getMinX() + place.getMinX() - left;
      double y = all.getMinY() + place.getMinY() - lines.getFirst().bounds().getMinY() + text.getBaselineOffset();
      String shown = words.substring(line.start(), Math.min(line.end(), words.length()));
      // whoever lacks the font has the words in their room all the same
      String width = shown.equals(shown.strip())
          ? " textLength=\"" + SvgSurface.number(place.getWidth()) + "\" lengthAdjust=\"spacingAndGlyphs\""
          : "";
      body.append("<text x=\"").append(SvgSurface.number(x)).append("\" y=\"").append(SvgSurface.number(y)).append('"')
          .append(width).append(font(text.getFont())).append(looks).append('>')
          .append(SvgSurface.escaped(shown.strip())).append("</text>\n");
    }
  }

  private static String font(Font font) {
    return " font-family=\"" + SvgSurface.escaped(font.getFamily()) + ", Arial, sans-serif\" font-size=\""
        + SvgSurface.number(font.getSize()) + "\"" + (font.getStyle().contains("Bold") ? " font-weight=\"bold\"" : "");
  }

  private void pixels(Node node) {
    var parameters = new SnapshotParameters();
    parameters.setFill(ground);
    parameters.setTransform(new Scale(PictureExport.SHARP, PictureExport.SHARP));
    Bounds place = node.getBoundsInLocal();
    var png = new ByteArrayOutputStream();
    try {
      PngFile.write(PictureExport.raster(node.snapshot(parameters, null)), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body.append("<image").append(rectangle(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight())
        .substring("<rect".length())).append(" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
  }

  private static String rectangle(double x, double y, double width, double height) {
    return "<rect x=\"" + SvgSurface.number(x) + "\" y=\"" + SvgSurface.number(y) + "\" width=\""
        + SvgSurface.number(Math.max(0, width)) + "\" height=\"" + SvgSurface.number(Math.max(0, height)) + "\"";
  }

  private static double radius(CornerRadii radii, Region region) {
    double radius = radii.getTopLeftHorizontalRadius();
    double wanted = radii.isTopLeftHorizontalRadiusAsPercentage() ? radius * region.getWidth() : radius;
    return Math.min(wanted, Math.min(region.getWidth(), region.getHeight()) / 2);
  }

  private static String round(double radius) {
    return radius > 0 ? " rx=\"" + SvgSurface.number(radius) + "\"" : "";
  }

  private static String filled(Paint paint) {
    return coloured("fill", paint);
  }

  private static String stroked(Paint paint, double width, List<Double> dashes) {
    String colour = width > 0 ? coloured("stroke", paint) : "";
    if (colour.isEmpty()) {
      return "";
    }
    String dashed = dashes.isEmpty()
        ? ""
        : " stroke-dasharray=\"" + String.join(" ", dashes.stream().map(SvgSurface::number).toList()) + "\"";
    return colour + " stroke-width=\"" + SvgSurface.number(width) + "\"" + dashed;
  }

  private static String coloured(String what, Paint paint) {
    Color colour = SvgOutline.colour(paint);
    if (colour.getOpacity() == 0) {
      return "";
    }
    int argb = (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
    return " " + what + "=\"" + SvgSurface.colour(argb) + "\""
        + (colour.isOpaque() ? "" : " " + what + "-opacity=\"" + SvgSurface.number(colour.getOpacity()) + "\"");
  }
}
