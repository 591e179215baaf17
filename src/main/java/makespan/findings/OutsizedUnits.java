package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import makespan.analysis.RunFigures;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.WorkUnits;
import makespan.whatif.Cut;
import makespan.whatif.Edit;

/// Units longer than an even share, and the longest one where it alone keeps the best split above an even share.
///
/// They are cut one after the other, longest first, and the work is planned anew after each cut, so a saving is what
/// that cut adds to the ones before.
final class OutsizedUnits {
  private final Situation situation;
  private final Planner planner;
  private final long idealNanos;

  OutsizedUnits(Situation situation, Planner planner) {
    this.situation = situation;
    this.planner = planner;
    this.idealNanos = situation.planned().idealNanos();
  }

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    var cut = new CutWorkload(situation.work());
    WorkUnits units = situation.work().units();
    long before = situation.bestNanos();
    for (int rank = 0; rank < Math.min(units.count(), situation.thresholds().mostOutsized()); rank++) {
      long excess = units.duration(rank) - idealNanos;
      boolean longer = excess > 0 && situation.thresholds().clear(excess, idealNanos);
      boolean suspect = rank == 0 && situation.thresholds().clear(before - idealNanos, before);
      if (!longer && !suspect) {
        break;
      }
      int unit = units.id(rank);
      List<Long> parts = parts(unit);
      long after = before;
      if (parts.size() > 1) {
        cut.replace(unit, parts);
        after = Math.min(before, replanned(cut));
      }
      if (longer || situation.thresholds().clear(before - after, before)) {
        found.add(finding(unit, parts, before, after, cut, found.isEmpty()));
      }
      before = after;
    }
    return found;
  }

  private List<Long> parts(int unit) {
    long[] tests = Arrays.stream(situation.units().tests(unit).toArray())
        .mapToLong(situation.run()::durationNanos)
        .toArray();
    long wanted = Math.ceilDiv(situation.work().durationNanos(unit), Math.max(1, idealNanos));
    int most = Math.min(situation.thresholds().mostParts(), Math.max(1, tests.length));
    return Cut.durationsInOrder(tests, Math.clamp(wanted, Math.min(2, most), most));
  }

  private long replanned(CutWorkload cut) {
    return planner.plan(cut.workload(), situation.containerCount(), Strategy.OPTIMAL,
        situation.thresholds().replanNanos()).plan().makespanNanos();
  }

  private Finding finding(int unit, List<Long> parts, long before, long after, CutWorkload cut, boolean first) {
    String name = situation.work().name(unit);
    long duration = situation.work().durationNanos(unit);
    long longestTest = situation.units().longestTestNanos(unit);
    int containers = situation.containerCount();
    long saved = before - after;
    long paid = RunFigures.containerTime(containers, saved);
    double share = (double) duration / situation.totalNanos();
    boolean divisible = parts.size() > 1;
    String partCount = Integer.toString(parts.size());
    String detail = Messages.text("outsized-file.detail", duration(duration), percent(share, 1),
        Messages.containers(containers), duration(idealNanos)) + " "
        + (divisible
            ? Messages.text("outsized-file.split", partCount, duration(after), duration(before), duration(saved))
            : Messages.text("outsized-file.whole", duration(longestTest),
                situation.units().testCount(unit)))
        + (first ? "" : " " + Messages.text("outsized-file.after")) + torn(unit);
    var useful = new UsefulContainers(planner, situation.thresholds().replanNanos());
    String limit = Messages.containers(useful.of(situation.work(), situation.sweep()));
    String evidence = Messages.text("outsized-file.evidence", situation.units().testCount(unit), duration(longestTest),
        limit,
        situation.unitWord())
        + (divisible
            ? " " + Messages.text("outsized-file.limit", Messages.containers(useful.of(cut.workload())))
            : "");
    return new Finding(0, Kind.OUTSIZED_FILE, situation.thresholds().severity((double) saved / Math.max(1, before)),
        Messages.text(duration > idealNanos ? "outsized-file.title" : "outsized-file.title.nearly", name,
            duration(duration), duration(idealNanos)),
        name, detail, evidence, saved, paid,
        new Finding.Scope(situation.unitWord(), name, label(unit)),
        new Finding.Measure("duration", duration, idealNanos),
        situation.units().testCount(unit), share, containers, Level.HIGH, Level.MEDIUM,
        divisible ? Optional.of(new Edit.Split(name, parts.size(), Cut.IN_ORDER)) : Optional.empty())
        .showing(new Exhibits(situation).unit(unit));
  }

  /// What to say of a unit that the job did not move as a whole.
  private String torn(int unit) {
    int ranOn = situation.units().containerCount(unit);
    return ranOn > 1
        ? " " + Messages.text("outsized-file.torn", Messages.containers(ranOn), situation.unitWord())
        : "";
  }

  private String label(int unit) {
    List<String> labels = situation.units().containers(unit);
    return labels.size() == 1 ? labels.getFirst() : "";
  }
}
