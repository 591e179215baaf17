package makespan.balance.diagnosis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.Workload;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.model.TestRun;

/// Where the time between an even share and the busiest container went. The causes are taken off one after another, in
/// the order of [Cause], each at most what is left, so that ideal and all causes add up to actual to the nanosecond.
///
/// Times are nanoseconds of tests; what containers spend outside their tests is in neither figure.
public final class LostTime {
  private final long idealNanos;
  private final long actualNanos;
  private final Map<Cause, Long> nanos;

  /// What keeps a container above an even share.
  public enum Cause {
    /// The longest unit takes more than an even share.
    LONGEST_UNIT("longest_unit"),
    /// The units do not go into equal parts: what the best split has above ideal and longest unit.
    INDIVISIBLE("indivisible"),
    /// The first test of the busiest container made more for the others than first tests do on average.
    SET_UP_SPREAD("setup_spread"),
    /// What a split that was right beforehand may be missed by: up to the 95th percentile of the best split.
    NOISE("noise"),
    /// The rest: the splitter weighed the units by something else than these times.
    WRONG_WEIGHTS("wrong_weights");

    private final String word;

    Cause(String word) {
      this.word = word;
    }

    /// Its name in JSON, such as `wrong_weights`.
    public String word() {
      return word;
    }
  }

  private LostTime(long idealNanos, long actualNanos, Map<Cause, Long> nanos) {
    this.idealNanos = idealNanos;
    this.actualNanos = actualNanos;
    this.nanos = nanos;
  }

  /// Divides the lost time of a run.
  ///
  /// @param work      its units
  /// @param best      the best split of them over as many containers as the run had
  /// @param variation how much times vary
  /// @throws IllegalArgumentException if the split has another number of containers
  public static LostTime of(TestRun run, Workload work, Solution best, Variation variation) {
    RunFigures figures = RunFigures.of(run);
    int containers = figures.containerCount();
    if (best.plan().containerCount() != containers) {
      throw new IllegalArgumentException(best.plan().containerCount() + " containers for a run with " + containers);
    }
    long ideal = figures.idealNanos();
    long makespan = best.plan().makespanNanos();
    long floor = Math.max(ideal, work.units().longestNanos());
    long left = Math.max(0, figures.actualNanos() - ideal);
    var nanos = new EnumMap<Cause, Long>(Cause.class);
    left = take(nanos, Cause.LONGEST_UNIT, floor - ideal, left);
    left = take(nanos, Cause.INDIVISIBLE, makespan - floor, left);
    left = take(nanos, Cause.SET_UP_SPREAD, left == 0 ? 0 : spread(run), left);
    left = take(nanos, Cause.NOISE,
        left == 0 ? 0 : Outlook.of(work, best.plan(), variation).p95Nanos() - makespan, left);
    nanos.put(Cause.WRONG_WEIGHTS, left);
    return new LostTime(ideal, Math.max(ideal, figures.actualNanos()), nanos);
  }

  /// An even share.
  public long idealNanos() {
    return idealNanos;
  }

  /// The busiest container.
  public long actualNanos() {
    return actualNanos;
  }

  /// Actual less ideal: what all causes add up to.
  public long totalNanos() {
    return actualNanos - idealNanos;
  }

  /// What is due to a cause, not negative.
  public long nanos(Cause cause) {
    return nanos.getOrDefault(cause, 0L);
  }

  private static long take(Map<Cause, Long> nanos, Cause cause, long wanted, long left) {
    long taken = Math.clamp(wanted, 0, left);
    nanos.put(cause, taken);
    return left - taken;
  }

  private static long spread(TestRun run) {
    long[] loads = RunFigures.loads(run);
    int busiest = 0;
    for (int container = 1; container < loads.length; container++) {
      busiest = loads[container] > loads[busiest] ? container : busiest;
    }
    long[] first = MeasuredSetUp.firstTests(run);
    return first[busiest] - Arrays.stream(first).sum() / first.length;
  }
}
