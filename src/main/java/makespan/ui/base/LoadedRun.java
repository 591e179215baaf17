package makespan.ui.base;

import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.model.TestRun;
import makespan.whatif.EditedWork;
import makespan.whatif.Rehearse;
import makespan.whatif.Terms;

/// An opened run with all that the views need at once. Immutable; made on a worker.
///
/// @param run      as it was read
/// @param files    its tests by file
/// @param figures  what it took
/// @param timeline what every container did
/// @param work     the files as units to be split
/// @param containers its tests by container, a group a container in their order
/// @param setUp    what every container spends before its tests
/// @param rehearse rehearses edits of it
/// @param unedited the work before any edit
public record LoadedRun(TestRun run, Aggregates files, RunFigures figures, Timeline timeline, Workload work,
    Aggregates containers, MeasuredSetUp setUp, Rehearse rehearse, EditedWork unedited) {

  /// Prepares a run.
  public static LoadedRun of(TestRun run) {
    return of(run, () -> {});
  }

  /// Prepares a run that may not be wanted any more before it is prepared.
  ///
  /// @param between run between pieces of the work, the longest a tenth of a second for a million tests; what it throws
  ///                ends the work
  public static LoadedRun of(TestRun run, Runnable between) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    between.run();
    Workload work = Workload.of(files);
    RunFigures figures = RunFigures.of(run);
    MeasuredSetUp setUp = MeasuredSetUp.of(run);
    between.run();
    Timeline timeline = Timeline.of(run);
    between.run();
    Aggregates containers = Aggregates.of(run, Grouping.CONTAINER);
    between.run();
    var rehearse = new Rehearse(files, work, new Planner());
    return new LoadedRun(run, files, figures, timeline, work, containers, setUp, rehearse,
        rehearse.unedited(terms(figures, setUp)));
  }

  /// What a split is made by at first: the best one by file, with the set-up that the reports show.
  public Terms terms() {
    return terms(figures, setUp);
  }

  /// When the last container ended, tests and what the reports tell of besides, nanoseconds.
  ///
  /// @param setupNanos what is counted as set-up; where it is 0 the tests alone
  public long wallNanos(long setupNanos) {
    if (setupNanos == 0) {
      return figures.actualNanos();
    }
    if (!setUp.worthCounting()) {
      return figures.actualNanos() + setupNanos;
    }
    long[] tests = RunFigures.loads(run);
    long[] outside = RunFigures.outside(run);
    long wall = 0;
    for (int container = 0; container < tests.length; container++) {
      wall = Math.max(wall, tests[container] + outside[container]);
    }
    return wall;
  }

  /// The largest number of containers that the slider offers.
  public int maxContainers() {
    return Math.max(64, 4 * figures.containerCount());
  }

  private static Terms terms(RunFigures figures, MeasuredSetUp setUp) {
    return new Terms(Grouping.FILE, Strategy.OPTIMAL, figures.containerCount(),
        setUp.worthCounting() ? setUp.outsideNanos() : 0);
  }
}
