package makespan.balance;

import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Splits of which some units are given their container beforehand.
///
/// For the strategies that look at loads it comes down to an ordinary split: every container gets one unit more, its
/// pinned load and a common time that is more than all work together. Two of these on one container would end later
/// than any split without, so each has a container of its own, and the common time is taken off again. Makespan, bound
/// and proof are those of the pinned problem.
public final class PinnedSplit {
  /// Any container will do.
  public static final int FREE = -1;

  private PinnedSplit() {}

  /// Splits a workload.
  ///
  /// @param pins        the container of every unit, from 0, or [#FREE]
  /// @param containers  at least 1
  /// @param budgetNanos as in [Planner#plan(Workload, int, Strategy, long)]
  /// @throws IllegalArgumentException as the other
  /// @throws ArithmeticException      as the other
  public static Solution plan(Planner planner, Workload work, int[] pins, int containers, Strategy strategy,
      long budgetNanos) {
    return plan(planner, work, pins, containers, strategy, budgetNanos, _ -> {});
  }

  /// Splits a workload and tells of better plans on the way.
  ///
  /// @param pins        the container of every unit, from 0, or [#FREE]
  /// @param containers  at least 1
  /// @param budgetNanos as in [Planner#plan(Workload, int, Strategy, long)]
  /// @param better      hears of better plans on the way where nothing is pinned, as
  ///                    [Planner#plan(Workload, int, Strategy, long, Consumer)] tells them
  /// @throws IllegalArgumentException as that, or if the pins are of other units; a pin beyond the containers counts as
  ///                                  [#FREE]
  /// @throws ArithmeticException      if all work as often as there are containers does not fit a `long`
  public static Solution plan(Planner planner, Workload work, int[] pins, int containers, Strategy strategy,
      long budgetNanos, Consumer<Solution> better) {
    if (pins.length != work.count()) {
      throw new IllegalArgumentException(pins.length + " pins for " + work.count() + " units");
    }
    int[] free = IntStream.range(0, pins.length).filter(unit -> pins[unit] < 0 || pins[unit] >= containers).toArray();
    if (free.length == work.count()) {
      return planner.plan(work, containers, strategy, budgetNanos, better);
    }
    return switch (strategy) {
      case OPTIMAL, LPT, QUEUE -> byLoad(planner, work, pins, free, containers, strategy, budgetNanos);
      default -> beside(planner, work, pins, free, containers, strategy, budgetNanos);
    };
  }

  private static Solution byLoad(Planner planner, Workload work, int[] pins, int[] free, int containers,
      Strategy strategy, long budgetNanos) {
    long all = work.units().totalNanos();
    // a multiple of what divides every load, so that bounds can still be rounded up to one
    long common = Math.addExact(all, Math.max(1, work.units().gcdNanos()));
    long[] durations = new long[free.length + containers];
    Arrays.fill(durations, free.length, durations.length, common);
    int[] container = pins.clone();
    for (int i = 0; i < free.length; i++) {
      durations[i] = work.durationNanos(free[i]);
      container[free[i]] = FREE;
    }
    for (int unit = 0; unit < container.length; unit++) {
      if (container[unit] != FREE) {
        durations[free.length + container[unit]] += work.durationNanos(unit);
      }
    }
    Workload lifted = Workload.of(Collections.nCopies(durations.length, ""), durations,
        new int[durations.length], 1);
    Solution found = planner.plan(lifted, containers, strategy, budgetNanos);
    int[] labelOfLane = new int[containers];
    for (int label = 0; label < containers; label++) {
      labelOfLane[found.plan().container(free.length + label)] = label;
    }
    for (int i = 0; i < free.length; i++) {
      container[free[i]] = labelOfLane[found.plan().container(i)];
    }
    int[] longestFirst = IntStream.range(0, work.count()).map(work.units()::id).toArray();
    return solution(work, Plan.of(work, containers, container, longestFirst), found.lowerBoundNanos() - common,
        found.solveNanos());
  }

  /// The strategy deals the free units; pinned ones run where they are told to, first.
  private static Solution beside(Planner planner, Workload work, int[] pins, int[] free, int containers,
      Strategy strategy, long budgetNanos) {
    Workload rest = work.drawn(free, Arrays.stream(free).mapToLong(work::durationNanos).toArray(),
        Arrays.stream(free).map(work::testCount).toArray(), unit -> work.name(free[unit]));
    Solution found = planner.plan(rest, containers, strategy, budgetNanos);
    int[] container = pins.clone();
    for (int i = 0; i < free.length; i++) {
      container[free[i]] = found.plan().container(i);
    }
    boolean[] isFree = new boolean[work.count()];
    for (int unit : free) {
      isFree[unit] = true;
    }
    int[] order = IntStream.concat(IntStream.range(0, work.count()).filter(unit -> !isFree[unit]),
        inRunOrder(found.plan()).map(i -> free[i])).toArray();
    return solution(work, Plan.of(work, containers, container, order), 0, found.solveNanos());
  }

  private static IntStream inRunOrder(Plan plan) {
    return IntStream.range(0, plan.containerCount())
        .flatMap(lane -> IntStream.range(0, plan.unitCount(lane)).map(place -> plan.unitAt(lane, place)));
  }

  private static Solution solution(Workload work, Plan plan, long bound, long solveNanos) {
    return new Solution(plan, Math.max(bound, LowerBound.of(work.units(), plan.containerCount())), solveNanos);
  }
}
