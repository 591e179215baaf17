package makespan.gantt;

import makespan.analysis.DurationStyle;

/// What there is to see: the run, the plan, and which of them is shown.
///
/// @param idealNanos      T / N, 0 where there is none
/// @param lowerBoundNanos what no plan can beat, 0 where there is none
/// @param order           which lanes are seen, and where
/// @param moves           what the plan moves, where that is shown
/// @param durations       how times are written
public record Chart(Lanes actual, Lanes plan, GanttMode mode, long idealNanos, long lowerBoundNanos, LaneOrder order,
    Moves moves, DurationStyle durations) {
  /// Share of the longest lane that stays free behind it, so that its end is seen as an end.
  private static final int MARGIN_DIVISOR = 40;
  /// Length of an axis with nothing on it.
  private static final long EMPTY_NANOS = 1_000_000_000;

  /// A chart with every lane at its own place.
  public Chart(Lanes actual, Lanes plan, GanttMode mode, long idealNanos, long lowerBoundNanos) {
    this(actual, plan, mode, idealNanos, lowerBoundNanos, LaneArrangement.NATURAL);
  }

  /// A chart with its lanes arranged.
  public Chart(Lanes actual, Lanes plan, GanttMode mode, long idealNanos, long lowerBoundNanos,
      LaneArrangement arrangement) {
    this(actual, plan, mode, idealNanos, lowerBoundNanos, arrangement,
        mode == GanttMode.GHOST ? Moves.between(actual, plan) : Moves.NONE);
  }

  /// A chart with its lanes arranged and moves found before.
  public Chart(Lanes actual, Lanes plan, GanttMode mode, long idealNanos, long lowerBoundNanos,
      LaneArrangement arrangement, Moves moves) {
    this(actual, plan, mode, idealNanos, lowerBoundNanos,
        arrangement.order(mode.layers().getFirst() == Layer.PLAN ? plan : actual, lanesOf(actual, plan, mode)), moves,
        DurationStyle.UNITS);
  }

  /// The same with times written otherwise.
  public Chart withDurations(DurationStyle style) {
    return new Chart(actual, plan, mode, idealNanos, lowerBoundNanos, order, moves, style);
  }

  private static int lanesOf(Lanes actual, Lanes plan, GanttMode mode) {
    return mode.layers().stream().mapToInt(layer -> (layer == Layer.ACTUAL ? actual : plan).laneCount()).max()
        .orElse(0);
  }

  /// The lanes of a layer.
  public Lanes lanes(Layer layer) {
    return switch (layer) {
      case ACTUAL -> actual;
      case PLAN -> plan;
    };
  }

  /// The lanes of the first layer that is shown.
  public Lanes firstLanes() {
    return lanes(mode.layers().getFirst());
  }

  /// Lanes of whatever is shown.
  public int laneCount() {
    return lanesOf(actual, plan, mode);
  }

  /// Label of a lane, from the first layer that has it.
  public String label(int lane) {
    return mode.layers().stream().map(this::lanes).filter(lanes -> lane < lanes.laneCount()).findFirst()
        .map(lanes -> lanes.label(lane)).orElse("");
  }

  /// The earliest time to be seen, 0 unless a lane has time outside its tests.
  public long minNanos() {
    return -mode.layers().stream().mapToLong(layer -> lanes(layer).longestOutsideNanos()).max().orElse(0);
  }

  /// The latest time to be seen. A plan is drawn on the scale of the run, so that what it saves is seen.
  public long maxNanos() {
    long longest = switch (mode) {
      case ACTUAL -> longestWithTail(actual);
      case PLAN, BOTH, GHOST -> Math.max(longestWithTail(actual), Math.max(plan.longestNanos(), lowerBoundNanos));
    };
    long end = Math.max(longest, idealNanos);
    return end == 0 ? EMPTY_NANOS : end + end / MARGIN_DIVISOR + 1;
  }

  private static long longestWithTail(Lanes lanes) {
    long longest = 0;
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      longest = Math.max(longest, lanes.endOfLaneNanos(lane));
    }
    return longest;
  }

  /// The end of the longest lane that is shown: idle time reaches up to here.
  public long longestNanos() {
    return mode.layers().stream().mapToLong(layer -> lanes(layer).longestNanos()).max().orElse(0);
  }
}
