package makespan.balance;

import java.util.Arrays;
import java.util.Objects;

/// Which unit runs on which container, in which order and from when. Immutable.
///
/// Times are nanoseconds from the start of the job without set-up; a container runs its units without a pause.
public final class Plan {
  private final int[] container;
  private final long[] start;
  private final long[] load;
  private final long makespan;
  private final int[] firstPlace;
  private final int[] inRunOrder;

  private Plan(int[] container, long[] start, long[] load, long makespan, int[] firstPlace, int[] inRunOrder) {
    this.container = container;
    this.start = start;
    this.load = load;
    this.makespan = makespan;
    this.firstPlace = firstPlace;
    this.inRunOrder = inRunOrder;
  }

  /// Lays out units; the arrays are kept, so the caller must not change them.
  ///
  /// @param container  the container of every unit, 0 to `containers` - 1
  /// @param order      every unit once; units of one container run in this order
  static Plan of(Workload work, int containers, int[] container, int[] order) {
    int[] firstPlace = new int[containers + 1];
    for (int lane : container) {
      firstPlace[lane + 1]++;
    }
    for (int lane = 0; lane < containers; lane++) {
      firstPlace[lane + 1] += firstPlace[lane];
    }
    int[] next = Arrays.copyOf(firstPlace, containers);
    int[] inRunOrder = new int[order.length];
    long[] start = new long[order.length];
    long[] load = new long[containers];
    long makespan = 0;
    for (int unit : order) {
      int lane = container[unit];
      inRunOrder[next[lane]++] = unit;
      start[unit] = load[lane];
      load[lane] += work.durationNanos(unit);
      makespan = Math.max(makespan, load[lane]);
    }
    return new Plan(container, start, load, makespan, firstPlace, inRunOrder);
  }

  /// How many containers there are, used or not.
  public int containerCount() {
    return load.length;
  }

  /// How many units there are.
  public int unitCount() {
    return container.length;
  }

  /// The container of a unit, from 0.
  public int container(int unit) {
    return container[unit];
  }

  /// When a unit starts, nanoseconds.
  public long startNanos(int unit) {
    return start[unit];
  }

  /// Sum of the durations on a container, nanoseconds.
  public long loadNanos(int container) {
    return load[container];
  }

  /// The load of the fullest container, nanoseconds.
  public long makespanNanos() {
    return makespan;
  }

  /// How many units a container runs.
  public int unitCount(int container) {
    return firstPlace[container + 1] - firstPlace[container];
  }

  /// The unit at a place of a container's run order, from 0.
  ///
  /// @throws IndexOutOfBoundsException if the container has no such place
  public int unitAt(int container, int place) {
    return inRunOrder[firstPlace[container] + Objects.checkIndex(place, unitCount(container))];
  }
}
