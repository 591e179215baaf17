package makespan.export;

import static makespan.analysis.RunFigures.containerTime;
import static makespan.export.Cell.count;
import static makespan.export.Cell.flag;
import static makespan.export.Cell.percent;
import static makespan.export.Cell.seconds;
import static makespan.export.Cell.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import makespan.analysis.Aggregates;
import makespan.analysis.ContainerFigures;
import makespan.analysis.JobTimes;
import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.balance.Plan;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.balance.advice.Prospects;
import makespan.balance.choice.Contender;
import makespan.export.Table.Column;
import makespan.findings.Finding;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.EditedWork;
import makespan.whatif.Effect;
import makespan.whatif.Grain;
import makespan.whatif.Rehearsal;

/// The tables that can be exported. The order of their columns is frozen: new ones go to the end.
public final class Tables {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  /// Raised when a column of the findings changes its meaning.
  private static final int FINDINGS_SCHEMA = 1;
  private static final int SCENARIO_SCHEMA = 1;

  private Tables() {}

  /// The groups of a run in the given order. The first column is named by what a group is, such as `file`.
  public static Table groups(Aggregates groups, Rows order) {
    long total = groups.run().totalNanos();
    long[] upTo = new long[order.count()];
    long sum = 0;
    for (int row = 0; row < upTo.length; row++) {
      sum += groups.nanos(order.at(row));
      upTo[row] = sum;
    }
    return Table.of(order.count(), List.of(
        new Column(groups.grouping().word(), row -> text(groups.key(order.at(row)))),
        new Column("tests_count", row -> count(groups.testCount(order.at(row)))),
        new Column("failed_count", row -> count(groups.failedCount(order.at(row)))),
        new Column("errors_count", row -> count(groups.errorCount(order.at(row)))),
        new Column("skipped_count", row -> count(groups.skippedCount(order.at(row)))),
        new Column("duration_s", row -> seconds(groups.nanos(order.at(row)))),
        new Column("share_of_total_pct", row -> share(groups.nanos(order.at(row)), total)),
        new Column("cumulative_share_pct", row -> share(upTo[row], total)),
        new Column("longest_test_s", row -> seconds(groups.longestTestNanos(order.at(row)))),
        new Column("containers_count", row -> count(groups.containerCount(order.at(row)))),
        new Column("containers", row -> text(String.join(" ", groups.containers(order.at(row)))))));
  }

  /// Tests of a run, in the given order.
  public static Table tests(TestRun run, Rows order) {
    return Table.of(order.count(), List.of(
        new Column("test", row -> text(run.testNames().get(run.testName(order.at(row))))),
        new Column("class", row -> text(run.classes().get(run.className(order.at(row))))),
        new Column("suite", row -> text(run.suites().get(run.suite(order.at(row))).name())),
        new Column("file", row -> text(run.files().get(run.file(order.at(row))))),
        new Column("container", row -> text(run.containers().get(run.container(order.at(row))))),
        new Column("outcome", row -> text(run.outcome(order.at(row)).name().toLowerCase(Locale.ROOT))),
        new Column("duration_s", row -> seconds(run.durationNanos(order.at(row)))),
        new Column("start_time", row -> time(run.startNanos(order.at(row))))));
  }

  /// What every container did, bar after bar: tests of one file that ran one after another. Where the steps of the job
  /// are known, those before and after the tests are rows too, with a step and no file.
  public static Table bars(TestRun run, Timeline timeline) {
    return TimelineTable.of(run, timeline);
  }

  /// The same columns of some rows only, in the given order.
  public static Table bars(List<TimelineRow> rows) {
    return TimelineTable.of(rows);
  }

  /// The containers of a run in natural order.
  public static Table containers(TestRun run) {
    List<ContainerFigures> containers = ContainerFigures.of(run);
    long ideal = RunFigures.of(run).idealNanos();
    JobTimes job = JobTimes.of(run);
    return Table.of(containers.size(), List.of(
        new Column("container", row -> text(containers.get(row).label())),
        new Column("reports_count", row -> count(containers.get(row).reportCount())),
        new Column("tests_count", row -> count(containers.get(row).testCount())),
        new Column("failed_count", row -> count(containers.get(row).failedCount())),
        new Column("errors_count", row -> count(containers.get(row).errorCount())),
        new Column("skipped_count", row -> count(containers.get(row).skippedCount())),
        new Column("files_count", row -> count(containers.get(row).fileCount())),
        new Column("duration_s", row -> seconds(containers.get(row).testNanos())),
        new Column("unaccounted_s", row -> seconds(containers.get(row).unaccountedNanos())),
        new Column("ideal_s", _ -> seconds(ideal)),
        new Column("setup_s", row -> job.known(row) ? seconds(job.beforeNanos(row)) : Cell.EMPTY),
        new Column("tail_s", row -> job.known(row) ? seconds(job.afterNanos(row)) : Cell.EMPTY),
        new Column("wall_s", row -> job.known(row) ? seconds(job.wallNanos(row)) : Cell.EMPTY),
        new Column("suite_s", row -> seconds(containers.get(row).wallNanos()))));
  }

  /// Where every unit of a split goes, container by container in the order they run.
  public static Table plan(String unitWord, TestRun run, Workload work, Plan plan, Strategy strategy) {
    return plan(unitWord, run, work, plan, strategy, work::name, _ -> 1);
  }

  /// The same of work after edits: the parts of a unit that is split stand under its name, numbered from 1.
  public static Table plan(String unitWord, TestRun run, EditedWork edited, Plan plan, Strategy strategy) {
    return plan(unitWord, run, edited.work(), plan, strategy, unit -> edited.groups().key(edited.group(unit)),
        edited::part);
  }

  private static Table plan(String unitWord, TestRun run, Workload work, Plan plan, Strategy strategy,
      IntFunction<String> name, IntUnaryOperator part) {
    int[] units = new int[plan.unitCount()];
    int filled = 0;
    for (int container = 0; container < plan.containerCount(); container++) {
      for (int place = 0; place < plan.unitCount(container); place++) {
        units[filled++] = plan.unitAt(container, place);
      }
    }
    return Table.of(units.length, List.of(
        new Column(unitWord, row -> text(name.apply(units[row]))),
        new Column("part", row -> count(part.applyAsInt(units[row]))),
        new Column("from_container", row -> text(run.containers().get(work.observedContainer(units[row])))),
        new Column("to_container", row -> count(plan.container(units[row]))),
        new Column("duration_s", row -> seconds(work.durationNanos(units[row]))),
        new Column("start_s", row -> seconds(plan.startNanos(units[row]))),
        method(strategy), tieBreak(strategy)));
  }

  private static Column method(Strategy strategy) {
    return new Column("strategy", _ -> text(strategy.word()));
  }

  private static Column tieBreak(Strategy strategy) {
    return new Column("tie_break", _ -> optional(strategy.tieBreak().word()));
  }

  /// Strategies on the same work, in the given order; where a strategy needs what is not there its figures are missing.
  ///
  /// @param containers as many as each splits over
  /// @param cost       by what credits are counted; none where there is no price
  public static Table contenders(List<Contender> contenders, int containers, long setupNanos,
      CostTerms cost) {
    long best = Contender.bestNanos(contenders);
    return Table.of(contenders.size(), List.of(
        new Column("strategy", row -> text(contenders.get(row).strategy().word())),
        new Column("containers_count", _ -> count(containers)),
        new Column("makespan_s", row -> result(contenders.get(row), it -> seconds(it.makespanNanos() + setupNanos))),
        new Column("above_best_s", row -> result(contenders.get(row), it -> seconds(it.makespanNanos() - best))),
        new Column("evenness_pct", row -> result(contenders.get(row), it -> percent(it.evenness()))),
        new Column("p50_s", row -> result(contenders.get(row), it -> seconds(it.outlook().p50Nanos() + setupNanos))),
        new Column("p95_s", row -> result(contenders.get(row), it -> seconds(it.outlook().p95Nanos() + setupNanos))),
        new Column("proved_optimal", row -> result(contenders.get(row), it -> flag(it.proved()))),
        new Column("modelled", row -> flag(contenders.get(row).strategy().isModelled())),
        new Column("needs", row -> contenders.get(row).result().isPresent() ? Cell.EMPTY : text("file sizes")),
        new Column("credits", row -> result(contenders.get(row),
            it -> credits(cost, it.cost().nanos(cost.billing()))))));
  }

  /// How far containers help with the work as it is, its longest unit cut, and other units.
  public static Table grains(List<Grain> grains) {
    return Table.of(grains.size(), List.of(
        new Column("edit", row -> optional(grains.get(row).edit().map(Edit::words).orElse(""))),
        new Column("units_count", row -> count(grains.get(row).unitCount())),
        new Column("longest", row -> text(grains.get(row).longest())),
        new Column("longest_s", row -> seconds(grains.get(row).longestNanos())),
        new Column("floor_containers_count", row -> grains.get(row).floorContainers().isPresent()
            ? count(grains.get(row).floorContainers().getAsInt())
            : Cell.EMPTY),
        new Column("makespan_s", row -> seconds(grains.get(row).makespanNanos()))));
  }

  private static Cell result(Contender contender, Function<Contender.Result, Cell> cell) {
    return contender.result().map(cell).orElse(Cell.EMPTY);
  }

  /// Findings by rank, each row able to stand alone.
  ///
  /// @param runId names the run in tables of several runs
  public static Table findings(String runId, List<Finding> findings) {
    return Table.of(findings.size(), List.of(
        new Column("schema_version", _ -> count(FINDINGS_SCHEMA)),
        new Column("run_id", _ -> text(runId)),
        new Column("rank", row -> count(findings.get(row).rank())),
        new Column("rule_id", row -> text(findings.get(row).kind().word())),
        new Column("severity", row -> text(findings.get(row).severity().word())),
        new Column("title", row -> text(findings.get(row).title())),
        new Column("scope_kind", row -> text(findings.get(row).scope().kind())),
        new Column("scope_name", row -> text(scopeName(runId, findings.get(row)))),
        new Column("container", row -> optional(findings.get(row).scope().container())),
        new Column("metric", row -> text(findings.get(row).measure().metric())),
        new Column("observed_s", row -> seconds(findings.get(row).measure().observedNanos())),
        new Column("expected_s", row -> seconds(findings.get(row).measure().expectedNanos())),
        new Column("excess_s", row -> seconds(findings.get(row).measure().excessNanos())),
        new Column("tests_count", row -> count(findings.get(row).testCount())),
        new Column("share_of_total_pct", row -> percent(findings.get(row).shareOfTotal())),
        new Column("est_saving_total_s", row -> seconds(findings.get(row).savedTotalNanos())),
        new Column("est_saving_wall_s", row -> seconds(findings.get(row).savedWallNanos())),
        new Column("containers_count", row -> count(findings.get(row).containerCount())),
        new Column("confidence", row -> text(findings.get(row).confidence().word())),
        new Column("effort_hint", row -> text(findings.get(row).effort().word())),
        new Column("suggested_edit", row -> optional(findings.get(row).suggestedEdit())),
        new Column("evidence", row -> text(findings.get(row).evidence()))));
  }

  /// The same with a column that tells which of them the user has set aside.
  public static Table findings(String runId, List<Finding> findings, Predicate<Finding> ignored) {
    return Table.with(findings(runId, findings), new Column("ignored", row -> flag(ignored.test(findings.get(row)))));
  }

  /// The edits of a scenario with what each saves, in their order.
  public static Table scenario(Rehearsal rehearsal) {
    List<Effect> effects = rehearsal.effects();
    Strategy strategy = rehearsal.after().terms().strategy();
    return Table.of(effects.size(), List.of(
        new Column("edit", row -> text(effects.get(row).step().edit().words())),
        new Column("applied", row -> flag(effects.get(row).step().on())),
        new Column("tests_count", row -> count(effects.get(row).tests())),
        new Column("files_count", row -> count(effects.get(row).files())),
        new Column("clamped_tests_count", row -> count(effects.get(row).clamped())),
        new Column("saved_total_s", row -> seconds(effects.get(row).savedTotalNanos())),
        new Column("saved_wall_s", row -> seconds(effects.get(row).savedWallNanos())),
        new Column("containers_count", _ -> count(rehearsal.scenario().terms().containers())),
        new Column("lost", row -> optional(effects.get(row).lost().map(lost -> lost.reason().word()).orElse(""))),
        new Column("schema_version", _ -> count(SCENARIO_SCHEMA)),
        method(strategy), tieBreak(strategy)));
  }

  /// Makespan, evenness and cost by number of containers, from 1.
  public static Table curve(Prospects prospects, Strategy strategy, long setupNanos, CostTerms cost) {
    Sweep sweep = prospects.sweep();
    var columns = new ArrayList<Column>(curveColumns(sweep, prospects.work().units().totalNanos(), setupNanos));
    columns.addAll(List.of(
        new Column("rounded_s", row -> seconds(prospects.cost(row + 1).roundedNanos())),
        new Column("p50_s", row -> seconds(prospects.outlook(row + 1).p50Nanos())),
        new Column("p95_s", row -> seconds(prospects.outlook(row + 1).p95Nanos())),
        new Column("credits", row -> credits(cost, prospects.cost(row + 1).nanos(cost.billing()))),
        method(strategy), tieBreak(strategy)));
    return Table.of(sweep.maxContainers(), columns);
  }

  /// Makespan, evenness and container time by number of containers, from 1; credits where there is a price.
  ///
  /// @param strategy    by which the sweep was made
  /// @param cost        by what credits are counted
  /// @param billedNanos container time that is billed for a number of containers; not known for all of them at all times
  public static Table curve(Sweep sweep, Strategy strategy, long totalNanos, long setupNanos, CostTerms cost,
      IntFunction<OptionalLong> billedNanos) {
    var columns = new ArrayList<Column>(curveColumns(sweep, totalNanos, setupNanos));
    if (cost.creditsPerMinute().isPresent()) {
      columns.add(new Column("credits", row -> {
        OptionalLong billed = billedNanos.apply(row + 1);
        return billed.isPresent() ? credits(cost, billed.getAsLong()) : Cell.EMPTY;
      }));
    }
    columns.addAll(List.of(method(strategy), tieBreak(strategy)));
    return Table.of(sweep.maxContainers(), columns);
  }

  private static List<Column> curveColumns(Sweep sweep, long totalNanos, long setupNanos) {
    return List.of(
        new Column("containers_count", row -> count(row + 1)),
        new Column("wall_s", row -> seconds(sweep.makespanNanos(row + 1) + setupNanos)),
        new Column("ideal_s", row -> seconds(figures(sweep, totalNanos, row + 1).idealNanos() + setupNanos)),
        new Column("bound_s", row -> seconds(sweep.lowerBoundNanos(row + 1) + setupNanos)),
        new Column("evenness_pct", row -> percent(figures(sweep, totalNanos, row + 1).evenness())),
        new Column("proved_optimal", row -> flag(sweep.provedOptimal(row + 1))),
        new Column("busy_s", row -> seconds(totalNanos + containerTime(row + 1, setupNanos))),
        new Column("paid_s", row -> seconds(containerTime(row + 1, sweep.makespanNanos(row + 1) + setupNanos))));
  }

  private static RunFigures figures(Sweep sweep, long totalNanos, int containers) {
    return new RunFigures(totalNanos, containers, sweep.makespanNanos(containers));
  }

  /// Decimals are written as they are, credits being no seconds.
  private static Cell credits(CostTerms cost, long nanos) {
    return cost.credits(nanos).map(credits -> text(credits.toPlainString())).orElse(Cell.EMPTY);
  }

  private static Cell share(long nanos, long total) {
    return total == 0 ? Cell.EMPTY : percent((double) nanos / total);
  }

  private static String scopeName(String runId, Finding finding) {
    return finding.scope().name().isEmpty() ? runId : finding.scope().name();
  }

  private static Cell optional(String text) {
    return text.isEmpty() ? Cell.EMPTY : text(text);
  }

  private static Cell time(long nanos) {
    return nanos == TestRun.NO_START
        ? Cell.EMPTY
        : text(Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND))
            .toString());
  }
}
