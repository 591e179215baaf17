package makespan.balance;

import java.util.SplittableRandom;

/// Shares units of the fullest container and another anew: all of them where they are few, else some at random.
final class PairSplit {
  /// Two lists of 2^7 sums take a microsecond or two: enough as long as loads are far apart or durations coarse.
  private static final int FEW = 14;
  /// Two lists of 2^12 sums take some 50 microseconds; 2^24 subsets meet a load to the microsecond nearly every time.
  private static final int MANY = 24;

  private final Lanes lanes;
  private final SplittableRandom random;
  private final TwoWay twoWay = new TwoWay(MANY);
  private final int[] ranks;
  private final long[] durations = new long[MANY];

  PairSplit(Lanes lanes, SplittableRandom random) {
    this.lanes = lanes;
    this.random = random;
    this.ranks = new int[lanes.rankCount()];
  }

  /// Shares units of two containers anew, where that helps.
  ///
  /// @param hot   the fuller one
  /// @param bound no load need be below it, nanoseconds
  /// @return whether the larger load of the two became less
  boolean improve(int hot, int other, long bound) {
    int count = collect(hot, other);
    return improve(hot, other, bound, pick(count, FEW), lanes.goodEnough(hot, other, bound))
        || improve(hot, other, bound, pick(count, MANY), lanes.load(hot) - 1);
  }

  private boolean improve(int hot, int other, long bound, int picked, long limit) {
    long leaving = 0;
    for (int i = 0; i < picked; i++) {
      durations[i] = lanes.duration(ranks[i]);
      leaving += lanes.lane(ranks[i]) == hot ? durations[i] : 0;
    }
    long first = lanes.load(hot) - leaving;
    long second = lanes.load(other) + leaving;
    long aim = Math.max(bound, Math.ceilDiv(first + second, 2));
    if (twoWay.solve(durations, picked, first, second, aim) > Math.min(limit, lanes.load(hot) - 1)) {
      return false;
    }
    for (int i = 0; i < picked; i++) {
      lanes.move(ranks[i], twoWay.first(i) ? hot : other);
    }
    return true;
  }

  private int collect(int hot, int other) {
    int count = 0;
    for (int place = 0; place < lanes.count(hot); place++) {
      ranks[count++] = lanes.rank(hot, place);
    }
    for (int place = 0; place < lanes.count(other); place++) {
      ranks[count++] = lanes.rank(other, place);
    }
    return count;
  }

  /// Brings some ranks to the front, at random where there are more.
  private int pick(int count, int limit) {
    for (int i = 0; i < limit && count > limit; i++) {
      int from = random.nextInt(i, count);
      int rank = ranks[from];
      ranks[from] = ranks[i];
      ranks[i] = rank;
    }
    return Math.min(count, limit);
  }
}
