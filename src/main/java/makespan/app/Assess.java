package makespan.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupBy;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.RunFigures;
import makespan.balance.Planner;
import makespan.balance.Recommendation;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.advice.PricedCurve;
import makespan.balance.advice.Prospects;
import makespan.balance.choice.Contender;
import makespan.balance.diagnosis.Background;
import makespan.balance.diagnosis.Diagnosis;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.balance.risk.VariationEstimate;
import makespan.findings.Finding;
import makespan.findings.Findings;
import makespan.findings.Thresholds;
import makespan.model.TestRun;
import makespan.whatif.Forecast;
import makespan.whatif.Grain;
import makespan.whatif.Rehearsal;
import makespan.whatif.Rehearse;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;

/// Answers questions about a run. Computes only; no I/O but sizes of source files where asked for.
public final class Assess {
  /// The curve reaches at least this far, and four times the present number of containers.
  private static final int LEAST_SWEPT = 64;
  private static final int SWEPT_TIMES = 4;
  /// At this budget a point is on average within 0.05 % of the best known split (design of `balance`).
  private static final long LEAST_POINT_NANOS = 10_000_000L;

  private final Planner planner;

  public Assess(Planner planner) {
    this.planner = planner;
  }

  /// What `report` says.
  ///
  /// @param work what moves between containers
  /// @param best its best split over as many containers as the run has
  public record RunReport(TestRun run, RunFigures figures, Aggregates groups, Workload work, Solution best) {}

  /// What `plan` says.
  ///
  /// @param outlook set-up included
  public record PlannedSplit(TestRun run, Workload work, Solution solution, Outlook outlook, Variation variation) {}

  /// What `sweep` says.
  ///
  /// @param fewestAsPlanned the fewest containers that meet the target as planned; empty where none do or none is given
  public record Curve(TestRun run, Prospects prospects, Recommendation recommendation, OptionalInt fewestAsPlanned) {
    /// What was planned.
    public Workload work() {
      return prospects.work();
    }

    /// Makespans and bounds, without set-up.
    public Sweep sweep() {
      return prospects.sweep();
    }
  }

  /// What `findings` says.
  ///
  /// @param best     the best split over the number of containers in question
  /// @param sweep    the same work over other numbers of containers
  /// @param note     what to say where there are no findings
  public record Conclusions(TestRun run, Solution best, Sweep sweep, List<Finding> findings, String note) {}

  /// Totals, groups, and the best split over as many containers as the run has.
  public RunReport report(TestRun run, GroupBy by, SplitQuestion question) {
    return report(run, by, Aggregates.of(run, by), question);
  }

  /// The same where the groups are known.
  ///
  /// @param by what they are
  public RunReport report(TestRun run, GroupBy by, Aggregates groups, SplitQuestion question) {
    Aggregates units = by.equals(GroupBy.of(question.unit())) ? groups : Aggregates.of(run, question.unit());
    Workload work = Workload.of(units);
    Solution best = planner.plan(work, run.containers().size(), Strategy.OPTIMAL, question.budgetNanos());
    return new RunReport(run, RunFigures.of(run), groups, work, best);
  }

  /// What a run tells of its split.
  public Diagnosis diagnosis(RunReport report, Background background) {
    return Diagnosis.of(report.run(), report.work(), report.best(), background);
  }

  /// A split of the work.
  ///
  /// @throws IllegalArgumentException if the observed split is asked for over another number of containers
  public PlannedSplit plan(TestRun run, SplitQuestion question) {
    return plan(run, question, Variation.USUAL);
  }

  /// The same, with how much times vary.
  public PlannedSplit plan(TestRun run, SplitQuestion question, Variation variation) {
    Workload work = Workload.of(Aggregates.of(run, question.unit()));
    Solution solution = planner.plan(work, containers(run, question), question.strategy(), question.budgetNanos());
    return new PlannedSplit(run, work, solution, Outlook.of(question.strategy(), work, solution.plan(), variation)
        .plus(question.setupNanos()), variation);
  }

  /// How much times vary from run to run, as these runs tell of the units in question; empty where they share none.
  ///
  /// @param others what they do not tell
  public Optional<Variation> variation(List<TestRun> runs, SplitQuestion question, Variation others) {
    return VariationEstimate.of(
        runs.stream().map(run -> Workload.of(Aggregates.of(run, question.unit()))).toList(), others);
  }

  /// Every strategy on the same work, over as many containers as asked for.
  ///
  /// @param earlier runs whose times the splitters know, the latest last; where there are none, they know those of the run
  /// @param sources sizes of the source files, where a checkout is at hand and files are what moves
  public List<Contender> contenders(TestRun run, List<TestRun> earlier, SplitQuestion question, Variation variation,
      Optional<SourceFolder> sources) {
    Aggregates units = Aggregates.of(run, question.unit());
    Workload bare = Workload.of(units);
    Workload work = bare.known(
        earlier.stream().map(other -> bare.timesIn(Workload.of(Aggregates.of(other, question.unit())))).toList(),
        sources.map(folder -> folder.sizes(
            IntStream.range(0, units.count()).mapToObj(units::key).toList())));
    int containers = containers(run, question);
    return Contender.all(work, containers,
        strategy -> planner.plan(work, containers, strategy, question.budgetNanos()), question.setupNanos(),
        variation, () -> false);
  }

  /// One split for every number of containers up to the asked one, or well beyond the run's, and the recommended one.
  ///
  /// @param targetNanos what the job may take, set-up included
  /// @throws IllegalArgumentException if the observed split is asked for
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Curve curve(TestRun run, SplitQuestion question, OptionalLong targetNanos, BooleanSupplier cancelled) {
    return curve(run, question, Variation.USUAL, targetNanos, cancelled);
  }

  /// The same, with how much times vary: a target is met when it is in 19 runs of 20.
  public Curve curve(TestRun run, SplitQuestion question, Variation variation, OptionalLong targetNanos,
      BooleanSupplier cancelled) {
    Workload work = Workload.of(Aggregates.of(run, question.unit()));
    int most = question.containers().orElse(sweptContainers(run.containers().size()));
    Prospects prospects = Prospects.of(work, question.strategy(), most, pointBudget(most, question.budgetNanos()),
        variation, question.setupNanos(), cancelled);
    return new Curve(run, prospects, prospects.recommendation(targetNanos), targetNanos.isPresent()
        ? prospects.fewestAsPlanned(targetNanos.getAsLong())
        : OptionalInt.empty());
  }

  /// What work takes and costs on every number of containers up to well beyond the planned one.
  ///
  /// @param planned     whose work and terms count
  /// @param budgetNanos for the whole curve
  /// @throws java.util.concurrent.CancellationException if cancelled
  public PricedCurve prices(Forecast planned, long budgetNanos, BooleanSupplier cancelled) {
    int most = sweptContainers(planned.terms().containers());
    return Rehearse.prices(planned.work(), planned.terms(), most, pointBudget(most, budgetNanos), cancelled);
  }

  /// What holds the job back.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Conclusions findings(TestRun run, SplitQuestion question, BooleanSupplier cancelled) {
    return findings(run, List.of(), Background.NONE, question, cancelled);
  }

  /// What holds the job back.
  ///
  /// @param sameCommit other runs of the same commit, which tell flaky tests
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Conclusions findings(TestRun run, List<TestRun> sameCommit, Background background, SplitQuestion question,
      BooleanSupplier cancelled) {
    Aggregates units = Aggregates.of(run, question.unit());
    return findings(units, Workload.of(units), sameCommit, background, question, cancelled);
  }

  /// The same where the units are known.
  ///
  /// @param units what may move between containers, as the question has it
  /// @param work  the same as work to be split
  public Conclusions findings(Aggregates units, Workload work, List<TestRun> sameCommit, Background background,
      SplitQuestion question, BooleanSupplier cancelled) {
    TestRun run = units.run();
    int containers = containers(run, question);
    Solution best = planner.plan(work, containers, Strategy.OPTIMAL, question.budgetNanos());
    Sweep sweep = sweep(work, Strategy.OPTIMAL, sweptContainers(containers), question.budgetNanos(), cancelled);
    return new Conclusions(run, best, sweep,
        Findings.of(run, units, work, best, sweep, setup(run, question), sameCommit, background,
            Thresholds.DEFAULT),
        Findings.nothingStandsOut(RunFigures.of(run), best));
  }

  /// Conclusions about containers leave no set-up out that the reports show, unless another is given; what rounding
  /// leaves between a suite and its tests is none.
  private static long setup(TestRun run, SplitQuestion question) {
    if (question.setupNanos() > 0) {
      return question.setupNanos();
    }
    MeasuredSetUp measured = MeasuredSetUp.of(run);
    return measured.worthCounting() ? measured.outsideNanos() : 0;
  }

  private static int containers(TestRun run, SplitQuestion question) {
    return question.containers().orElse(run.containers().size());
  }

  /// What edits would save.
  ///
  /// @param scenario    its terms may ask for the observed split over the run's own number of containers only
  /// @param budgetNanos how long each split may be searched for
  /// @throws IllegalArgumentException if they ask for it over another
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Rehearsal rehearse(TestRun run, Scenario scenario, long budgetNanos, BooleanSupplier cancelled) {
    return new Rehearse(run, planner).of(scenario, budgetNanos, cancelled);
  }

  /// How far containers help where smaller units may move.
  public List<Grain> grains(TestRun run, SplitQuestion question) {
    var terms = new Terms(question.unit(), Strategy.OPTIMAL, containers(run, question), question.setupNanos());
    return Grain.all(run, Scenario.of(terms), new Rehearse(run, planner), LEAST_POINT_NANOS, () -> false);
  }

  private static int sweptContainers(int present) {
    return Math.max(LEAST_SWEPT, SWEPT_TIMES * present);
  }

  /// The budget is for the whole curve; no point gets less than it needs for a good split.
  private static Sweep sweep(Workload work, Strategy strategy, int most, long budgetNanos, BooleanSupplier cancelled) {
    return Sweep.of(work, strategy, most, pointBudget(most, budgetNanos), cancelled);
  }

  private static long pointBudget(int most, long budgetNanos) {
    return Math.max(LEAST_POINT_NANOS, budgetNanos / most);
  }
}
