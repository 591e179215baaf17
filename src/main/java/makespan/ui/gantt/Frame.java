package makespan.ui.gantt;

/// How the room of the chart is shared: headers on the left, the ruler above, the lanes in the rest. Pixels of layout.
///
/// @param header width of the lane headers
/// @param ruler  height of the ruler
/// @param width  width of the lanes
/// @param height height of the lanes
record Frame(double header, double ruler, double width, double height) {

  /// Right edge of the lanes.
  double right() {
    return header + width;
  }

  /// Lower edge of the lanes.
  double bottom() {
    return ruler + height;
  }
}
