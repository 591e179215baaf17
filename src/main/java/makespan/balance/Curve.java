package makespan.balance;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// The wall-clock time of a sweep's points, set-up included.
///
/// @param setup nanoseconds
record Curve(Sweep sweep, WorkUnits units, long setup) {

  int end() {
    return sweep.maxContainers();
  }

  long wall(int containers) {
    return Math.addExact(setup, sweep.makespanNanos(containers));
  }

  /// What no number of containers can beat.
  long floor() {
    return Math.addExact(setup, units.longestNanos());
  }

  OptionalInt firstWithin(long nanos) {
    for (int containers = 1; containers <= end(); containers++) {
      if (wall(containers) <= nanos) {
        return OptionalInt.of(containers);
      }
    }
    return OptionalInt.empty();
  }

  /// The point furthest below the straight line from the first point to the first at the floor, of equals the first; the
  /// end of that line where none is below it.
  int knee() {
    int last = sweep.floorContainers().orElse(end());
    int knee = last;
    long furthest = 0;
    for (int containers = 2; containers <= last; containers++) {
      long below = line(containers, last) - wall(containers);
      if (below > furthest) {
        furthest = below;
        knee = containers;
      }
    }
    return knee;
  }

  Recommendation at(int containers, Recommendation.Reason reason, OptionalLong longestMayTake) {
    return new Recommendation(OptionalInt.of(containers), reason, wall(containers), OptionalLong.empty(), floor(),
        sweep.floorContainers(),
        end(), longestMayTake);
  }

  /// Height of the line at a point, rounded down, with no product that could overflow.
  private long line(int containers, int last) {
    long drop = wall(1) - wall(last);
    long steps = last - 1L;
    long fallen = drop / steps * (containers - 1L) + drop % steps * (containers - 1L) / steps;
    return wall(1) - fallen;
  }
}
