package makespan.picture;

import java.util.ArrayList;
import java.util.List;

/// Boxes in a box, each as large as its share and as square as can be: a squarified treemap (M. Bruls, K. Huizing, J. van
/// Wijk, "Squarified Treemaps", 2000). O(n).
public final class Squarified {
  private Squarified() {}

  /// A box, pixels.
  public record Box(double x, double y, double width, double height) {
    /// Whether a point is in the box.
    public boolean holds(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }

  /// Lays out boxes.
  ///
  /// @param sizes what the areas are to be proportional to, largest first, none negative
  /// @param room  the box to be filled
  /// @return a box for every size; without an area where the sizes or the room have none
  public static List<Box> boxes(long[] sizes, Box room) {
    double sum = 0;
    for (long size : sizes) {
      sum += size;
    }
    double perSize = sum == 0 ? 0 : room.width() * room.height() / sum;
    var boxes = new ArrayList<Box>(sizes.length);
    Box free = room;
    int first = 0;
    while (first < sizes.length) {
      double side = Math.min(free.width(), free.height());
      double area = sizes[first] * perSize;
      int end = first + 1;
      while (end < sizes.length
          && worst(sizes[first], sizes[end], area + sizes[end] * perSize, perSize, side) <= worst(sizes[first],
              sizes[end - 1], area, perSize, side)) {
        area += sizes[end] * perSize;
        end++;
      }
      free = row(sizes, first, end, perSize, area, free, boxes);
      first = end;
    }
    return boxes;
  }

  /// The worst ratio of sides in a row along a side: that of its largest or its smallest box.
  private static double worst(long largest, long smallest, double area, double perSize, double side) {
    if (area == 0 || smallest == 0) {
      return Double.MAX_VALUE;
    }
    double square = side * side;
    return Math.max(square * largest * perSize / (area * area), area * area / (square * smallest * perSize));
  }

  /// Lays a row along the shorter side; hands back what is left.
  private static Box row(long[] sizes, int first, int end, double perSize, double area, Box free, List<Box> boxes) {
    boolean upright = free.width() >= free.height();
    double side = upright ? free.height() : free.width();
    double deep = side == 0 ? 0 : area / side;
    double at = 0;
    for (int i = first; i < end; i++) {
      double length = deep == 0 ? 0 : sizes[i] * perSize / deep;
      boxes.add(upright
          ? new Box(free.x(), free.y() + at, deep, length)
          : new Box(free.x() + at, free.y(), length, deep));
      at += length;
    }
    return upright
        ? new Box(free.x() + deep, free.y(), Math.max(0, free.width() - deep), free.height())
        : new Box(free.x(), free.y() + deep, free.width(), Math.max(0, free.height() - deep));
  }
}
