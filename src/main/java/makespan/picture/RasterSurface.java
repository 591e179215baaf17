package makespan.picture;

/// Draws on a raster: boxes with edges on whole pixels, text and polygons with soft edges. Single owner.
public final class RasterSurface implements Surface {
  private final Raster raster;
  private final double em;
  private final Typeface plainFace = Typeface.plain();
  private final Typeface boldFace = Typeface.bold();
  private final TextWidths plain;
  private final TextWidths bold;
  private final Coverage coverage = new Coverage();
  private int clipLeft;
  private int clipTop;
  private int clipRight;
  private int clipBottom;

  /// @param em size of the font, pixels of the layout
  public RasterSurface(Raster raster, double em) {
    this.raster = raster;
    this.em = em;
    this.plain = widths(plainFace, em);
    this.bold = widths(boldFace, em);
    unclip();
  }

  /// The widths of text in a font of the program.
  static TextWidths widths(Typeface face, double em) {
    return new TextWidths(c -> face.advance(c) * em, c -> face.advance(c) * em);
  }

  @Override
  public double scale() {
    return raster.scale();
  }

  @Override
  public double em() {
    return em;
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
    raster.fill(Math.max(clipLeft, pixel(left)), Math.max(clipTop, pixel(top)), Math.min(clipRight, pixel(right)),
        Math.min(clipBottom, pixel(bottom)), argb);
  }

  @Override
  public void polygon(int argb, double[] xs, double[] ys) {
    var outline = new Outline();
    for (int i = 0; i < xs.length; i++) {
      int next = (i + 1) % xs.length;
      outline.line(xs[i], -ys[i], xs[next], -ys[next]);
    }
    draw(outline, argb, 0, 0, raster.scale());
  }

  @Override
  public void text(int argb, boolean isBold, Anchor anchor, String text, double x, double y) {
    Typeface face = isBold ? boldFace : plainFace;
    double size = em * raster.scale();
    double width = (isBold ? bold : plain).of(text) * raster.scale();
    double pen = x * raster.scale() - switch (anchor) {
      case START -> 0;
      case MIDDLE -> width / 2;
      case END -> width;
    };
    double baseline = Math.rint(y * raster.scale() + face.middle() * size);
    for (int i = 0; i < text.length(); i++) {
      draw(face.outline(text.charAt(i)), argb, pen, baseline, size);
      pen += face.advance(text.charAt(i)) * size;
    }
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    clipLeft = Math.max(0, pixel(x));
    clipTop = Math.max(0, pixel(y));
    clipRight = Math.min(raster.width(), pixel(x + width));
    clipBottom = Math.min(raster.height(), pixel(y + height));
  }

  @Override
  public void unclip() {
    clipLeft = 0;
    clipTop = 0;
    clipRight = raster.width();
    clipBottom = raster.height();
  }

  private int pixel(double length) {
    return (int) Math.round(length * raster.scale());
  }

  /// @param size pixels of the screen for a unit of the outline, whose y grows upwards
  private void draw(Outline outline, int argb, double x, double y, double size) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < outline.count(); i++) {
      left = Math.min(left, outline.x0(i));
      right = Math.max(right, outline.x0(i));
      top = Math.min(top, -outline.y0(i));
      bottom = Math.max(bottom, -outline.y0(i));
    }
    if (left > right) {
      return;
    }
    int column = (int) Math.floor(x + left * size);
    int row = (int) Math.floor(y + top * size);
    coverage.begin((int) Math.ceil(x + right * size) - column + 2, (int) Math.ceil(y + bottom * size) - row + 1);
    for (int i = 0; i < outline.count(); i++) {
      coverage.edge(x + outline.x0(i) * size - column, y - outline.y0(i) * size - row,
          x + outline.x1(i) * size - column, y - outline.y1(i) * size - row);
    }
    coverage.forEach((dx, dy, share) -> blend(column + dx, row + dy, argb, share));
  }

  private void blend(int x, int y, int argb, float share) {
    if (x < clipLeft || x >= clipRight || y < clipTop || y >= clipBottom) {
      return;
    }
    int below = raster.argb(x, y);
    int mixed = 0xff000000;
    for (int shift = 0; shift < 24; shift += 8) {
      int from = below >>> shift & 0xff;
      mixed |= Math.round(from + ((argb >>> shift & 0xff) - from) * share) << shift;
    }
    raster.set(x, y, mixed);
  }
}
