package makespan.gantt;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The bars whose names hold what is looked for, in the run and in the plan. They are gone through as the lanes of a chart
/// stand, from top to bottom, in each lane by time, and round from the last to the first. Immutable.
public final class Matches {
  /// Nothing is looked for.
  public static final Matches NONE = new Matches(Map.of());

  /// How many bars are looked at between two questions whether to go on.
  private static final int STRIDE = 4_096;
  private static final int[] NOTHING = {};

  private final Map<Layer, Found> found;

  /// Ascending bars of lanes.
  private static final class Found {
    private final Lanes lanes;
    private final int[] bars;

    Found(Lanes lanes, int[] bars) {
      this.lanes = lanes;
      this.bars = bars;
    }
  }

  private Matches(Map<Layer, Found> found) {
    this.found = found;
  }

  /// Looks through the bars of both layers of a chart.
  ///
  /// @param known   what was found by the same names and the same question; lanes looked through then are not again
  /// @param stopped asked now and then; what was found until then is returned
  public static Matches of(Chart chart, BarNames names, Predicate<String> wanted, Matches known,
      BooleanSupplier stopped) {
    var found = new EnumMap<Layer, Found>(Layer.class);
    found.putAll(known.in(chart).found);
    for (Layer layer : Layer.values()) {
      found.computeIfAbsent(layer, any -> new Found(chart.lanes(any), bars(chart.lanes(any), names, wanted, stopped)));
    }
    return new Matches(found);
  }

  /// Those among the bars that a chart has; those of other lanes go.
  public Matches in(Chart chart) {
    var kept = new EnumMap<Layer, Found>(Layer.class);
    found.forEach((layer, made) -> {
      if (made.lanes == chart.lanes(layer)) {
        kept.put(layer, made);
      }
    });
    return kept.size() == found.size() ? this : new Matches(kept);
  }

  /// Whether all bars of a chart were looked through.
  public boolean isOf(Chart chart) {
    return in(chart).found.size() == Layer.values().length;
  }

  private static int[] bars(Lanes lanes, BarNames names, Predicate<String> wanted, BooleanSupplier stopped) {
    int[] found = new int[16];
    int count = 0;
    for (int bar = 0; bar < lanes.barCount(); bar++) {
      if (bar % STRIDE == 0 && stopped.getAsBoolean()) {
        break;
      }
      if (wanted.test(names.of(lanes, bar))) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = bar;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// The first one at or after a bar, [Lanes#NONE] where there is no more. O(log n).
  public int next(Layer layer, int bar) {
    int[] of = of(layer);
    int at = from(of, bar);
    return at < of.length ? of[at] : Lanes.NONE;
  }

  /// How many there are in the first layer of a chart that they are in, without hidden lanes.
  public int count(Chart chart) {
    int count = 0;
    for (int place = 0; place < chart.order().count(); place++) {
      count += inLane(chart, chart.order().laneAt(place));
    }
    return count;
  }

  /// Which of them a bar is, from 1; 0 where it is none of those counted.
  public int numberOf(Chart chart, Hit hit) {
    int[] of = of(first(chart));
    int lane = hit.lane();
    boolean known = hit.layer() == first(chart) && chart.order().placeOf(lane) != Lanes.NONE
        && Arrays.binarySearch(of, hit.bar()) >= 0;
    return known ? before(chart, lane) + from(of, hit.bar()) - from(of, chart.firstLanes().firstBar(lane)) + 1 : 0;
  }

  /// Where a step leads; empty where there is nothing to be found.
  ///
  /// @param from where it begins, empty for above the first lane; of the first layer of the chart, else it counts as none
  /// @param step 1 for the next one, -1 for the one before, 0 for this one if it is one, else the next
  public Optional<Hit> step(Chart chart, Optional<Hit> from, int step) {
    int count = count(chart);
    if (count == 0) {
      return Optional.empty();
    }
    int number = from.map(hit -> numberOf(chart, hit)).orElse(0);
    int passed = from.map(hit -> passed(chart, hit)).orElse(0);
    int wanted = number > 0 ? number - 1 + step : step < 0 ? passed - 1 : passed;
    return Optional.of(at(chart, Math.floorMod(wanted, count)));
  }

  private Hit at(Chart chart, int index) {
    Lanes lanes = chart.firstLanes();
    int left = index;
    int place = 0;
    int lane = chart.order().laneAt(place);
    while (left >= inLane(chart, lane)) {
      left -= inLane(chart, lane);
      place++;
      lane = chart.order().laneAt(place);
    }
    int[] of = of(first(chart));
    return Hit.of(first(chart), lanes, of[from(of, lanes.firstBar(lane)) + left]);
  }

  /// How many stand before a bar.
  private int passed(Chart chart, Hit hit) {
    if (hit.layer() != first(chart) || chart.order().placeOf(hit.lane()) == Lanes.NONE) {
      return 0;
    }
    int[] of = of(hit.layer());
    return before(chart, hit.lane()) + from(of, hit.bar()) - from(of, chart.firstLanes().firstBar(hit.lane()));
  }

  private int before(Chart chart, int lane) {
    int count = 0;
    for (int place = 0; place < chart.order().placeOf(lane); place++) {
      count += inLane(chart, chart.order().laneAt(place));
    }
    return count;
  }

  private int inLane(Chart chart, int lane) {
    Lanes lanes = chart.firstLanes();
    int[] of = of(first(chart));
    return lane < lanes.laneCount() ? from(of, lanes.firstBar(lane + 1)) - from(of, lanes.firstBar(lane)) : 0;
  }

  private static Layer first(Chart chart) {
    return chart.mode().layers().getFirst();
  }

  private int[] of(Layer layer) {
    Found made = found.get(layer);
    return made == null ? NOTHING : made.bars;
  }

  /// The place of the first bar at or after a bar.
  private static int from(int[] of, int bar) {
    int found = Arrays.binarySearch(of, bar);
    return found >= 0 ? found : -found - 1;
  }
}
