package makespan.gantt;

import java.util.List;

/// Which lanes the chart shows.
public enum GanttMode {
  /// The run as it was.
  ACTUAL,
  /// The plan.
  PLAN,
  /// The run in the upper half of every lane, the plan in the lower.
  BOTH,
  /// The run, with the files hollow that the plan moves elsewhere, and a mark where the plan ends.
  GHOST;

  private static final List<Layer> RUN = List.of(Layer.ACTUAL);
  private static final List<Layer> PLANNED = List.of(Layer.PLAN);
  private static final List<Layer> HALVES = List.of(Layer.ACTUAL, Layer.PLAN);

  /// What shares a lane, from top to bottom.
  public List<Layer> layers() {
    return switch (this) {
      case ACTUAL, GHOST -> RUN;
      case PLAN -> PLANNED;
      case BOTH -> HALVES;
    };
  }

  /// The mode after this one, round and round.
  public GanttMode next() {
    return switch (this) {
      case ACTUAL -> PLAN;
      case PLAN -> BOTH;
      case BOTH -> GHOST;
      case GHOST -> ACTUAL;
    };
  }
}
