package makespan.ui.base;

import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.balance.Workload;
import makespan.model.TestRun;

/// An opened run with all that the views need at once. Immutable; made on a worker.
///
/// @param run      as it was read
/// @param files    its tests by file
/// @param figures  what it took
/// @param timeline what every container did
/// @param work     the files as units to be split
public record LoadedRun(TestRun run, Aggregates files, RunFigures figures, Timeline timeline, Workload work) {

  /// Prepares a run.
  public static LoadedRun of(TestRun run) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    return new LoadedRun(run, files, RunFigures.of(run), Timeline.of(run), Workload.of(files));
  }

  /// The largest number of containers that the slider offers.
  public int maxContainers() {
    return Math.max(64, 4 * figures.containerCount());
  }
}
