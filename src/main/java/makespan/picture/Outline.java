package makespan.picture;

import java.util.Arrays;

/// A filled shape: closed lines in a plane, curves already broken up into straight pieces. Single owner while it grows.
final class Outline {
  /// Straight pieces for a curve of a glyph: at the sizes of text nobody sees more.
  private static final int PIECES = 4;

  private double[] segments = new double[64];
  private int length;

  /// How many straight pieces there are.
  int count() {
    return length / 4;
  }

  double x0(int piece) {
    return segments[4 * piece];
  }

  double y0(int piece) {
    return segments[4 * piece + 1];
  }

  double x1(int piece) {
    return segments[4 * piece + 2];
  }

  double y1(int piece) {
    return segments[4 * piece + 3];
  }

  void line(double x0, double y0, double x1, double y1) {
    if (length + 4 > segments.length) {
      segments = Arrays.copyOf(segments, 2 * segments.length);
    }
    segments[length++] = x0;
    segments[length++] = y0;
    segments[length++] = x1;
    segments[length++] = y1;
  }

  /// Adds a closed line of a TrueType glyph: between two points off the curve lies one on it, in their middle.
  ///
  /// @param on whether a point is on the curve, else it controls a quadratic one
  void contour(double[] x, double[] y, boolean[] on) {
    int n = x.length;
    if (n == 0) {
      return;
    }
    int start = 0;
    while (start < n && !on[start]) {
      start++;
    }
    boolean none = start == n;
    int from = none ? 0 : start;
    double firstX = none ? (x[n - 1] + x[0]) / 2 : x[from];
    double firstY = none ? (y[n - 1] + y[0]) / 2 : y[from];
    double lastX = firstX;
    double lastY = firstY;
    for (int i = none ? 0 : 1; i < n; i++) {
      int at = (from + i) % n;
      if (on[at]) {
        line(lastX, lastY, x[at], y[at]);
        lastX = x[at];
        lastY = y[at];
        continue;
      }
      int next = (at + 1) % n;
      boolean ends = i + 1 == n;
      double toX = ends ? firstX : on[next] ? x[next] : (x[at] + x[next]) / 2;
      double toY = ends ? firstY : on[next] ? y[next] : (y[at] + y[next]) / 2;
      curve(lastX, lastY, x[at], y[at], toX, toY);
      lastX = toX;
      lastY = toY;
    }
    line(lastX, lastY, firstX, firstY);
  }

  private void curve(double x0, double y0, double cx, double cy, double x1, double y1) {
    double lastX = x0;
    double lastY = y0;
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      double u = 1 - t;
      double x = u * u * x0 + 2 * u * t * cx + t * t * x1;
      double y = u * u * y0 + 2 * u * t * cy + t * t * y1;
      line(lastX, lastY, x, y);
      lastX = x;
      lastY = y;
    }
  }
}
