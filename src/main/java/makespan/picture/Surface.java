package makespan.picture;

/// Where a drawing goes: the canvas of a window, pixels of a file, or lines of an SVG. Lengths are pixels of the layout,
/// colours opaque ARGB.
public interface Surface {
  /// Which point of a text stands at its place.
  enum Anchor {
    START, MIDDLE, END
  }

  /// Pixels of the screen for one of the layout.
  double scale();

  /// Height of the font, about that of a line.
  double em();

  /// Widths of the plain font.
  TextWidths plain();

  /// Widths of the bold font.
  TextWidths bold();

  /// Fills a box.
  void fill(int argb, double left, double top, double right, double bottom);

  /// Fills a polygon.
  void polygon(int argb, double[] xs, double[] ys);

  /// Writes a line of text, its middle at `y`.
  void text(int argb, boolean bold, Anchor anchor, String text, double x, double y);

  /// Keeps what follows inside a box, until [#unclip()]. Clips are not nested.
  void clip(double x, double y, double width, double height);

  /// Ends a clip.
  void unclip();
}
