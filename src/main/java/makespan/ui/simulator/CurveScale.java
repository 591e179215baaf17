package makespan.ui.simulator;

/// Where times and numbers of containers stand in the curve. Pixels of its pane.
///
/// @param lineHeight of the title; all that goes with the size of text is told in it
/// @param left       room for times beside the chart
/// @param topNanos   time at the upper edge of the chart, at least 1
/// @param max        number of containers at its right edge, at least 1
record CurveScale(double width, double height, double lineHeight, double left, long topNanos, int max) {
  /// Between the chart and the right edge of the pane.
  private static final double RIGHT = 14;
  static final double GAP = 6;
  /// A chart lower than so many lines of text has none to spare.
  private static final int LOW = 9;

  CurveScale withLeft(double room) {
    return new CurveScale(width, height, lineHeight, room, topNanos, max);
  }

  /// Whether there is no room for the title.
  boolean low() {
    return height < lineHeight * LOW;
  }

  double right() {
    return width - RIGHT;
  }

  /// Upper edge of the chart, below the title and two lines that read the curve.
  double top() {
    return GAP + lineHeight * (low() ? 2 : 3);
  }

  /// Lower edge of the chart, above numbers of containers.
  double bottom() {
    return height - lineHeight * 1.4;
  }

  /// Height of the chart proper.
  double room() {
    return bottom() - top();
  }

  double x(int containers) {
    return left + (containers - 1.0) / Math.max(1, max - 1) * (right() - left);
  }

  double y(long nanos) {
    return top() + (1 - (double) nanos / topNanos) * room();
  }

  /// The number of containers at a place, the nearest one beside the chart.
  int containersAt(double x) {
    double part = (x - left) / Math.max(1, right() - left);
    return Math.clamp(Math.round(1 + part * (max - 1)), 1, max);
  }

  /// The middle of a pixel, where a line is sharp.
  static double snap(double position) {
    return Math.floor(position) + 0.5;
  }
}
