package makespan.findings;

import java.util.OptionalInt;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.WorkUnits;
import makespan.balance.Workload;

/// The number of containers beyond which nothing helps while the longest unit stays whole: the fewest whose best split is
/// no longer than that unit.
record UsefulContainers(Planner planner, long budgetNanos) {

  /// As a sweep of the work has it, or found by planning where the sweep ends before.
  int of(Workload work, Sweep sweep) {
    OptionalInt swept = sweep.floorContainers();
    return swept.isPresent() ? swept.getAsInt() : of(work);
  }

  /// Found by planning: an even share must be no longer than the longest unit, and a container for each unit is enough.
  int of(Workload work) {
    WorkUnits units = work.units();
    if (units.totalNanos() == 0) {
      return 1;
    }
    int low = Math.toIntExact(Math.ceilDiv(units.totalNanos(), units.longestNanos()));
    int high = units.positiveCount();
    int tried = low;
    while (low < high) {
      if (planner.plan(work, tried, Strategy.OPTIMAL, budgetNanos).plan().makespanNanos() == units.longestNanos()) {
        high = tried;
      } else {
        low = tried + 1;
      }
      tried = (low + high) >>> 1;
    }
    return high;
  }
}
