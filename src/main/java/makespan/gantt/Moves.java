package makespan.gantt;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Which bars of a run a plan moves to another container. Immutable.
///
/// Containers of a plan are interchangeable, so each is matched with the container of the run that it has most in common
/// with, the pairs that share most time first: what stays put then is as much as a greedy choice finds.
public final class Moves {
  /// Nothing moves.
  public static final Moves NONE = new Moves(new BitSet(), new long[0], 0);

  private final BitSet moved;
  private final long[] planned;
  private final int unitCount;

  private Moves(BitSet moved, long[] planned, int unitCount) {
    this.moved = moved;
    this.planned = planned;
    this.unitCount = unitCount;
  }

  /// What a plan of the same units changes.
  public static Moves between(Lanes actual, Lanes plan) {
    if (plan.laneCount() == 0) {
      return NONE;
    }
    int[] planLane = new int[Math.max(actual.unitLimit(), plan.unitLimit())];
    Arrays.fill(planLane, Lanes.NONE);
    for (int lane = 0; lane < plan.laneCount(); lane++) {
      for (int bar = plan.firstBar(lane); bar < plan.firstBar(lane + 1); bar++) {
        planLane[plan.unit(bar)] = lane;
      }
    }
    int[] matched = matched(actual, plan, planLane);
    var moved = new BitSet(actual.barCount());
    var units = new BitSet();
    long[] planned = new long[actual.laneCount()];
    for (int lane = 0; lane < actual.laneCount(); lane++) {
      planned[lane] = matched[lane] == Lanes.NONE ? 0 : plan.loadNanos(matched[lane]);
      for (int bar = actual.firstBar(lane); bar < actual.firstBar(lane + 1); bar++) {
        if (planLane[actual.unit(bar)] != matched[lane]) {
          moved.set(bar);
          units.set(actual.unit(bar));
        }
      }
    }
    return new Moves(moved, planned, units.cardinality());
  }

  /// Whether a bar of the run runs elsewhere in the plan, or not at all.
  public boolean moved(int bar) {
    return moved.get(bar);
  }

  /// The load that the plan has for a container of the run, 0 where it has none.
  public long plannedNanos(int lane) {
    return lane < planned.length ? planned[lane] : 0;
  }

  /// How many units move.
  public int unitCount() {
    return unitCount;
  }

  /// The lane of the plan for every lane of the run.
  private static int[] matched(Lanes actual, Lanes plan, int[] planLane) {
    int columns = plan.laneCount();
    int[] matched = new int[actual.laneCount()];
    Arrays.fill(matched, Lanes.NONE);
    long[][] shared = new long[actual.laneCount()][];
    for (int lane = 0; lane < actual.laneCount(); lane++) {
      shared[lane] = new long[columns];
      for (int bar = actual.firstBar(lane); bar < actual.firstBar(lane + 1); bar++) {
        int to = planLane[actual.unit(bar)];
        if (to != Lanes.NONE) {
          shared[lane][to] += actual.durationNanos(bar);
        }
      }
    }
    var taken = new BitSet(columns);
    IntStream.range(0, actual.laneCount() * columns).boxed().filter(pair -> shared[pair / columns][pair % columns] > 0)
        .sorted((a, b) -> Long.compare(shared[b / columns][b % columns], shared[a / columns][a % columns]))
        .forEach(pair -> {
          int lane = pair / columns;
          int to = pair % columns;
          if (matched[lane] == Lanes.NONE && !taken.get(to)) {
            matched[lane] = to;
            taken.set(to);
          }
        });
    return matched;
  }
}
