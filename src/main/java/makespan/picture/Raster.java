package makespan.picture;

import java.util.Arrays;

/// Pixels of the screen as premultiplied ARGB, row by row; what lies outside is cut off.
///
/// The one mutable value of the painting: one owner, who shows the pixels to others only between two paintings.
public final class Raster {
  private final int[] pixels;
  private final int width;
  private final int height;
  private final double scale;

  /// @param scale pixels of the screen for a pixel of the layout, more than 0
  public Raster(int width, int height, double scale) {
    this.pixels = new int[width * height];
    this.width = width;
    this.height = height;
    this.scale = scale;
  }

  /// The pixels themselves, not a copy.
  public int[] pixels() {
    return pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public double scale() {
    return scale;
  }

  /// A length of the layout in whole pixels of the screen, at least 1.
  public int pixels(double length) {
    return Math.max(1, (int) Math.round(length * scale));
  }

  public int argb(int x, int y) {
    return pixels[y * width + x];
  }

  public void set(int x, int y, int argb) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      pixels[y * width + x] = argb;
    }
  }

  /// Fills from `left` and `top` up to, without, `right` and `bottom`.
  public void fill(int left, int top, int right, int bottom, int argb) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    if (from >= to) {
      return;
    }
    int last = Math.min(height, bottom);
    for (int y = Math.max(0, top); y < last; y++) {
      Arrays.fill(pixels, y * width + from, y * width + to, argb);
    }
  }

  /// Draws the edge of a box, inside it.
  public void frame(int left, int top, int right, int bottom, int thickness, int argb) {
    fill(left, top, right, top + thickness, argb);
    fill(left, bottom - thickness, right, bottom, argb);
    fill(left, top, left + thickness, bottom, argb);
    fill(right - thickness, top, right, bottom, argb);
  }

  /// Copies a line of `width` pixels into rows from `top` up to, without, `bottom`.
  public void rows(int[] line, int top, int bottom) {
    int last = Math.min(height, bottom);
    for (int y = Math.max(0, top); y < last; y++) {
      System.arraycopy(line, 0, pixels, y * width, width);
    }
  }

  /// Copies another raster to a place on this one.
  public void copy(Raster from, int left, int top) {
    int columns = Math.min(from.width, width - left);
    for (int y = 0; y < from.height && top + y < height; y++) {
      System.arraycopy(from.pixels, y * from.width, pixels, (top + y) * width + left, columns);
    }
  }
}
