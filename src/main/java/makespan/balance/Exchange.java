package makespan.balance;

/// Moves one unit off the fullest container, or exchanges one for a shorter one elsewhere, where that helps most.
final class Exchange {
  private final Lanes lanes;
  private long best;
  private int leaving;
  private int coming;
  private int to;

  Exchange(Lanes lanes) {
    this.lanes = lanes;
  }

  /// Makes the move or exchange that leaves the least larger load of the two containers. If the emptiest container can
  /// take nearly half of the difference no other is looked at: O(m + its units), else O(n + m x units of `hot`).
  ///
  /// @param bound no load need be below it, nanoseconds
  /// @return whether there was one below the load of `hot`
  boolean improve(int hot, long bound) {
    best = lanes.load(hot);
    int emptiest = lanes.emptiest();
    look(hot, emptiest);
    if (best > lanes.goodEnough(hot, emptiest, bound)) {
      for (int lane = 0; lane < lanes.laneCount() && best > bound; lane++) {
        if (lane != hot) {
          look(hot, lane);
        }
      }
    }
    if (best == lanes.load(hot)) {
      return false;
    }
    lanes.move(leaving, to);
    if (coming >= 0) {
      lanes.move(coming, hot);
    }
    return true;
  }

  /// Both containers are sorted, so the difference nearest to half their distance is met on one walk through both.
  /// After the last unit of `other` stands one of no length: an exchange with it is a move.
  private void look(int hot, int other) {
    int out = 0;
    int in = 0;
    while (out < lanes.count(hot) && in <= lanes.count(other)) {
      int coming = in < lanes.count(other) ? lanes.rank(other, in) : -1;
      int leaving = lanes.rank(hot, out);
      long less = lanes.duration(leaving) - (coming < 0 ? 0 : lanes.duration(coming));
      long left = lanes.load(hot) - less;
      long grown = lanes.load(other) + less;
      if (Math.max(left, grown) < best) {
        best = Math.max(left, grown);
        this.leaving = leaving;
        this.coming = coming;
        this.to = other;
      }
      if (grown > left) {
        out++;
      } else {
        in++;
      }
    }
  }
}
