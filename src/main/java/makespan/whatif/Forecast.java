package makespan.whatif;

import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.advice.Cost;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;

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

  /// When the job ends in half of the runs and in 19 of 20, set-up included. A queue is simulated, which takes some
  /// 0.1 s.
  ///
  /// @param variation by how much times vary
  public Outlook outlook(Variation variation) {
    return Outlook.of(terms.strategy(), work.work(), solution.plan(), variation).plus(terms.setupNanos());
  }

  /// The figures of the tests alone.
  public RunFigures figures() {
    return new RunFigures(totalNanos(), terms.containers(), solution.plan().makespanNanos());
  }

  /// Container time by each way to bill it, set-up included.
  public Cost cost() {
    return Cost.of(solution.plan(), terms.containers(), terms.setupNanos());
  }

  /// Container time that is paid when every container is held to the end, nanoseconds.
  public long paidNanos() {
    return RunFigures.containerTime(terms.containers(), makespanNanos());
  }
}
