package makespan.whatif;

import makespan.analysis.RunFigures;
import makespan.balance.Solution;

/// What a job would take: a split of the work under some terms. Immutable.
public record Forecast(Terms terms, EditedWork work, Solution solution) {
  /// T, the sum of the tests' durations, nanoseconds.
  public long totalNanos() {
    return work.work().units().totalNanos();
  }

  /// When the last container ends, set-up included, nanoseconds.
  public long makespanNanos() {
    return Math.addExact(terms.setupNanos(), solution.plan().makespanNanos());
  }

  /// No split of these units over as many containers ends sooner, set-up included, nanoseconds.
  public long lowerBoundNanos() {
    return Math.addExact(terms.setupNanos(), solution.lowerBoundNanos());
  }

  /// The figures of the tests alone.
  public RunFigures figures() {
    return new RunFigures(totalNanos(), terms.containers(), solution.plan().makespanNanos());
  }

  /// Container time that is paid when every container is held to the end, nanoseconds.
  public long paidNanos() {
    return RunFigures.containerTime(terms.containers(), makespanNanos());
  }
}
