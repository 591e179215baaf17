package makespan.balance;

/// The best split of a few units over a few containers by depth-first search, longest first. It gives up after a
/// number of placements, so that its answer does not depend on a clock.
final class ExactSplit {
  /// All 0 between searches.
  private final long[] loads;
  private final int[] lanes;
  private final int[] bestLanes;
  private long[] durations = {};
  private int count;
  private int laneCount;
  private long best;
  private long aim;
  private int placementsLeft;

  /// @param unitLimit how many units it can take
  /// @param laneLimit how many containers it can take
  ExactSplit(int unitLimit, int laneLimit) {
    loads = new long[laneLimit];
    lanes = new int[unitLimit];
    bestLanes = new int[unitLimit];
  }

  /// Looks for a split that ends before `below`, the sooner the better, and stops at one that ends by `aim`.
  ///
  /// @param durations     the first `count` are split, longest first, nanoseconds
  /// @param placementLimit how many times a unit may be tried on a container
  /// @return the makespan, or `below` where no better split was found
  long solve(long[] durations, int count, int laneCount, long below, long aim, int placementLimit) {
    this.durations = durations;
    this.count = count;
    this.laneCount = laneCount;
    this.best = below;
    this.aim = aim;
    this.placementsLeft = placementLimit;
    long total = 0;
    for (int i = 0; i < count; i++) {
      total += durations[i];
    }
    place(0, total, 0);
    return best;
  }

  /// Whether the last search saw everything, so that no split is better than its answer.
  boolean complete() {
    return placementsLeft > 0;
  }

  /// The container that the last answer gives to the unit at a place.
  int lane(int place) {
    return bestLanes[place];
  }

  private void place(int unit, long rest, long makespan) {
    if (unit == count) {
      best = makespan;
      System.arraycopy(lanes, 0, bestLanes, 0, count);
      return;
    }
    for (int lane = 0; lane < laneCount && fits(rest); lane++) {
      long load = loads[lane] + durations[unit];
      if (load < best && firstOfItsLoad(lane)) {
        if (--placementsLeft <= 0) {
          return;
        }
        loads[lane] = load;
        lanes[unit] = lane;
        place(unit + 1, rest - durations[unit], Math.max(makespan, load));
        loads[lane] -= durations[unit];
        if (best <= aim) {
          return;
        }
      }
    }
  }

  /// Whether what is left fits into the room below the best makespan, counting only room that takes some unit.
  private boolean fits(long rest) {
    long shortest = durations[count - 1];
    long homeless = rest;
    for (int lane = 0; lane < laneCount && homeless > 0; lane++) {
      long free = best - 1 - loads[lane];
      homeless -= free >= shortest ? free : 0;
    }
    return homeless <= 0;
  }

  /// Containers of equal load are alike: only the first is tried.
  private boolean firstOfItsLoad(int lane) {
    for (int other = 0; other < lane; other++) {
      if (loads[other] == loads[lane]) {
        return false;
      }
    }
    return true;
  }
}
