package makespan.balance;

import java.util.SplittableRandom;

/// Shares units of the fullest container and another anew: all of them where they are few, else some at random.
final class PairSplit {
  /// Two lists of 2^12 sums take some 50 microseconds; 2^24 subsets meet a load to the microsecond nearly every time.
  private static final int UNITS = 24;

  private final Lanes lanes;
  private final SplittableRandom random;
  private final TwoWay twoWay = new TwoWay(UNITS);
  private final int[] picked;
  private final long[] durations = new long[UNITS];

  PairSplit(Lanes lanes, SplittableRandom random) {
    this.lanes = lanes;
    this.random = random;
    this.picked = new int[lanes.rankCount()];
  }

  /// Shares units of two containers anew, where that helps.
  ///
  /// @param hot   the fuller one
  /// @param bound no load need be below it, nanoseconds
  /// @return whether the larger load of the two became less
  boolean improve(int hot, int other, long bound) {
    int count = pick(hot, other);
    long leaving = 0;
    for (int i = 0; i < count; i++) {
      durations[i] = lanes.duration(picked[i]);
      leaving += lanes.lane(picked[i]) == hot ? durations[i] : 0;
    }
    long both = lanes.load(hot) + lanes.load(other);
    long aim = Math.max(bound, Math.ceilDiv(both, 2));
    long larger = twoWay.solve(durations, count, lanes.load(hot) - leaving, lanes.load(other) + leaving, aim);
    if (larger >= lanes.load(hot)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      lanes.move(picked[i], twoWay.first(i) ? hot : other);
    }
    return true;
  }

  private int pick(int hot, int other) {
    int count = 0;
    for (int place = 0; place < lanes.count(hot); place++) {
      picked[count++] = lanes.rank(hot, place);
    }
    for (int place = 0; place < lanes.count(other); place++) {
      picked[count++] = lanes.rank(other, place);
    }
    for (int i = 0; i < UNITS && count > UNITS; i++) {
      int from = random.nextInt(i, count);
      int rank = picked[from];
      picked[from] = picked[i];
      picked[i] = rank;
    }
    return Math.min(count, UNITS);
  }
}
