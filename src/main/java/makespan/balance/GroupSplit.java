package makespan.balance;

import java.util.Arrays;

import makespan.balance.splitter.LeastLoaded;

/// Splits the units of three or four containers anew: the longest exactly, the rest poured over them, longest first.
final class GroupSplit {
  /// The largest group.
  static final int LANES = 4;
  /// With more, the search rarely ends within its placements.
  private static final int UNITS = 14;
  private static final int PLACEMENTS = 20_000;

  private final Lanes lanes;
  private final ExactSplit exact = new ExactSplit(UNITS, LANES);
  private final long[] durations = new long[UNITS];
  private final int[] ranks;
  private final int[] target;

  GroupSplit(Lanes lanes) {
    this.lanes = lanes;
    this.ranks = new int[lanes.rankCount()];
    this.target = new int[lanes.rankCount()];
  }

  /// Splits the units of a group anew, where that helps.
  ///
  /// @param group different lanes, the fullest of all first
  /// @param size  how many of them count
  /// @param bound no load need be below it, nanoseconds
  /// @return whether the largest load of the group became less
  boolean improve(int[] group, int size, long bound) {
    int count = 0;
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += lanes.load(group[i]);
      for (int place = 0; place < lanes.count(group[i]); place++) {
        ranks[count++] = lanes.rank(group[i], place);
      }
    }
    Arrays.sort(ranks, 0, count);
    int longest = Math.min(count, UNITS);
    for (int i = 0; i < longest; i++) {
      durations[i] = lanes.duration(ranks[i]);
    }
    long below = lanes.load(group[0]);
    long aim = Math.max(bound, Math.ceilDiv(total, size));
    if (exact.solve(durations, longest, size, below, aim, PLACEMENTS) >= below || !pour(longest, count, size, below)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      lanes.move(ranks[i], group[target[i]]);
    }
    return true;
  }

  private boolean pour(int longest, int count, int size, long below) {
    long[] loads = new long[size];
    for (int i = 0; i < longest; i++) {
      target[i] = exact.lane(i);
      loads[target[i]] += durations[i];
    }
    var least = new LeastLoaded(loads);
    for (int i = longest; i < count; i++) {
      target[i] = least.put(lanes.duration(ranks[i]));
    }
    return Arrays.stream(loads).max().orElse(0) < below;
  }
}
