package makespan.findings;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import makespan.analysis.Quantile;
import makespan.balance.WorkUnits;
import makespan.model.Rows;
import makespan.model.TestRun;

/// What makes a slow unit slow: very many cases of one template, or a few huge tests. Priced by what it saves when these
/// tests take half as long, as with half as many cases.
final class SlowFiles {
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
    for (int rank = 0; rank < Math.min(units.positiveCount(), situation.thresholds().mostOutsized()); rank++) {
      if (units.duration(rank) < shape.leastShare() * situation.totalNanos()) {
        break;
      }
      int unit = units.id(rank);
      tooMany(unit).or(() -> fewHuge(unit)).ifPresent(found::add);
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
    String[] evidence = new String[more.length + 1];
    evidence[0] = percent((double) nanos / unitNanos, 1);
    System.arraycopy(more, 0, evidence, 1, more.length);
    return Optional.of(new Finding(0, kind, situation.thresholds().severity(saving.share()),
        Messages.text(key + ".title", Integer.toString(tests.count()), name, duration(nanos)),
        name,
        Messages.text(key + ".detail", percent(share, 1), duration(saving.wallNanos()),
            Messages.containers(situation.containerCount())),
        Messages.text(key + ".evidence", evidence),
        saving.wallNanos(), saving.paidNanos(),
        new Finding.Scope(situation.unitWord(), name, ""),
        new Finding.Measure("duration", nanos, nanos / 2),
        tests.count(), share, situation.containerCount(), Level.MEDIUM, Level.MEDIUM,
        "--speed-up " + name + "=50"));
  }
}
