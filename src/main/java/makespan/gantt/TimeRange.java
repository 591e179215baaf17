package makespan.gantt;

/// A stretch of time on the axis, and what ran in it.
///
/// @param fromNanos earlier than `toNanos`
public record TimeRange(long fromNanos, long toNanos) {

  /// The stretch between two times, whichever is earlier.
  public static TimeRange between(long one, long other) {
    return new TimeRange(Math.min(one, other), Math.max(one, other));
  }

  /// Its length.
  public long spanNanos() {
    return toNanos - fromNanos;
  }

  /// What ran in a stretch.
  ///
  /// @param busyNanos container time of tests
  /// @param testCount tests of the bars that reach into it
  /// @param share     of all container time of tests that is seen, 0 to 1
  public record Content(long busyNanos, long testCount, double share) {}

  /// What ran in it by the bars that are seen of the first layer: hidden bars and hidden lanes do not count.
  public Content content(Chart chart) {
    Lanes lanes = chart.firstLanes();
    long busy = 0;
    long tests = 0;
    long all = 0;
    for (int place = 0; place < chart.order().count(); place++) {
      int lane = chart.order().laneAt(place);
      if (lane >= lanes.laneCount()) {
        continue;
      }
      all += lanes.busyNanos(lane);
      busy += lanes.busyBetween(lane, fromNanos, toNanos);
      tests += lanes.testsBetween(lane, fromNanos, toNanos);
    }
    return new Content(busy, tests, all == 0 ? 0 : (double) busy / all);
  }
}
