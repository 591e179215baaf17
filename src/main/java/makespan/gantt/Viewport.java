package makespan.gantt;

/// The part of the chart that is seen: the only way between times and lanes on one side and pixels on the other.
///
/// @param time  across
/// @param lanes down
public record Viewport(TimeAxis time, LaneAxis lanes) {

  public Viewport withTime(TimeAxis other) {
    return new Viewport(other, lanes);
  }

  public Viewport withLanes(LaneAxis other) {
    return new Viewport(time, other);
  }
}
