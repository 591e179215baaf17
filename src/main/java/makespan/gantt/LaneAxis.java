package makespan.gantt;

/// Lanes to pixels down the chart: lanes of one height, scrolled by whole pixels. Immutable.
///
/// @param count      lanes, not negative
/// @param laneHeight pixels of a lane, more than 0
/// @param scroll     pixels above the visible part, 0 to `contentHeight() - height`
/// @param height     visible pixels, not negative
/// @param pinned     places at the top that do not scroll, at most `count`
public record LaneAxis(int count, double laneHeight, double scroll, double height, int pinned) {
  private static final double MIN_LANE_EMS = 1.25;
  private static final double MAX_LANE_EMS = 2.6;
  /// A lane of two layers is that much higher.
  private static final double BOTH_FACTOR = 1.7;

  /// The lanes of a chart, as high as the room allows and text wants.
  ///
  /// @param em height of the font
  public static LaneAxis of(Chart chart, double height, double em) {
    double lane = chart.mode().layers().size() > 1 ? BOTH_FACTOR * em : em;
    return of(chart.order().count(), height, Math.rint(MIN_LANE_EMS * lane), Math.rint(MAX_LANE_EMS * lane))
        .pinning(chart.order().pinnedCount());
  }

  /// Lanes as high as the room allows, between a least and a most; those that do not fit are scrolled to.
  public static LaneAxis of(int count, double height, double minLaneHeight, double maxLaneHeight) {
    double room = count == 0 ? maxLaneHeight : Math.floor(height / count);
    return new LaneAxis(count, Math.clamp(room, minLaneHeight, maxLaneHeight), 0, Math.max(0, height), 0);
  }

  /// The same with places at the top that do not scroll: no more than leave half of the room to the others.
  public LaneAxis pinning(int places) {
    int most = maxScroll() == 0 ? places : Math.min(places, (int) (height / 2 / laneHeight));
    return new LaneAxis(count, laneHeight, scroll, height, most);
  }

  /// Top of the lane at a place.
  public double yOf(int place) {
    return place * laneHeight - (place < pinned ? 0 : scroll);
  }

  /// The first place below the pinned ones that is at least partly in sight.
  public int firstInSight() {
    return pinned + (int) Math.floor(scroll / laneHeight);
  }

  /// The place at a pixel, [Lanes#NONE] outside the lanes.
  public int placeAt(double y) {
    double place = Math.floor((y < pinned * laneHeight ? y : y + scroll) / laneHeight);
    return y >= 0 && y < height && place >= 0 && place < count ? (int) place : Lanes.NONE;
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
    return new LaneAxis(count, laneHeight, Math.clamp(Math.rint(pixels), 0, maxScroll()), height, pinned);
  }

  /// Scrolled no further than needed to see the lane at a place.
  public LaneAxis revealing(int place) {
    if (place < pinned) {
      return this;
    }
    double top = place * laneHeight;
    double above = top - pinned * laneHeight;
    return above < scroll ? scrolledTo(above) : scrolledTo(Math.max(scroll, Math.ceil(top + laneHeight - height)));
  }
}
