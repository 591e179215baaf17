package makespan.gantt;

/// One of the two things that a lane can show.
public enum Layer {
  /// What a container did.
  ACTUAL,
  /// What it would do.
  PLAN
}
