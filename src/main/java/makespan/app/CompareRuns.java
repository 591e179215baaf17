package makespan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.analysis.Comparison;
import makespan.analysis.FlakyTest;
import makespan.analysis.GroupBy;
import makespan.analysis.Likeness;
import makespan.analysis.Noise;
import makespan.model.TestRun;

/// Compares runs. Computes only: no I/O.
public final class CompareRuns {
  private final Assess assess;

  public CompareRuns(Assess assess) {
    this.assess = assess;
  }

  /// How to compare.
  ///
  /// @param by         what a group is
  /// @param noise      what counts as no difference
  /// @param renames    whether groups that went are paired with groups that came
  /// @param sameCommit whether the runs are of one commit, so that a test that passed and broke is flaky
  public record Question(GroupBy by, Noise noise, boolean renames, boolean sameCommit) {}

  /// What came of it.
  ///
  /// @param runs       in the order given, at least two
  /// @param comparison of the last with the first
  /// @param likeness   how far the last and the first are alike
  /// @param flaky      tests that passed and broke, none where the runs are not given as of one commit
  public record Compared(List<Assess.RunReport> runs, Comparison comparison, Likeness likeness,
      List<FlakyTest> flaky) {
    /// Copies the lists.
    public Compared {
      runs = List.copyOf(runs);
      flaky = List.copyOf(flaky);
    }

    /// The first run.
    public Assess.RunReport before() {
      return runs.getFirst();
    }

    /// The last run.
    public Assess.RunReport after() {
      return runs.getLast();
    }
  }

  /// Compares runs.
  ///
  /// @param runs  the earliest first, at least two
  /// @param split by what and for how long the best split of each is looked for
  /// @throws CancellationException if cancelled
  public Compared compare(List<TestRun> runs, Question question, SplitQuestion split, BooleanSupplier cancelled) {
    var reports = new ArrayList<Assess.RunReport>();
    for (TestRun run : runs) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("not wanted any more");
      }
      reports.add(assess.report(run, question.by(), split));
    }
    Comparison all = Comparison.of(reports.getFirst().groups(), reports.getLast().groups(), question.noise());
    Comparison comparison = question.renames() ? all.withRenames() : all;
    return new Compared(reports, comparison, Likeness.of(comparison),
        question.sameCommit() ? FlakyTest.between(runs) : List.of());
  }
}
