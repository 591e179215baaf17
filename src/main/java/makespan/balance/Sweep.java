package makespan.balance;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/// What one strategy makes of 1 container, 2 containers, and so on. Immutable; times without set-up.
///
/// For [Strategy#OPTIMAL] the points help each other: a bound holds for fewer containers too, and a split serves more
/// containers too, so that its curve never rises. The curves of other strategies are what they are.
public final class Sweep {
  private final long[] makespans;
  private final long[] bounds;
  private final long longest;

  private Sweep(int maxContainers, long longest) {
    this.makespans = new long[maxContainers];
    this.bounds = new long[maxContainers];
    this.longest = longest;
  }

  /// Plans for every number of containers.
  ///
  /// @param budgetNanosPerPoint as in [Planner#plan(Workload, int, Strategy, long)]
  /// @param cancelled           asked before every point
  /// @throws CancellationException    as soon as `cancelled` says so
  /// @throws IllegalArgumentException if `maxContainers` is less than 1, or for [Strategy#OBSERVED], which has one
  ///                                  point only
  public static Sweep of(Workload work, Strategy strategy, int maxContainers, long budgetNanosPerPoint,
      BooleanSupplier cancelled) {
    return of(new Planner(), work, strategy, maxContainers, budgetNanosPerPoint, cancelled, Optional.empty());
  }

  /// The same, and tells of the split that each point stands for.
  ///
  /// @param points hears of every point in turn, beyond the floor as well; a split over fewer containers than the point
  ///               has leaves the others empty
  /// @throws CancellationException    as that
  /// @throws IllegalArgumentException as that
  public static Sweep of(Workload work, Strategy strategy, int maxContainers, long budgetNanosPerPoint,
      BooleanSupplier cancelled, ObjIntConsumer<Solution> points) {
    return of(new Planner(), work, strategy, maxContainers, budgetNanosPerPoint, cancelled, Optional.of(points));
  }

  static Sweep of(Planner planner, Workload work, Strategy strategy, int maxContainers, long budgetNanosPerPoint,
      BooleanSupplier cancelled, Optional<ObjIntConsumer<Solution>> points) {
    if (maxContainers < 1) {
      throw new IllegalArgumentException("containers: " + maxContainers);
    }
    if (strategy == Strategy.OBSERVED) {
      throw new IllegalArgumentException("a run was observed with one number of containers only");
    }
    boolean monotone = strategy == Strategy.OPTIMAL;
    @Nullable
    Solution before = null;
    var sweep = new Sweep(maxContainers, work.units().longestNanos());
    for (int point = 0; point < maxContainers; point++) {
      boolean level = monotone && point > 0 && sweep.makespans[point - 1] == sweep.longest;
      if (level && points.isEmpty()) {
        sweep.level(point);
        break;
      }
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Solution solution = planner.plan(work, point + 1, strategy, level ? 0 : budgetNanosPerPoint);
      sweep.bounds[point] = solution.lowerBoundNanos();
      if (monotone && before != null && before.plan().makespanNanos() < solution.plan().makespanNanos()) {
        solution = before;
      }
      sweep.makespans[point] = solution.plan().makespanNanos();
      if (points.isPresent()) {
        points.get().accept(solution, point + 1);
      }
      before = solution;
    }
    if (monotone) {
      spread(sweep.bounds);
    }
    return sweep;
  }

  /// What a planner of one's own makes of every number of containers. The points stand for themselves: where units have
  /// to run on given containers, more of these may take longer.
  ///
  /// @param units     what is planned
  /// @param plan      plans for a number of containers
  /// @param cancelled asked before every point
  /// @throws CancellationException    as soon as `cancelled` says so
  /// @throws IllegalArgumentException if `maxContainers` is less than 1
  public static Sweep of(WorkUnits units, IntFunction<Solution> plan, int maxContainers, BooleanSupplier cancelled) {
    if (maxContainers < 1) {
      throw new IllegalArgumentException("containers: " + maxContainers);
    }
    var sweep = new Sweep(maxContainers, units.longestNanos());
    for (int point = 0; point < maxContainers; point++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Solution solution = plan.apply(point + 1);
      sweep.makespans[point] = solution.plan().makespanNanos();
      sweep.bounds[point] = solution.lowerBoundNanos();
    }
    return sweep;
  }

  /// How many points there are.
  public int maxContainers() {
    return makespans.length;
  }

  /// The makespan for a number of containers, nanoseconds.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to [#maxContainers()]
  public long makespanNanos(int containers) {
    return makespans[containers - 1];
  }

  /// What no split over as many containers can beat, nanoseconds.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to [#maxContainers()]
  public long lowerBoundNanos(int containers) {
    return bounds[containers - 1];
  }

  /// Whether no split over as many containers can end sooner.
  ///
  /// @throws IndexOutOfBoundsException if `containers` is not from 1 to [#maxContainers()]
  public boolean provedOptimal(int containers) {
    return makespanNanos(containers) == lowerBoundNanos(containers);
  }

  /// The fewest containers with which the longest unit alone decides, so that no more of them help while it stays whole;
  /// empty where the sweep does not come to that.
  public OptionalInt floorContainers() {
    for (int point = 0; point < makespans.length; point++) {
      if (makespans[point] == longest) {
        return OptionalInt.of(point + 1);
      }
    }
    return OptionalInt.empty();
  }

  /// After the first point that the longest unit decides, all others are equal: a split serves more containers too.
  private void level(int point) {
    Arrays.fill(makespans, point, makespans.length, longest);
    Arrays.fill(bounds, point, bounds.length, longest);
  }

  /// Raises every bound to the one for a container more: what holds for more holds for fewer.
  static void spread(long[] bounds) {
    for (int point = bounds.length - 2; point >= 0; point--) {
      bounds[point] = Math.max(bounds[point], bounds[point + 1]);
    }
  }
}
