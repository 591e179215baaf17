package makespan.balance;

import java.util.Arrays;

/// The container of every rank, with the loads that follow. Immutable.
///
/// It may cover the longest units alone: `count()` of them.
final class Split {
  private final int[] containerOfRank;
  private final long[] loads;
  private final long makespan;

  private Split(int[] containerOfRank, long[] loads) {
    this.containerOfRank = containerOfRank;
    this.loads = loads;
    this.makespan = Arrays.stream(loads).max().orElse(0);
  }

  /// @param containerOfRank kept, so the caller must not change it
  static Split of(WorkUnits units, int containers, int[] containerOfRank) {
    long[] loads = new long[containers];
    for (int rank = 0; rank < containerOfRank.length; rank++) {
      loads[containerOfRank[rank]] += units.duration(rank);
    }
    return new Split(containerOfRank, loads);
  }

  int count() {
    return containerOfRank.length;
  }

  int containerCount() {
    return loads.length;
  }

  int container(int rank) {
    return containerOfRank[rank];
  }

  long load(int container) {
    return loads[container];
  }

  /// Load of the fullest container, nanoseconds.
  long makespan() {
    return makespan;
  }

  /// The containers by rank, copied.
  int[] toArray() {
    return containerOfRank.clone();
  }

  /// How many of the longest units alone reach the makespan: one more than the rank of the last unit of the fullest
  /// container. What is shorter fits beside them.
  int criticalCount() {
    for (int rank = count() - 1; rank >= 0; rank--) {
      if (loads[containerOfRank[rank]] == makespan) {
        return rank + 1;
      }
    }
    return 0;
  }

  Split orBetter(Split other) {
    return other.makespan < makespan ? other : this;
  }
}
