package makespan.balance;

import java.util.SplittableRandom;

/// Improves a split until it meets a bound, time is up or very many tries in a row changed nothing.
///
/// Always the fullest container against others: move or exchange a unit; share units of the two anew, exactly; split
/// three or four anew. Where nothing helps, exchange like units at random and go on, from the best split again after
/// a while. The same start gives the same answer as long as time does not run out. It may be asked again and again, also
/// after its best split or the bound was improved elsewhere, and goes on where it was.
final class ReSplit {
  /// Any fixed number makes two runs agree.
  private static final long SEED = 20_211_022;
  /// Tries of a kind before the next kind, so that one round stays short beside a frame.
  private static final int PAIRS_A_ROUND = 24;
  private static final int GROUPS_A_ROUND = 8;
  /// Where containers take so few units, groups are split exactly and in microseconds: many more are worth a look.
  private static final int FEW_UNITS = 5;
  private static final int GROUPS_OF_FEW = 80;
  /// Rounds without a better split before the search starts again from the best.
  private static final int STALE_ROUNDS = 60;
  private static final int KICKS = 3;

  private final Lanes lanes;
  private final Deadline deadline;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Exchange exchange;
  private final PairSplit pairs;
  private final GroupSplit groups;
  private final int groupsARound;
  private final int[] group = new int[GroupSplit.LANES];
  private long bound;
  private Split best;

  /// @param start what to improve; it may cover the longest units alone
  ReSplit(WorkUnits units, Split start, Deadline deadline) {
    this.lanes = new Lanes(units, start);
    this.deadline = deadline;
    this.exchange = new Exchange(lanes);
    this.pairs = new PairSplit(lanes, random);
    this.groups = new GroupSplit(lanes);
    this.groupsARound = start.count() <= FEW_UNITS * start.containerCount() ? GROUPS_OF_FEW : GROUPS_A_ROUND;
    this.best = start;
  }

  /// Goes on from a split that was found elsewhere.
  void set(Split better) {
    best = better;
    lanes.set(better);
  }

  /// Searches for a better split.
  ///
  /// @param lowerBound  in nanoseconds: a split that meets it ends the search
  /// @param staleRounds after so many rounds in a row without a better split the search is given up: tens of thousands
  ///                    take seconds on small inputs, minutes on large ones
  /// @return the best split known, no worse than before
  Split improve(long lowerBound, int staleRounds) {
    bound = lowerBound;
    int stale = 0;
    while (best.makespan() > bound && stale < staleRounds && !deadline.passed()) {
      descend();
      if (lanes.load(lanes.fullest()) < best.makespan()) {
        best = lanes.toSplit();
        stale = 0;
      } else {
        stale++;
        if (stale % STALE_ROUNDS == 0) {
          lanes.set(best);
        }
      }
      kick();
    }
    return best;
  }

  private void descend() {
    int hot = lanes.fullest();
    while (lanes.load(hot) > bound && improves(hot) && !deadline.passed()) {
      hot = lanes.fullest();
    }
  }

  private boolean improves(int hot) {
    return exchange.improve(hot, bound) || pairImproves(hot) || groupImproves(hot);
  }

  private boolean pairImproves(int hot) {
    if (pairs.improve(hot, lanes.emptiest(), bound)) {
      return true;
    }
    int first = random.nextInt(lanes.laneCount());
    for (int i = 0; i < Math.min(PAIRS_A_ROUND, lanes.laneCount()) && !deadline.passed(); i++) {
      int other = (first + i) % lanes.laneCount();
      if (other != hot && pairs.improve(hot, other, bound)) {
        return true;
      }
    }
    return false;
  }

  private boolean groupImproves(int hot) {
    if (lanes.laneCount() < GroupSplit.LANES - 1) {
      return false;
    }
    for (int i = 0; i < groupsARound && !deadline.passed(); i++) {
      int size = Math.min(lanes.laneCount(), GroupSplit.LANES - i % 2);
      pickGroup(hot, size);
      if (groups.improve(group, size, bound)) {
        return true;
      }
    }
    return false;
  }

  private void pickGroup(int hot, int size) {
    group[0] = hot;
    int picked = 1;
    while (picked < size) {
      int lane = random.nextInt(lanes.laneCount());
      boolean fresh = true;
      for (int i = 0; i < picked; i++) {
        fresh &= group[i] != lane;
      }
      if (fresh) {
        group[picked++] = lane;
      }
    }
  }

  /// Exchanges units of about the same length between containers, so that loads change little.
  private void kick() {
    for (int i = 0; i < KICKS; i++) {
      int rank = random.nextInt(lanes.rankCount());
      int like = Math.min(rank + random.nextInt(1, KICKS + 1), lanes.rankCount() - 1);
      int lane = lanes.lane(rank);
      int likeLane = lanes.lane(like);
      lanes.move(rank, likeLane);
      lanes.move(like, lane);
    }
  }
}
