package makespan.gantt;

/// How the room of the chart is shared: headers on the left, the ruler above, the lanes in the rest. Pixels of layout.
///
/// @param header width of the lane headers
/// @param ruler  height of the ruler
/// @param width  width of the lanes
/// @param height height of the lanes
/// @param down   width of the scroll bar beside the lanes, 0 where none is needed
/// @param across height of the scroll bar below the lanes
public record Frame(double header, double ruler, double width, double height, double down, double across) {
  private static final double RULER_EMS = 2.2;

  /// Shares out a room. Lanes begin on a whole pixel of the screen, else their picture would be blurred.
  ///
  /// @param header width that the lane headers want
  /// @param em     height of the font
  /// @param scale  pixels of the screen for one of the layout
  /// @param across height of the scroll bar below the lanes
  /// @param down   width of the scroll bar beside them, if one is needed
  public static Frame of(Chart chart, double width, double height, double header, double em, double scale,
      double across, double down) {
    double left = Math.rint(Math.min(header, width / 2) * scale) / scale;
    double ruler = Math.rint(RULER_EMS * em * scale) / scale;
    double laneRoom = Math.max(1, Math.floor(height - ruler - across));
    double beside = LaneAxis.of(chart, laneRoom, em).maxScroll() > 0 ? down : 0;
    return new Frame(left, ruler, Math.max(1, Math.floor(width - left - beside)), laneRoom, beside, across);
  }

  /// Right edge of the lanes.
  public double right() {
    return header + width;
  }

  /// Lower edge of the lanes.
  public double bottom() {
    return ruler + height;
  }

  /// Right edge of everything.
  public double outerRight() {
    return right() + down;
  }

  /// Lower edge of everything.
  public double outerBottom() {
    return bottom() + across;
  }
}
