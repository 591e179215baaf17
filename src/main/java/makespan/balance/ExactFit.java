package makespan.balance;

import java.util.Arrays;

/// Decides whether units fit into containers of one capacity, by depth-first search, longest first.
///
/// What is cut off: room that no sum of the units to come can use (where durations are whole multiples of something, so
/// that all sums can be listed); containers with like room but one; a unit that fills a container to the brim goes there
/// and nowhere else; states that failed before, remembered whole, never by a hash alone, so that a "no" is a proof.
/// Ideas of Akram, Maas, Sanders, Schreiber ("Engineering Optimal Parallel Task Scheduling", 2024).
final class ExactFit {
  /// Larger inputs would take a deep search and much memory for nothing.
  static final int MOST_UNITS = 300;
  /// 32 MB for the sums of the units to come.
  private static final long MOST_WORDS = 4_000_000;
  private static final int LOOK_EVERY = 256;

  private final WorkUnits units;
  private final int count;
  private final int containers;
  private final long step;
  private final long[] durations;
  /// `left[i]` is the sum of the durations from the i-th on.
  private final long[] left;
  private final long[][] rooms;
  private final int[] container;
  private final int[][] lanes;
  private final Deadline deadline;
  private long[][] sums = {};
  private FailedStates failed = new FailedStates();
  private long placementsLeft;

  /// What is known after a search.
  enum Answer {
    /// [#split()] has the proof.
    FITS,
    /// No split stays within the capacity.
    FITS_NOT,
    /// The search was given up.
    UNKNOWN
  }

  /// @param count how many of the longest units, up to [#MOST_UNITS]
  ExactFit(WorkUnits units, int count, int containers, Deadline deadline) {
    this.units = units;
    this.count = count;
    this.containers = containers;
    this.step = units.gcdNanos();
    this.durations = new long[count];
    this.left = new long[count + 1];
    for (int i = count - 1; i >= 0; i--) {
      durations[i] = units.duration(i) / step;
      left[i] = left[i + 1] + durations[i];
    }
    int most = Math.min(containers, count);
    this.rooms = new long[count + 1][most];
    this.lanes = new int[count + 1][most];
    this.container = new int[count];
    this.deadline = deadline;
  }

  /// Searches until it knows, or has tried so many placements, or time is up.
  ///
  /// @param capacityNanos what no container may exceed
  Answer search(long capacityNanos, long placements) {
    long capacity = capacityNanos / step;
    placementsLeft = placements;
    failed = new FailedStates();
    listSums(capacity);
    int most = rooms[0].length;
    Arrays.fill(rooms[0], capacity);
    Arrays.setAll(lanes[0], lane -> lane);
    if (place(0, most)) {
      return Answer.FITS;
    }
    return placementsLeft > 0 ? Answer.FITS_NOT : Answer.UNKNOWN;
  }

  /// The split that fitted.
  Split split() {
    return Split.of(units, containers, container.clone());
  }

  private void listSums(long capacity) {
    long words = capacity / Long.SIZE + 1;
    if (words * (count + 1) > MOST_WORDS) {
      sums = new long[0][];
      return;
    }
    sums = new long[count + 1][];
    sums[count] = SubsetSums.ofNothing((int) capacity);
    for (int i = count - 1; i >= 0; i--) {
      if (deadline.passed()) {
        sums = new long[0][];
        return;
      }
      sums[i] = sums[i + 1].clone();
      SubsetSums.add(sums[i], durations[i]);
    }
  }

  /// Places the units from `unit` on; the rooms of its depth are in ascending order and can be used in full.
  private boolean place(int unit, int roomCount) {
    if (unit == count) {
      return true;
    }
    long[] room = rooms[unit];
    for (int at = 0; at < roomCount; at++) {
      if (room[at] >= durations[unit] && (at == 0 || room[at] > room[at - 1])) {
        if (--placementsLeft <= 0 || (placementsLeft % LOOK_EVERY == 0 && deadline.passed())) {
          placementsLeft = 0;
          return false;
        }
        container[unit] = lanes[unit][at];
        int kept = descend(unit, roomCount, at);
        if (kept >= 0) {
          if (place(unit + 1, kept)) {
            return true;
          }
          if (placementsLeft <= 0) {
            return false;
          }
          failed.add(unit + 1, rooms[unit + 1], kept);
        }
        if (room[at] == durations[unit]) {
          return false;
        }
      }
    }
    return false;
  }

  /// The rooms after the unit was put at a place, as far as the units to come can use them.
  ///
  /// @return how many there are, -1 where they are too little or known to fail
  private int descend(int unit, int roomCount, int chosen) {
    long[] from = rooms[unit];
    long[] to = rooms[unit + 1];
    int[] toLanes = lanes[unit + 1];
    int kept = 0;
    long usable = 0;
    for (int at = 0; at < roomCount; at++) {
      long room = usable(unit + 1, from[at] - (at == chosen ? durations[unit] : 0));
      if (room > 0) {
        usable += room;
        int place = kept++;
        while (place > 0 && to[place - 1] > room) {
          to[place] = to[place - 1];
          toLanes[place] = toLanes[place - 1];
          place--;
        }
        to[place] = room;
        toLanes[place] = lanes[unit][at];
      }
    }
    return usable < left[unit + 1] || failed.contains(unit + 1, to, kept) ? -1 : kept;
  }

  /// The largest sum of units from `unit` on that a room can take; where sums are not listed the room, or nothing if
  /// the shortest does not fit.
  private long usable(int unit, long room) {
    if (unit == count) {
      return 0;
    }
    if (sums.length == 0) {
      return room < durations[count - 1] ? 0 : Math.min(room, left[unit]);
    }
    long[] sum = sums[unit];
    int word = (int) (room / Long.SIZE);
    long bits = sum[word] & (-1L >>> (Long.SIZE - 1 - room % Long.SIZE));
    while (bits == 0) {
      bits = sum[--word];
    }
    return (long) word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
  }
}
