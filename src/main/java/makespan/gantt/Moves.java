package makespan.gantt;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Which bars of a run a plan moves to another container, in whole or in part, and which it does without. Immutable.
///
/// Containers of a plan are interchangeable, so each is matched with the container of the run that it has most in common
/// with, the pairs that share most time first: what stays put then is as much as a greedy choice finds. A unit that the
/// plan cuts stays as far as the parts on the matched container do.
public final class Moves {
  /// Nothing moves.
  public static final Moves NONE = new Moves(new float[0], new BitSet(), new long[0], 0);

  private final float[] kept;
  private final BitSet gone;
  private final long[] planned;
  private final int unitCount;

  private Moves(float[] kept, BitSet gone, long[] planned, int unitCount) {
    this.kept = kept;
    this.gone = gone;
    this.planned = planned;
    this.unitCount = unitCount;
  }

  /// What a plan of the same units changes. Bars that are hidden move what they move all the same.
  public static Moves between(Lanes actual, Lanes shownPlan) {
    Lanes plan = shownPlan.whole();
    if (plan.laneCount() == 0) {
      return NONE;
    }
    var places = new Places(Math.max(actual.whole().unitLimit(), plan.unitLimit()), plan);
    int[] matched = matched(actual.whole(), plan.laneCount(), places);
    float[] kept = new float[actual.barCount()];
    var gone = new BitSet();
    var units = new BitSet();
    long[] planned = new long[actual.laneCount()];
    for (int lane = 0; lane < actual.laneCount(); lane++) {
      planned[lane] = matched[lane] == Lanes.NONE ? 0 : plan.loadNanos(matched[lane]);
      for (int bar = actual.firstBar(lane); bar < actual.firstBar(lane + 1); bar++) {
        int unit = actual.unit(bar);
        kept[bar] = (float) places.share(unit, matched[lane]);
        if (places.none(unit)) {
          gone.set(bar);
        }
        if (kept[bar] < 1) {
          units.set(unit);
        }
      }
    }
    return new Moves(kept, gone, planned, units.cardinality());
  }

  /// Whether a bar of the run runs elsewhere in the plan, if only in part, or not at all.
  public boolean moved(int bar) {
    return kept(bar) < 1;
  }

  /// The part of a bar that stays where it is, from 0 to 1.
  public double kept(int bar) {
    return bar < kept.length ? kept[bar] : 1;
  }

  /// Whether the plan does without a bar of the run.
  public boolean gone(int bar) {
    return gone.get(bar);
  }

  /// The load that the plan has for a container of the run, 0 where it has none.
  public long plannedNanos(int lane) {
    return lane < planned.length ? planned[lane] : 0;
  }

  /// How many units move or go, if only in part.
  public int unitCount() {
    return unitCount;
  }

  /// The lane of the plan for every lane of the run.
  private static int[] matched(Lanes actual, int columns, Places places) {
    int[] matched = new int[actual.laneCount()];
    Arrays.fill(matched, Lanes.NONE);
    double[][] shared = new double[actual.laneCount()][columns];
    for (int lane = 0; lane < actual.laneCount(); lane++) {
      for (int bar = actual.firstBar(lane); bar < actual.firstBar(lane + 1); bar++) {
        places.addShares(actual.unit(bar), actual.durationNanos(bar), shared[lane]);
      }
    }
    var taken = new BitSet(columns);
    IntStream.range(0, actual.laneCount() * columns).boxed().filter(pair -> shared[pair / columns][pair % columns] > 0)
        .sorted((a, b) -> Double.compare(shared[b / columns][b % columns], shared[a / columns][a % columns]))
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

  /// Where a plan runs each unit, and how much of it: places stand unit by unit.
  private static final class Places {
    private final int[] first;
    private final int[] lane;
    private final long[] weight;

    Places(int units, Lanes plan) {
      int most = plan.also().stream().mapToInt(Lanes.Also::unit).max().orElse(Lanes.NONE) + 1;
      first = new int[Math.max(units, most) + 2];
      lane = new int[plan.barCount() + plan.also().size()];
      weight = new long[lane.length];
      for (int bar = 0; bar < plan.barCount(); bar++) {
        first[plan.unit(bar) + 2]++;
      }
      plan.also().forEach(also -> first[also.unit() + 2]++);
      Arrays.parallelPrefix(first, Integer::sum);
      for (int each = 0; each < plan.laneCount(); each++) {
        for (int bar = plan.firstBar(each); bar < plan.firstBar(each + 1); bar++) {
          // a unit of no time is somewhere as well
          put(plan.unit(bar), each, Math.max(1, plan.durationNanos(bar)));
        }
      }
      plan.also().forEach(also -> put(also.unit(), also.lane(), 1));
    }

    private void put(int unit, int where, long nanos) {
      int place = first[unit + 1]++;
      lane[place] = where;
      weight[place] = nanos;
    }

    boolean none(int unit) {
      return first[unit] == first[unit + 1];
    }

    /// The part of a unit that a lane runs.
    double share(int unit, int where) {
      double here = 0;
      double all = 0;
      for (int place = first[unit]; place < first[unit + 1]; place++) {
        here += lane[place] == where ? weight[place] : 0;
        all += weight[place];
      }
      return all == 0 ? 0 : here / all;
    }

    void addShares(int unit, long nanos, double[] toLanes) {
      double all = 0;
      for (int place = first[unit]; place < first[unit + 1]; place++) {
        all += weight[place];
      }
      for (int place = first[unit]; place < first[unit + 1]; place++) {
        toLanes[lane[place]] += nanos * (weight[place] / all);
      }
    }
  }
}
