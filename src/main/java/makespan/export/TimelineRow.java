package makespan.export;

/// A row of a timeline: a bar of tests, or a step of the job.
///
/// @param file       empty for a step
/// @param step       empty for a bar
/// @param startNanos from the first test of the container, negative before it
/// @param broken     whether a test of the bar failed or ended in an error
public record TimelineRow(String container, String file, String step, long startNanos, long durationNanos,
    int testCount, boolean broken) {

  /// A step of the job of a container.
  public static TimelineRow step(String container, String name, long startNanos, long durationNanos) {
    return new TimelineRow(container, "", name, startNanos, durationNanos, 0, false);
  }
}
