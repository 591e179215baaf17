package makespan.balance;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// How many containers are worth having, and the figures that say why.
///
/// @param containers      how many, or none where no number of them does what was asked
/// @param reason          the rule that decided
/// @param wallNanos       set-up and makespan with as many; where there is none, with the most of the sweep
/// @param promisedNanos   when the job ends with as many in nearly every run, where that decided
/// @param floorNanos      set-up and the longest unit: no number of containers ends sooner
/// @param floorContainers the fewest with which the longest unit alone decides: no more of them help; empty where the
///                        sweep does not come to that
/// @param sweptContainers the most that were looked at
/// @param longestMayTake  the most that the longest unit may take to meet the target, nanoseconds; negative where
///                        set-up alone is over it; empty where there is no target
public record Recommendation(OptionalInt containers, Reason reason, long wallNanos, OptionalLong promisedNanos,
    long floorNanos,
    OptionalInt floorContainers, int sweptContainers, OptionalLong longestMayTake) {

  /// The rule that decided.
  public enum Reason {
    /// The fewest that meet the target.
    TARGET,
    /// The longest unit and set-up are over the target: it must be split or made faster.
    UNREACHABLE,
    /// Several units are too long to be met together, each on a container of its own.
    CROWDED,
    /// The target can be met, but not by the numbers of containers looked at.
    BEYOND_SWEEP,
    /// The fewest that come within 5 % of the floor.
    NEAR_FLOOR,
    /// Where the curve bends most: further containers save less and less.
    KNEE,
    /// No unit takes any time: one container does.
    NO_WORK
  }

  /// Near enough to the floor: one part in so many, 5 %.
  private static final int NEAR = 20;

  /// Recommends a number of containers from 1 to the end of a sweep. With a target the fewest that meet it. Without,
  /// the fewest that come within 5 % of the floor or the knee, whichever is smaller, never more than help at all.
  ///
  /// @param setupNanos  what every container spends before its first test
  /// @param targetNanos the wall-clock time wanted, set-up included
  /// @throws ArithmeticException if set-up and makespan together do not fit a `long`
  public static Recommendation of(Sweep sweep, WorkUnits units, long setupNanos, OptionalLong targetNanos) {
    var curve = new Curve(sweep, units, setupNanos);
    if (targetNanos.isPresent()) {
      return forTarget(curve, targetNanos.getAsLong(), curve::wall, 1, false);
    }
    if (units.totalNanos() == 0) {
      return curve.at(1, Reason.NO_WORK, OptionalLong.empty());
    }
    int knee = curve.knee();
    int near = curve.firstWithin(Math.addExact(curve.floor(), curve.floor() / NEAR)).orElse(knee + 1);
    return near <= knee
        ? curve.at(near, Reason.NEAR_FLOOR, OptionalLong.empty())
        : curve.at(knee, Reason.KNEE, OptionalLong.empty());
  }

  /// Recommends the fewest containers that are promised to meet a target.
  ///
  /// @param setupNanos  what every container spends before its first test
  /// @param targetNanos the wall-clock time wanted, set-up included
  /// @param promised    when the job ends with a number of containers in nearly every run, set-up included
  /// @param lateness    how many times its duration the longest unit takes in nearly every run
  /// @throws ArithmeticException if set-up and makespan together do not fit a `long`
  public static Recommendation of(Sweep sweep, WorkUnits units, long setupNanos, long targetNanos,
      IntToLongFunction promised, double lateness) {
    return forTarget(new Curve(sweep, units, setupNanos), targetNanos, promised, lateness, true);
  }

  private static Recommendation forTarget(Curve curve, long target, IntToLongFunction promised, double lateness,
      boolean inNearlyEveryRun) {
    long left = Math.subtractExact(target, curve.setup());
    OptionalLong mayTake = OptionalLong.of(lateness == 1 ? left : (long) (left / lateness));
    OptionalInt first = IntStream.rangeClosed(1, curve.end())
        .filter(containers -> promised.applyAsLong(containers) <= target)
        .findFirst();
    if (first.isPresent()) {
      Recommendation met = curve.at(first.getAsInt(), Reason.TARGET, mayTake);
      return inNearlyEveryRun ? met.promising(promised.applyAsLong(first.getAsInt())) : met;
    }
    Reason reason = curve.units().longestNanos() > mayTake.getAsLong()
        ? Reason.UNREACHABLE
        : curve.end() >= curve.units().positiveCount() ? Reason.CROWDED : Reason.BEYOND_SWEEP;
    return new Recommendation(OptionalInt.empty(), reason, curve.wall(curve.end()),
        inNearlyEveryRun ? OptionalLong.of(promised.applyAsLong(curve.end())) : OptionalLong.empty(), curve.floor(),
        curve.sweep().floorContainers(), curve.end(), mayTake);
  }

  private Recommendation promising(long nanos) {
    return new Recommendation(containers, reason, wallNanos, OptionalLong.of(nanos), floorNanos, floorContainers,
        sweptContainers, longestMayTake);
  }
}
