package makespan.ui.gantt;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import makespan.picture.Surface;
import makespan.picture.TextWidths;

/// Draws on a canvas of the window, in a font of its style sheets.
final class CanvasSurface implements Surface {
  private final GraphicsContext gc;
  private double scale = 1;
  private Font plainFont = Font.getDefault();
  private Font boldFont = boldOf(plainFont);
  private TextWidths plain = widths(plainFont);
  private TextWidths bold = widths(boldFont);

  CanvasSurface(GraphicsContext gc) {
    this.gc = gc;
    gc.setTextBaseline(VPos.CENTER);
  }

  /// Takes the font of the style sheets and the scale of the window.
  void setUp(Font font, double renderScale) {
    scale = renderScale;
    if (!font.equals(plainFont)) {
      plainFont = font;
      boldFont = boldOf(font);
      plain = widths(plainFont);
      bold = widths(boldFont);
    }
  }

  void clear(double width, double height) {
    gc.clearRect(0, 0, width, height);
  }

  @Override
  public double scale() {
    return scale;
  }

  @Override
  public double em() {
    return plainFont.getSize();
  }

  @Override
  public TextWidths plain() {
    return plain;
  }

  @Override
  public TextWidths bold() {
    return bold;
  }

  @Override
  public void fill(int argb, double left, double top, double right, double bottom) {
    gc.setFill(colour(argb));
    gc.fillRect(left, top, right - left, bottom - top);
  }

  @Override
  public void polygon(int argb, double[] xs, double[] ys) {
    gc.setFill(colour(argb));
    gc.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void text(int argb, boolean isBold, Anchor anchor, String text, double x, double y) {
    gc.setFont(isBold ? boldFont : plainFont);
    gc.setFill(colour(argb));
    gc.setTextAlign(switch (anchor) {
      case START -> TextAlignment.LEFT;
      case MIDDLE -> TextAlignment.CENTER;
      case END -> TextAlignment.RIGHT;
    });
    gc.fillText(text, x, y);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    gc.save();
    gc.beginPath();
    gc.rect(x, y, width, height);
    gc.clip();
  }

  @Override
  public void unclip() {
    gc.restore();
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }

  private static Font boldOf(Font font) {
    return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
  }

  private static TextWidths widths(Font font) {
    return TextWidths.measuredBy(c -> width(font, c));
  }

  private static double width(Font font, int character) {
    var text = new Text(Character.toString(character));
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
