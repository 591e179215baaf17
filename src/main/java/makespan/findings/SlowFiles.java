package makespan.findings;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.Quantile;
import makespan.balance.WorkUnits;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// What makes a slow unit slow: very many cases of one template, a few huge tests, or data made before every test. Priced
/// by what it saves when these tests take half as long, as with half as many cases, or by what each is ahead of others.
final class SlowFiles {
  /// The tests above which 95 % lie: what a test of the unit takes at least.
  private static final int FLOOR_PERCENT = 5;
  private static final int MEDIAN = 50;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Situation situation;
  private final Replan replan;
  private final Thresholds.Shape shape;

  SlowFiles(Situation situation, Replan replan) {
    this.situation = situation;
    this.replan = replan;
    this.shape = situation.thresholds().shape();
  }

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    WorkUnits units = situation.work().units();
    long ordinary = ordinaryNanos();
    for (int rank = 0; rank < Math.min(units.positiveCount(), situation.thresholds().mostOutsized()); rank++) {
      if (units.duration(rank) < shape.leastShare() * situation.totalNanos()) {
        break;
      }
      int unit = units.id(rank);
      tooMany(unit).or(() -> fewHuge(unit)).or(() -> heavyData(unit, ordinary)).ifPresent(found::add);
    }
    return found;
  }

  /// Very many cases that differ by numbers or quoted texts only, and take most of the unit.
  private Optional<Finding> tooMany(int unit) {
    Template template = Template.largest(situation.run(), situation.units().tests(unit));
    if (template.rows().count() < shape.manyCases()) {
      return Optional.empty();
    }
    long[] sorted = Arrays.stream(template.rows().toArray()).mapToLong(situation.run()::durationNanos).sorted()
        .toArray();
    return finding(Kind.TOO_MANY, unit, template.rows(), template.text(), duration(Quantile.of(sorted, 5)),
        duration(Quantile.of(sorted, 50)), duration(sorted[sorted.length - 1]));
  }

  /// A few tests of many that take most of the unit.
  private Optional<Finding> fewHuge(int unit) {
    TestRun run = situation.run();
    Integer[] longestFirst = Arrays.stream(situation.units().tests(unit).toArray()).boxed()
        .sorted((a, b) -> Long.compare(run.durationNanos(b), run.durationNanos(a)))
        .toArray(Integer[]::new);
    if (longestFirst.length < shape.few() * shape.timesFew()) {
      return Optional.empty();
    }
    Rows few = Rows.of(Arrays.stream(longestFirst).limit(shape.few()).mapToInt(Integer::intValue).toArray());
    return finding(Kind.FEW_HUGE, unit, few, run.testNames().get(run.testName(few.at(0))),
        duration(run.durationNanos(few.at(0))), counted(longestFirst.length, "test"));
  }

  /// Even the cheapest tests take far longer than an ordinary test of the suite, and what they take at least is most of
  /// the unit.
  private Optional<Finding> heavyData(int unit, long ordinary) {
    TestRun run = situation.run();
    long[] sorted = ran(IntStream.of(situation.units().tests(unit).toArray()));
    long floor = sorted.length == 0 ? 0 : Quantile.of(sorted, FLOOR_PERCENT);
    long floors = floor * sorted.length;
    if (sorted.length < shape.few() * shape.timesFew() || floor < shape.timesFloor() * ordinary
        || floor < situation.thresholds().floor().leastNanos()
        || floors < shape.mostOfIt() * situation.work().durationNanos(unit)) {
      return Optional.empty();
    }
    long off = floor - ordinary;
    Replan.Saving saving = replan.saving(row -> situation.units().groupOf(row) == unit
        ? Math.max(0, run.durationNanos(row) - off)
        : run.durationNanos(row));
    if (saving.wallNanos() < situation.thresholds().clearNanos()) {
      return Optional.empty();
    }
    String name = situation.work().name(unit);
    return Optional.of(new Finding(0, Kind.HEAVY_DATA, situation.thresholds().severity(saving.share()),
        Messages.text("heavy-data.title", name, duration(floor)),
        name,
        Messages.text("heavy-data.detail", sorted.length, duration(floor), duration(ordinary),
            duration(saving.wallNanos()), Messages.containers(situation.containerCount())),
        Messages.text("heavy-data.evidence", sorted.length, duration(Quantile.of(sorted, MEDIAN)),
            duration(floor), duration(floors),
            percent((double) floors / situation.work().durationNanos(unit), 1)),
        saving.wallNanos(), saving.paidNanos(),
        new Finding.Scope(situation.unitWord(), name, ""),
        new Finding.Measure("floor", floor, ordinary),
        sorted.length, (double) situation.work().durationNanos(unit) / situation.totalNanos(),
        situation.containerCount(), Level.MEDIUM, Level.MEDIUM,
        Optional.of(new Edit.Trim(off, Optional.of(target(name))))).showing(new Exhibits(situation).unit(unit)));
  }

  /// The tests of a unit; only those of files and classes can be told by a pattern of their own.
  private Target target(String name) {
    return switch (situation.units().grouping()) {
      case CLASS -> Target.of("class:" + name);
      case DIRECTORY -> Target.of(name + "/**");
      default -> Target.ofFile(name);
    };
  }

  /// What half of the tests that ran take at most.
  private long ordinaryNanos() {
    long[] sorted = ran(IntStream.range(0, situation.run().testCount()));
    return sorted.length == 0 ? 0 : Quantile.of(sorted, MEDIAN);
  }

  private long[] ran(IntStream rows) {
    TestRun run = situation.run();
    return rows.filter(row -> run.outcome(row) != Outcome.SKIPPED).mapToLong(run::durationNanos).sorted().toArray();
  }

  /// @param more further values for the places of the evidence
  private Optional<Finding> finding(Kind kind, int unit, Rows tests, String... more) {
    TestRun run = situation.run();
    long nanos = Arrays.stream(tests.toArray()).mapToLong(run::durationNanos).sum();
    long unitNanos = situation.work().durationNanos(unit);
    if (nanos < shape.mostOfIt() * unitNanos) {
      return Optional.empty();
    }
    var among = new BitSet();
    Arrays.stream(tests.toArray()).forEach(among::set);
    Replan.Saving saving = replan.saving(row -> run.durationNanos(row) / (among.get(row) ? 2 : 1));
    if (saving.wallNanos() < situation.thresholds().clearNanos()) {
      return Optional.empty();
    }
    String key = kind.word();
    String name = situation.work().name(unit);
    double share = (double) nanos / situation.totalNanos();
    Object[] evidence = new Object[more.length + 1];
    evidence[0] = percent((double) nanos / unitNanos, 1);
    System.arraycopy(more, 0, evidence, 1, more.length);
    return Optional.of(new Finding(0, kind, situation.thresholds().severity(saving.share()),
        Messages.text(key + ".title", tests.count(), name, duration(nanos)),
        name,
        Messages.text(key + ".detail", percent(share, 1), duration(saving.wallNanos()),
            Messages.containers(situation.containerCount())),
        Messages.text(key + ".evidence", evidence),
        saving.wallNanos(), saving.paidNanos(),
        new Finding.Scope(situation.unitWord(), name, ""),
        new Finding.Measure("duration", nanos, nanos / 2),
        tests.count(), share, situation.containerCount(), Level.MEDIUM, Level.MEDIUM,
        Optional.of(new Edit.SpeedUp(target(name), HALF))).showing(new Exhibits(situation).unit(unit)));
  }
}
