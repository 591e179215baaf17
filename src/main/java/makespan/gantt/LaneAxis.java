package makespan.gantt;

/// Lanes to pixels down the chart: lanes of one height, scrolled by whole pixels. Immutable.
///
/// @param count      lanes, not negative
/// @param laneHeight pixels of a lane, more than 0
/// @param scroll     pixels above the visible part, 0 to `contentHeight() - height`
/// @param height     visible pixels, not negative
public record LaneAxis(int count, double laneHeight, double scroll, double height) {
  private static final double MIN_LANE_EMS = 1.25;
  private static final double MAX_LANE_EMS = 2.6;
  /// A lane of two layers is that much higher.
  private static final double BOTH_FACTOR = 1.7;

  /// The lanes of a chart, as high as the room allows and text wants.
  ///
  /// @param em height of the font
  public static LaneAxis of(Chart chart, double height, double em) {
    double lane = chart.mode().layers().size() > 1 ? BOTH_FACTOR * em : em;
    return of(chart.laneCount(), height, Math.rint(MIN_LANE_EMS * lane), Math.rint(MAX_LANE_EMS * lane));
  }

  /// Lanes as high as the room allows, between a least and a most; those that do not fit are scrolled to.
  public static LaneAxis of(int count, double height, double minLaneHeight, double maxLaneHeight) {
    double room = count == 0 ? maxLaneHeight : Math.floor(height / count);
    return new LaneAxis(count, Math.clamp(room, minLaneHeight, maxLaneHeight), 0, Math.max(0, height));
  }

  /// Top of a lane.
  public double yOf(int lane) {
    return lane * laneHeight - scroll;
  }

  /// The lane at a pixel, [Lanes#NONE] outside the lanes.
  public int laneAt(double y) {
    double lane = Math.floor((y + scroll) / laneHeight);
    return y >= 0 && y < height && lane >= 0 && lane < count ? (int) lane : Lanes.NONE;
  }

  /// Pixels of all lanes.
  public double contentHeight() {
    return count * laneHeight;
  }

  /// How far the lanes can be scrolled.
  public double maxScroll() {
    return Math.max(0, contentHeight() - height);
  }

  /// Scrolled to a place, as far as there are lanes.
  public LaneAxis scrolledTo(double pixels) {
    return new LaneAxis(count, laneHeight, Math.clamp(Math.rint(pixels), 0, maxScroll()), height);
  }

  /// Scrolled no further than needed to see a lane.
  public LaneAxis revealing(int lane) {
    double top = lane * laneHeight;
    return top < scroll ? scrolledTo(top) : scrolledTo(Math.max(scroll, Math.ceil(top + laneHeight - height)));
  }
}
