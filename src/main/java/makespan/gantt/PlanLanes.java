package makespan.gantt;

import makespan.analysis.Aggregates;
import makespan.balance.Plan;
import makespan.whatif.EditedWork;
import makespan.whatif.Forecast;

/// A plan of files as the lanes of a Gantt chart.
public final class PlanLanes {
  private PlanLanes() {}

  /// A lane a container in the plan's order; time outside the tests is not planned and stays away.
  ///
  /// @param files what the plan's units are, unit for unit
  public static Lanes of(Plan plan, Aggregates files) {
    var lanes = new LanesBuilder(plan.unitCount());
    for (int container = 0; container < plan.containerCount(); container++) {
      lanes.lane(Integer.toString(container), 0);
      for (int place = 0; place < plan.unitCount(container); place++) {
        int file = plan.unitAt(container, place);
        lanes.bar(plan.startNanos(file), files.nanos(file), file, files.testCount(file),
            files.failedCount(file) + files.errorCount(file) > 0);
      }
    }
    return lanes.build();
  }

  /// The lanes of edited work: parts of a file are bars of one unit; set-up lies before zero, as time outside tests does.
  public static Lanes of(Forecast forecast) {
    Plan plan = forecast.solution().plan();
    EditedWork work = forecast.work();
    var lanes = new LanesBuilder(plan.unitCount());
    for (int container = 0; container < plan.containerCount(); container++) {
      lanes.lane(Integer.toString(container), forecast.terms().setupNanos());
      for (int place = 0; place < plan.unitCount(container); place++) {
        int unit = plan.unitAt(container, place);
        lanes.bar(plan.startNanos(unit), work.work().durationNanos(unit), work.file(unit), work.testCount(unit),
            work.failedCount(unit) > 0);
        work.furtherFiles(unit).forEach(lanes::and);
      }
    }
    return lanes.build();
  }
}
