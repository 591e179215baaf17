package makespan.balance;

import java.util.Arrays;
import java.util.PriorityQueue;

/// Largest differencing (Karmarkar, Karp 1982), m-way: best where containers take many units.
///
/// A partial split is m loads, at first one a unit. The two with the largest spread, of equals the older, are joined: the
/// largest load of one with the smallest of the other, the second largest with the second smallest, until one is left.
/// Only loads above 0 are kept, so that it costs far less than n x m where units are unlike.
final class Differencing {
  private final WorkUnits units;
  private final int containers;
  /// The next rank on the same container, -1 at the end.
  private final int[] next;

  /// Loads in falling order, each a chain of ranks.
  private static final class Partial implements Comparable<Partial> {
    private final int age;
    private final long spread;
    private final long[] loads;
    private final int[] heads;
    private final int[] tails;

    Partial(int age, long spread, long[] loads, int[] heads, int[] tails) {
      this.age = age;
      this.spread = spread;
      this.loads = loads;
      this.heads = heads;
      this.tails = tails;
    }

    @Override
    public int compareTo(Partial other) {
      int bySpread = Long.compare(other.spread, spread);
      return bySpread != 0 ? bySpread : Integer.compare(age, other.age);
    }
  }

  private Differencing(WorkUnits units, int containers) {
    this.units = units;
    this.containers = containers;
    this.next = new int[units.positiveCount()];
    Arrays.fill(next, -1);
  }

  /// Splits the units that take time.
  static Split of(WorkUnits units, int containers) {
    var differencing = new Differencing(units, containers);
    return Split.of(units, containers, differencing.run());
  }

  private int[] run() {
    int count = next.length;
    int[] container = new int[count];
    var partials = new PriorityQueue<Partial>(Math.max(1, count));
    for (int rank = 0; rank < count; rank++) {
      partials.add(partial(rank, new long[]{units.duration(rank)}, new int[]{rank}, new int[]{rank}));
    }
    int age = count;
    Partial largest = partials.poll();
    while (largest != null) {
      Partial second = partials.poll();
      if (second == null) {
        for (int lane = 0; lane < largest.heads.length; lane++) {
          for (int rank = largest.heads[lane]; rank >= 0; rank = next[rank]) {
            container[rank] = lane;
          }
        }
        return container;
      }
      partials.add(join(age++, largest, second));
      largest = partials.poll();
    }
    return container;
  }

  private Partial partial(int age, long[] loads, int[] heads, int[] tails) {
    long smallest = loads.length < containers ? 0 : loads[loads.length - 1];
    return new Partial(age, loads[0] - smallest, loads, heads, tails);
  }

  private Partial join(int age, Partial first, Partial second) {
    int here = first.loads.length;
    int there = second.loads.length;
    int count = Math.min(containers, here + there);
    long[] loads = new long[count];
    int[] heads = new int[count];
    int[] tails = new int[count];
    int at = 0;
    for (int lane = 0; lane < here; lane++) {
      int partner = containers - 1 - lane;
      loads[at] = first.loads[lane];
      heads[at] = first.heads[lane];
      tails[at] = first.tails[lane];
      if (partner < there) {
        loads[at] += second.loads[partner];
        next[tails[at]] = second.heads[partner];
        tails[at] = second.tails[partner];
      }
      at++;
    }
    for (int lane = 0; lane < Math.min(there, containers - here); lane++) {
      loads[at] = second.loads[lane];
      heads[at] = second.heads[lane];
      tails[at] = second.tails[lane];
      at++;
    }
    sort(loads, heads, tails);
    return partial(age, loads, heads, tails);
  }

  /// Largest load first, by Shell's method with Ciura's gaps: the arrays are short and already sorted in runs.
  private static void sort(long[] loads, int[] heads, int[] tails) {
    for (int gap : new int[]{701, 301, 132, 57, 23, 10, 4, 1}) {
      for (int i = gap; i < loads.length; i++) {
        long load = loads[i];
        int head = heads[i];
        int tail = tails[i];
        int place = i;
        while (place >= gap && loads[place - gap] < load) {
          loads[place] = loads[place - gap];
          heads[place] = heads[place - gap];
          tails[place] = tails[place - gap];
          place -= gap;
        }
        loads[place] = load;
        heads[place] = head;
        tails[place] = tail;
      }
    }
  }
}
