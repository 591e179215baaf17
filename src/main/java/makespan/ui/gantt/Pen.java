package makespan.ui.gantt;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws lines, boxes and text on the canvas with edges on whole pixels of the screen, in the chart's colours.
final class Pen {
  private static final double DASH = 5;
  private static final double DASH_GAP = 4;

  private final GraphicsContext gc;
  private final InkStyles inks;
  private double scale = 1;
  private TextWidths plain = new TextWidths(Font.getDefault());
  private TextWidths bold = boldOf(plain.font());

  Pen(GraphicsContext gc, InkStyles inks) {
    this.gc = gc;
    this.inks = inks;
    gc.setTextBaseline(VPos.CENTER);
  }

  /// Takes the font of the style sheets and the scale of the window.
  void setUp(Font font, double renderScale) {
    scale = renderScale;
    if (!font.equals(plain.font())) {
      plain = new TextWidths(font);
      bold = boldOf(font);
    }
  }

  TextWidths plain() {
    return plain;
  }

  TextWidths bold() {
    return bold;
  }

  /// Height of a line of text, roughly.
  double em() {
    return plain.font().getSize();
  }

  void clear(double width, double height) {
    gc.clearRect(0, 0, width, height);
  }

  /// Keeps the drawing that follows inside a box, until [#unclip()].
  void clip(double x, double y, double width, double height) {
    gc.save();
    gc.beginPath();
    gc.rect(x, y, width, height);
    gc.clip();
  }

  void unclip() {
    gc.restore();
  }

  void box(Ink ink, double left, double top, double right, double bottom) {
    gc.setFill(inks.colour(ink));
    fill(left, top, right, bottom);
  }

  /// The edge of a box, drawn inside it.
  void outline(Ink ink, double left, double top, double right, double bottom, double thickness) {
    gc.setFill(inks.colour(ink));
    fill(left, top, right, top + thickness);
    fill(left, bottom - thickness, right, bottom);
    fill(left, top, left + thickness, bottom);
    fill(right - thickness, top, right, bottom);
  }

  void verticalLine(Ink ink, double x, double top, double bottom) {
    gc.setFill(inks.colour(ink));
    fill(x, top, x + hairline(), bottom);
  }

  void horizontalLine(Ink ink, double left, double right, double y) {
    gc.setFill(inks.colour(ink));
    fill(left, y - hairline(), right, y);
  }

  /// A dashed line of two hairlines with a light rim, so that it is seen on any bar.
  void dashedLine(Ink ink, double x, double top, double bottom) {
    for (double y = top; y < bottom; y += DASH + DASH_GAP) {
      double end = Math.min(bottom, y + DASH);
      box(Ink.BACKGROUND, x - 1, y - 1, x + 2.5, end + 1);
      box(ink, x, y, x + 1.5, end);
    }
  }

  void text(TextWidths font, Ink ink, String text, double x, double y) {
    text(font, inks.colour(ink), text, x, y, TextAlignment.LEFT);
  }

  void textEndingAt(TextWidths font, Ink ink, String text, double x, double y) {
    text(font, inks.colour(ink), text, x, y, TextAlignment.RIGHT);
  }

  /// Text on a ground of any colour: dark or white, whichever is read better there.
  void textOn(int ground, String text, double x, double y) {
    Color colour = GanttPalette.textOn(ground) == GanttPalette.BLACK ? Color.BLACK : Color.WHITE;
    text(plain, colour, text, x, y, TextAlignment.LEFT);
  }

  /// A five-pointed star of a radius.
  void star(Ink ink, double x, double y, double radius) {
    double[] xs = new double[10];
    double[] ys = new double[10];
    for (int i = 0; i < 10; i++) {
      double angle = Math.PI * (i / 5.0 - 0.5);
      double r = i % 2 == 0 ? radius : radius * 0.42;
      xs[i] = x + r * Math.cos(angle);
      ys[i] = y + r * Math.sin(angle);
    }
    gc.setFill(inks.colour(ink));
    gc.fillPolygon(xs, ys, 10);
  }

  private void text(TextWidths font, Color colour, String text, double x, double y, TextAlignment align) {
    gc.setFont(font.font());
    gc.setFill(colour);
    gc.setTextAlign(align);
    gc.fillText(text, snapped(x), snapped(y));
  }

  private void fill(double left, double top, double right, double bottom) {
    double x = snapped(left);
    double y = snapped(top);
    gc.fillRect(x, y, snapped(right) - x, snapped(bottom) - y);
  }

  private double hairline() {
    return Math.max(1, Math.floor(scale)) / scale;
  }

  private double snapped(double length) {
    return Math.round(length * scale) / scale;
  }

  private static TextWidths boldOf(Font font) {
    return new TextWidths(Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()));
  }
}
