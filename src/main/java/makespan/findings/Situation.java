package makespan.findings;

import static makespan.analysis.FigureText.duration;

import makespan.analysis.Aggregates;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.diagnosis.Background;
import makespan.model.TestRun;

/// What every rule looks at: a run, its units, the best split of them and the splits over other numbers of containers.
///
/// @param units      the groups that `work` was made of, unit by unit
/// @param best       the best split over the number of containers in question
/// @param setupNanos what every container takes before its first test
/// @param background what is known beside the run
record Situation(TestRun run, Aggregates units, Workload work, Solution best, Sweep sweep, long setupNanos,
    Background background, Thresholds thresholds) {
  /// 0.01 %: far below what two runs of one split differ by.
  private static final double CLOSE = 0.0001;

  int containerCount() {
    return best.plan().containerCount();
  }

  /// T, nanoseconds.
  long totalNanos() {
    return work.units().totalNanos();
  }

  /// The figures of the best split.
  RunFigures planned() {
    return new RunFigures(totalNanos(), containerCount(), bestNanos());
  }

  /// The shortest makespan known for the number of containers in question.
  long bestNanos() {
    return makespanNanos(containerCount());
  }

  /// The shortest makespan known for a number of containers, without set-up.
  long makespanNanos(int containers) {
    long swept = containers <= sweep.maxContainers() ? sweep.makespanNanos(containers) : Long.MAX_VALUE;
    return containers == containerCount() ? Math.min(best.plan().makespanNanos(), swept) : swept;
  }

  /// When the job ends with a number of containers, set-up included.
  long wallNanos(int containers) {
    return Math.addExact(setupNanos, makespanNanos(containers));
  }

  /// Container time that a number of containers costs, every one held to the end.
  long paidNanos(int containers) {
    return RunFigures.containerTime(containers, wallNanos(containers));
  }

  /// What a unit is, such as `file`.
  String unitWord() {
    return units.grouping().word();
  }

  /// What several units are, such as `files`.
  String unitsWord() {
    return Messages.text("units." + unitWord());
  }

  /// Whether the best split is proved, or how far off it may be.
  String proof() {
    if (best.provedOptimal()) {
      return Messages.text("proved");
    }
    return best.gap() <= CLOSE
        ? Messages.text("close")
        : Messages.text("gap", duration(best.plan().makespanNanos() - best.lowerBoundNanos()));
  }
}
