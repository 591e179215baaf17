package makespan.balance.diagnosis;

import makespan.balance.Solution;
import makespan.balance.Workload;
import makespan.model.TestRun;

/// What an observed run tells of its split.
public record Diagnosis(LostTime lost, Resemblance resemblance) {

  /// Looks at a run.
  ///
  /// @param work its units
  /// @param best the best split of them over as many containers as the run had
  public static Diagnosis of(TestRun run, Workload work, Solution best, Background background) {
    return new Diagnosis(LostTime.of(run, work, best, background.variation()),
        Resemblance.of(run, background.earlier()));
  }

  /// Whether there are several containers, so that something can be lost between them.
  public boolean isOfASplit() {
    return resemblance.containerCount() > 1;
  }
}
