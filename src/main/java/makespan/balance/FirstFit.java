package makespan.balance;

import java.util.Arrays;

/// Bins of one capacity that find the first with room for a unit in O(log m): a tree of the largest room below.
final class FirstFit {
  private final int bins;
  private final int leaves;
  private final long[] room;

  FirstFit(int bins) {
    this.bins = bins;
    this.leaves = bins == 1 ? 1 : Integer.highestOneBit(bins - 1) << 1;
    this.room = new long[2 * leaves];
  }

  /// Empties all bins.
  void reset(long capacity) {
    Arrays.fill(room, -1);
    Arrays.fill(room, leaves, leaves + bins, capacity);
    for (int node = leaves - 1; node > 0; node--) {
      room[node] = Math.max(room[2 * node], room[2 * node + 1]);
    }
  }

  /// Puts a unit into the first bin that has room for it.
  ///
  /// @return the bin, -1 where none has room
  int put(long size) {
    if (room[1] < size) {
      return -1;
    }
    int node = 1;
    while (node < leaves) {
      node = room[2 * node] >= size ? 2 * node : 2 * node + 1;
    }
    int bin = node - leaves;
    room[node] -= size;
    for (int parent = node / 2; parent > 0; parent /= 2) {
      room[parent] = Math.max(room[2 * parent], room[2 * parent + 1]);
    }
    return bin;
  }
}
