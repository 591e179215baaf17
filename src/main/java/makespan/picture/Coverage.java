package makespan.picture;

import java.util.Arrays;

/// How much of every pixel of a small box a shape covers, exactly: each edge adds its signed area to the pixels that it
/// crosses, and the sum along a line gives the coverage (R. Levien, "Inside the fastest font renderer in the world",
/// 2016). Keeps its memory; single owner.
final class Coverage {
  private float[] areas = new float[0];
  private int width;
  private int height;

  /// Begins a box of pixels.
  void begin(int columns, int rows) {
    width = columns;
    height = rows;
    int wanted = columns * rows + 2;
    if (areas.length < wanted) {
      areas = new float[wanted];
    } else {
      Arrays.fill(areas, 0, wanted, 0);
    }
  }

  /// Adds an edge of the shape, in pixels of the box; x must lie within it.
  void edge(double fromX, double fromY, double toX, double toY) {
    if (fromY == toY) {
      return;
    }
    boolean down = fromY < toY;
    double sign = down ? 1 : -1;
    double topX = down ? fromX : toX;
    double topY = down ? fromY : toY;
    double endX = down ? toX : fromX;
    double endY = down ? toY : fromY;
    double slope = (endX - topX) / (endY - topY);
    double x = topY < 0 ? topX - topY * slope : topX;
    int last = Math.min(height, (int) Math.ceil(endY));
    for (int row = Math.max(0, (int) Math.floor(topY)); row < last; row++) {
      double tall = Math.min(row + 1, endY) - Math.max(row, topY);
      double next = x + slope * tall;
      row(row * width, sign * tall, Math.min(x, next), Math.max(x, next));
      x = next;
    }
  }

  private void row(int at, double area, double left, double right) {
    int first = (int) Math.floor(left);
    int end = (int) Math.ceil(right);
    if (end <= first + 1) {
      double middle = (left + right) / 2 - first;
      add(at + first, area * (1 - middle));
      add(at + first + 1, area * middle);
      return;
    }
    double perPixel = 1 / (right - left);
    double head = 1 - (left - first);
    double headArea = 0.5 * perPixel * head * head;
    double tail = right - end + 1;
    double tailArea = 0.5 * perPixel * tail * tail;
    add(at + first, area * headArea);
    if (end == first + 2) {
      add(at + first + 1, area * (1 - headArea - tailArea));
    } else {
      double second = perPixel * (1.5 - (left - first));
      add(at + first + 1, area * (second - headArea));
      for (int column = first + 2; column < end - 1; column++) {
        add(at + column, area * perPixel);
      }
      double beforeLast = second + (end - first - 3) * perPixel;
      add(at + end - 1, area * (1 - beforeLast - tailArea));
    }
    add(at + end, area * tailArea);
  }

  private void add(int at, double area) {
    if (at >= 0 && at < areas.length) {
      areas[at] += (float) area;
    }
  }

  /// Hands on every pixel that is covered, with its share from 0 to 1.
  void forEach(Pixel pixel) {
    float sum = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        sum += areas[row * width + column];
        float share = Math.min(1, Math.abs(sum));
        if (share > 1 / 512f) {
          pixel.cover(column, row, share);
        }
      }
    }
  }

  /// What is done with a covered pixel.
  @FunctionalInterface
  interface Pixel {
    void cover(int column, int row, float share);
  }
}
