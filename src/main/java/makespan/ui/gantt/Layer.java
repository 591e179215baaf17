package makespan.ui.gantt;

/// One of the two things that a lane can show.
enum Layer {
  /// What a container did.
  ACTUAL,
  /// What it would do.
  PLAN
}
