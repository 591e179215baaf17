package makespan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.analysis.Aggregates;
import makespan.analysis.Comparison;
import makespan.analysis.FlakyTest;
import makespan.analysis.GroupBy;
import makespan.analysis.Likeness;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.Noise;
import makespan.model.TestRun;
import makespan.whatif.PlannedRun;

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
  /// @param first      which of them is the earlier one of the two set side by side
  /// @param last       which of them is the later one
  /// @param comparison of these two
  /// @param likeness   how far these two are alike
  /// @param flaky      tests that passed and broke, none where the runs are not given as of one commit
  public record Compared(List<Assess.RunReport> runs, int first, int last, Comparison comparison, Likeness likeness,
      List<FlakyTest> flaky) {
    /// Copies the lists.
    public Compared {
      runs = List.copyOf(runs);
      flaky = List.copyOf(flaky);
    }

    /// The earlier run of the two.
    public Assess.RunReport before() {
      return runs.get(first);
    }

    /// The later run of the two.
    public Assess.RunReport after() {
      return runs.get(last);
    }

    /// The set-up that the two tell of, nanoseconds, see [MeasuredSetUp#ofTwoRuns(TestRun, TestRun)]; empty where they
    /// do not, and where most of their work is not the same.
    public OptionalLong setUpByTwoRuns() {
      return switch (likeness.tests()) {
        case SAME, CHANGED -> MeasuredSetUp.ofTwoRuns(before().run(), after().run());
        case LITTLE, NOTHING -> OptionalLong.empty();
      };
    }
  }

  /// Compares runs, the last with the first.
  ///
  /// @param runs  the earliest first, at least two
  /// @param split by what and for how long the best split of each is looked for
  /// @throws CancellationException if cancelled
  public Compared compare(List<TestRun> runs, Question question, SplitQuestion split, BooleanSupplier cancelled) {
    return compare(runs, 0, runs.size() - 1, question, split, cancelled);
  }

  /// Compares runs, two of them group by group.
  ///
  /// @param runs  at least two
  /// @param first which of them is the earlier one of the two
  /// @param last  which of them is the later one
  /// @param split by what and for how long the best split of each is looked for
  /// @throws CancellationException if cancelled
  public Compared compare(List<TestRun> runs, int first, int last, Question question, SplitQuestion split,
      BooleanSupplier cancelled) {
    var reports = new ArrayList<Assess.RunReport>();
    for (TestRun run : runs) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("not wanted any more");
      }
      reports.add(assess.report(run, question.by(), split));
    }
    Comparison all = Comparison.of(reports.get(first).groups(), reports.get(last).groups(), question.noise());
    Comparison comparison = question.renames() ? all.withRenames() : all;
    return new Compared(reports, first, last, comparison, Likeness.of(comparison),
        question.sameCommit() ? flaky(runs) : List.of());
  }

  /// Those of some runs that are of nearly the same tests as another one, so that what differs is noise.
  ///
  /// @param files of the other one
  public static List<TestRun> ofTheSameTests(Aggregates files, List<TestRun> runs) {
    return runs.stream().filter(run -> Likeness.of(Comparison.of(files, Aggregates.of(run, files.grouping()),
        Noise.DEFAULT)).tests() == Likeness.Degree.SAME).toList();
  }

  /// Plans tell nothing of how tests end.
  private static List<FlakyTest> flaky(List<TestRun> runs) {
    return FlakyTest.between(runs.stream().filter(run -> !PlannedRun.is(run)).toList());
  }
}
