package makespan.ui;

import makespan.analysis.Aggregates;
import makespan.balance.Plan;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.gantt.Lanes;

/// A plan of files as the lanes of a Gantt chart.
final class PlanLanes {
  private PlanLanes() {}

  /// A lane a container in the plan's order; time outside the tests is not planned and stays away.
  static Lanes of(Plan plan, LoadedRun loaded) {
    Aggregates files = loaded.files();
    var lanes = new Lanes.Builder(plan.unitCount());
    for (int container = 0; container < plan.containerCount(); container++) {
      lanes.lane(Messages.get("gantt.planned-lane", container), 0);
      for (int place = 0; place < plan.unitCount(container); place++) {
        int file = plan.unitAt(container, place);
        lanes.bar(plan.startNanos(file), files.nanos(file), file, files.testCount(file),
            files.failedCount(file) + files.errorCount(file) > 0);
      }
    }
    return lanes.build();
  }
}
