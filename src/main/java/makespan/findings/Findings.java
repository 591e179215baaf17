package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.DirectoryTree;
import makespan.analysis.RunFigures;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.diagnosis.Background;
import makespan.model.TestRun;

/// Concludes from a run and its balance what holds the job back.
public final class Findings {
  private static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::savedWallNanos)
      .thenComparingLong(Finding::savedTotalNanos)
      .reversed()
      .thenComparing(Finding::kind)
      .thenComparing(Finding::subject);

  private Findings() {}

  /// The findings of a run without set-up time.
  public static List<Finding> of(TestRun run, Aggregates units, Workload work, Solution best, Sweep sweep,
      Thresholds thresholds) {
    return of(run, units, work, best, sweep, 0, thresholds);
  }

  /// The findings of a run, the one that saves most wall time first.
  ///
  /// @param units      the groups that `work` was made of
  /// @param best       the best split over the number of containers in question
  /// @param sweep      the same work over other numbers of containers
  /// @param setupNanos what every container takes before its first test
  public static List<Finding> of(TestRun run, Aggregates units, Workload work, Solution best, Sweep sweep,
      long setupNanos, Thresholds thresholds) {
    return of(run, units, work, best, sweep, setupNanos, List.of(), Background.NONE, thresholds);
  }

  /// The findings of a run, the one that saves most wall time first.
  ///
  /// @param units      the groups that `work` was made of
  /// @param best       the best split over the number of containers in question
  /// @param sweep      the same work over other numbers of containers
  /// @param setupNanos what every container takes before its first test
  /// @param sameCommit other runs of the same commit: tests that broke in one and passed in another are flaky
  /// @param background what is known beside the run
  public static List<Finding> of(TestRun run, Aggregates units, Workload work, Solution best, Sweep sweep,
      long setupNanos, List<TestRun> sameCommit, Background background, Thresholds thresholds) {
    var situation = new Situation(run, units, work, best, sweep, setupNanos, background, thresholds);
    var planner = new Planner();
    var replan = new Replan(situation, planner);
    DirectoryTree tree = DirectoryTree.of(run);
    var parallelism = new Parallelism(situation, planner);
    var found = new ArrayList<Finding>();
    UnevenSplit.in(situation).ifPresent(found::add);
    SplitByName.in(situation).ifPresent(found::add);
    found.addAll(new OutsizedUnits(situation, planner).findings());
    found.addAll(new SlowDirectories(situation, replan, tree).findings());
    SetUp.in(situation).ifPresent(found::add);
    new FirstTests(situation, replan).finding().ifPresent(found::add);
    found.addAll(new FloorTax(situation, replan, tree).findings());
    found.addAll(new SlowFiles(situation, replan).findings());
    var broken = new BrokenTests(situation, replan);
    found.addAll(broken.causes());
    broken.flaky(sameCommit).ifPresent(found::add);
    parallelism.tooMany().ifPresent(found::add);
    parallelism.tooFew().ifPresent(found::add);
    found.addAll(new DataHealth(situation).findings());
    found.sort(ORDER);
    var ranked = new ArrayList<Finding>();
    for (Finding finding : found) {
      ranked.add(finding.ranked(ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }

  /// What to say where there are no findings: the figures that say so.
  public static String nothingStandsOut(RunFigures figures, Solution best) {
    long away = Math.max(0, figures.actualNanos() - best.plan().makespanNanos());
    return Messages.text("nothing", percent(figures.evenness(), 0), duration(away));
  }
}
