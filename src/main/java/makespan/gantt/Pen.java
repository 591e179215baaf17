package makespan.gantt;

import makespan.picture.Surface;
import makespan.picture.Surface.Anchor;
import makespan.picture.TextWidths;

/// Draws lines, boxes and text with edges on whole pixels of the screen, in the chart's colours.
final class Pen {
  private static final double DASH = 5;
  private static final double DASH_GAP = 4;
  private static final double HATCH = 4;

  private final Surface surface;
  private final GanttPalette palette;

  Pen(Surface surface, GanttPalette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  TextWidths plain() {
    return surface.plain();
  }

  TextWidths bold() {
    return surface.bold();
  }

  /// Height of a line of text, roughly.
  double em() {
    return surface.em();
  }

  /// Keeps the drawing that follows inside a box, until [#unclip()].
  void clip(double x, double y, double width, double height) {
    surface.clip(x, y, width, height);
  }

  void unclip() {
    surface.unclip();
  }

  void box(Ink ink, double left, double top, double right, double bottom) {
    fill(ink, left, top, right, bottom);
  }

  /// A box as pale as bars that a filter does not keep.
  void paleBox(double left, double top, double right, double bottom) {
    surface.fill(palette.pale(), snapped(left), snapped(top), snapped(right), snapped(bottom));
  }

  /// A square as bars of a plan are hatched.
  void hatched(Ink ink, double left, double top, double size) {
    fill(ink, left, top, left + size, top + size);
    for (double from = HATCH - size; from < size; from += HATCH) {
      double x = left + Math.max(0, from);
      double y = top - Math.min(0, from);
      double length = size - Math.abs(from);
      surface.polygon(palette.tones(ink).fullStroke(), new double[]{x, x + 1, x + length, x + length},
          new double[]{y, y, y + length - 1, y + length});
    }
  }

  /// A box that what is below shines through.
  ///
  /// @param alpha 0 to 255
  void tint(Ink ink, int alpha, double left, double top, double right, double bottom) {
    surface.fill((palette.argb(ink) & 0xffffff) | (alpha << 24), snapped(left), snapped(top), snapped(right),
        snapped(bottom));
  }

  /// A box with a line of text in its middle, in a colour that is read on it.
  void sign(Ink ink, String text, double left, double top, double right, double bottom) {
    fill(ink, left, top, right, bottom);
    surface.text(GanttPalette.textOn(palette.argb(ink)), true, Anchor.MIDDLE, text, (left + right) / 2,
        (top + bottom) / 2);
  }

  /// The edge of a box, drawn inside it.
  void outline(Ink ink, double left, double top, double right, double bottom, double thickness) {
    fill(ink, left, top, right, top + thickness);
    fill(ink, left, bottom - thickness, right, bottom);
    fill(ink, left, top, left + thickness, bottom);
    fill(ink, right - thickness, top, right, bottom);
  }

  void verticalLine(Ink ink, double x, double top, double bottom) {
    fill(ink, x, top, x + hairline(), bottom);
  }

  void horizontalLine(Ink ink, double left, double right, double y) {
    fill(ink, left, y - hairline(), right, y);
  }

  /// A dashed line of two hairlines with a light rim, so that it is seen on any bar.
  void dashedLine(Ink ink, double x, double top, double bottom) {
    for (double y = top; y < bottom; y += DASH + DASH_GAP) {
      double end = Math.min(bottom, y + DASH);
      box(Ink.BACKGROUND, x - 1, y - 1, x + 2.5, end + 1);
      box(ink, x, y, x + 1.5, end);
    }
  }

  void text(boolean bold, Ink ink, String text, double x, double y) {
    surface.text(palette.argb(ink), bold, Anchor.START, text, snapped(x), snapped(y));
  }

  void textEndingAt(boolean bold, Ink ink, String text, double x, double y) {
    surface.text(palette.argb(ink), bold, Anchor.END, text, snapped(x), snapped(y));
  }

  /// Text on a ground of any colour: dark or white, whichever is read better there.
  void textOn(int ground, String text, double x, double y) {
    surface.text(GanttPalette.textOn(ground), false, Anchor.START, text, snapped(x), snapped(y));
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
    surface.polygon(palette.argb(ink), xs, ys);
  }

  private void fill(Ink ink, double left, double top, double right, double bottom) {
    surface.fill(palette.argb(ink), snapped(left), snapped(top), snapped(right), snapped(bottom));
  }

  private double hairline() {
    return Math.max(1, Math.floor(surface.scale())) / surface.scale();
  }

  private double snapped(double length) {
    return Math.round(length * surface.scale()) / surface.scale();
  }
}
