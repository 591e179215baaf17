package makespan.balance;

import java.util.Arrays;

/// A split while it is being improved: every container with its ranks in ascending order, hence longest first.
final class Lanes {
  private static final int FIRST_ROOM = 4;

  private final WorkUnits units;
  private final int[] laneOfRank;
  private final int[][] ranks;
  private final int[] counts;
  private final long[] loads;

  Lanes(WorkUnits units, Split split) {
    this.units = units;
    this.laneOfRank = split.toArray();
    this.ranks = new int[split.containerCount()][FIRST_ROOM];
    this.counts = new int[ranks.length];
    this.loads = new long[ranks.length];
    fill();
  }

  /// Starts again from another split of the same units over as many containers.
  void set(Split split) {
    System.arraycopy(split.toArray(), 0, laneOfRank, 0, laneOfRank.length);
    fill();
  }

  int laneCount() {
    return loads.length;
  }

  int rankCount() {
    return laneOfRank.length;
  }

  int lane(int rank) {
    return laneOfRank[rank];
  }

  long load(int lane) {
    return loads[lane];
  }

  int count(int lane) {
    return counts[lane];
  }

  /// The rank at a place of a lane, longest unit first.
  int rank(int lane, int place) {
    return ranks[lane][place];
  }

  long duration(int rank) {
    return units.duration(rank);
  }

  /// The lane with the largest load, of equals the lowest number.
  int fullest() {
    int fullest = 0;
    for (int lane = 1; lane < loads.length; lane++) {
      fullest = loads[lane] > loads[fullest] ? lane : fullest;
    }
    return fullest;
  }

  /// The lane with the smallest load, of equals the lowest number.
  int emptiest() {
    int emptiest = 0;
    for (int lane = 1; lane < loads.length; lane++) {
      emptiest = loads[lane] < loads[emptiest] ? lane : emptiest;
    }
    return emptiest;
  }

  /// A larger load of two lanes that is hardly worth improving: seven eighths of the way from the load of the fuller one
  /// to what an even split of the two, or the bound, would leave.
  long goodEnough(int fuller, int other, long bound) {
    long ideal = Math.max(bound, loads[fuller] - (loads[fuller] - loads[other]) / 2);
    return ideal + Math.max(0, loads[fuller] - ideal) / 8;
  }

  void move(int rank, int to) {
    int from = laneOfRank[rank];
    if (from != to) {
      int place = Arrays.binarySearch(ranks[from], 0, counts[from], rank);
      counts[from]--;
      System.arraycopy(ranks[from], place + 1, ranks[from], place, counts[from] - place);
      loads[from] -= units.duration(rank);
      int free = -Arrays.binarySearch(ranks[to], 0, counts[to], rank) - 1;
      append(to);
      System.arraycopy(ranks[to], free, ranks[to], free + 1, counts[to] - 1 - free);
      ranks[to][free] = rank;
      loads[to] += units.duration(rank);
      laneOfRank[rank] = to;
    }
  }

  Split toSplit() {
    return Split.of(units, loads.length, laneOfRank.clone());
  }

  private void fill() {
    Arrays.fill(counts, 0);
    Arrays.fill(loads, 0);
    for (int rank = 0; rank < laneOfRank.length; rank++) {
      int lane = laneOfRank[rank];
      append(lane);
      ranks[lane][counts[lane] - 1] = rank;
      loads[lane] += units.duration(rank);
    }
  }

  private void append(int lane) {
    if (counts[lane] == ranks[lane].length) {
      ranks[lane] = Arrays.copyOf(ranks[lane], 2 * counts[lane]);
    }
    counts[lane]++;
  }
}
