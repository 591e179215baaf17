package makespan.ui.gantt;

/// How the room of the chart is shared: headers on the left, the ruler above, the lanes in the rest. Pixels of layout.
///
/// @param header width of the lane headers
/// @param ruler  height of the ruler
/// @param width  width of the lanes
/// @param height height of the lanes
/// @param down   width of the scroll bar beside the lanes, 0 where none is needed
/// @param across height of the scroll bar below the lanes
record Frame(double header, double ruler, double width, double height, double down, double across) {

  /// Right edge of the lanes.
  double right() {
    return header + width;
  }

  /// Lower edge of the lanes.
  double bottom() {
    return ruler + height;
  }

  /// Right edge of everything.
  double outerRight() {
    return right() + down;
  }

  /// Lower edge of everything.
  double outerBottom() {
    return bottom() + across;
  }
}
