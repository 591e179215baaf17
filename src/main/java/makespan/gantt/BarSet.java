package makespan.gantt;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Some of the bars of a run and of its plan. Immutable.
public final class BarSet {
  /// No bar.
  public static final BarSet NONE = new BarSet(false, Map.of());
  /// Every bar.
  public static final BarSet ALL = new BarSet(true, Map.of());

  /// How many bars are looked at between two questions whether to go on.
  private static final int STRIDE = 4_096;

  /// Whether bars are in it whose lanes were not gone through.
  private final boolean others;
  private final Map<Layer, Part> parts;

  private record Part(Lanes lanes, BitSet bars) {}

  /// Tells of a bar whether it is one of them.
  @FunctionalInterface
  public interface Condition {
    /// Whether a bar is one of them.
    ///
    /// @param unit of the bar; a bar that stands for several is asked for by each
    /// @param item the test that the bar shows, [Lanes#NONE] for a bar of many
    boolean holds(Layer layer, int lane, int unit, int item);
  }

  private BarSet(boolean others, Map<Layer, Part> parts) {
    this.others = others;
    this.parts = parts;
  }

  /// The bars of both layers of a chart that fulfil a condition.
  ///
  /// @param known   what was found by the same condition; its lanes are not gone through again, and it says whether bars
  ///                of lanes that a chart gets later are in the set
  /// @param stopped asked now and then; what was found until then is returned
  public static BarSet of(Chart chart, Condition condition, BarSet known, BooleanSupplier stopped) {
    var parts = new EnumMap<Layer, Part>(Layer.class);
    parts.putAll(known.in(chart).parts);
    for (Layer layer : Layer.values()) {
      parts.computeIfAbsent(layer, any -> new Part(chart.lanes(any), bars(any, chart.lanes(any), condition, stopped)));
    }
    return new BarSet(known.others, parts);
  }

  private static BitSet bars(Layer layer, Lanes lanes, Condition condition, BooleanSupplier stopped) {
    var bars = new BitSet(lanes.barCount());
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      for (int bar = lanes.firstBar(lane); bar < lanes.firstBar(lane + 1); bar++) {
        if (bar % STRIDE == 0 && stopped.getAsBoolean()) {
          return bars;
        }
        if (condition.holds(layer, lane, lanes.unit(bar), lanes.item(bar))) {
          bars.set(bar);
        }
      }
    }
    for (Lanes.Also also : lanes.also()) {
      if (condition.holds(layer, also.lane(), also.unit(), Lanes.NONE)) {
        bars.set(also.bar());
      }
    }
    return bars;
  }

  /// The bars of a unit in both layers of a chart.
  public static BarSet ofUnit(Chart chart, int unit) {
    var parts = new EnumMap<Layer, Part>(Layer.class);
    for (Layer layer : Layer.values()) {
      parts.put(layer, new Part(chart.lanes(layer), ofUnit(chart.lanes(layer), unit)));
    }
    return new BarSet(false, parts);
  }

  /// A bar, and of layers that it is not in the bars of its unit.
  public static BarSet ofBar(Chart chart, Hit hit) {
    int unit = chart.lanes(hit.layer()).unit(hit.bar());
    var parts = new EnumMap<Layer, Part>(Layer.class);
    for (Layer layer : Layer.values()) {
      var bars = new BitSet();
      if (layer == hit.layer()) {
        bars.set(hit.bar());
      } else {
        bars = ofUnit(chart.lanes(layer), unit);
      }
      parts.put(layer, new Part(chart.lanes(layer), bars));
    }
    return new BarSet(false, parts);
  }

  private static BitSet ofUnit(Lanes lanes, int unit) {
    var bars = new BitSet();
    for (int bar = lanes.nextOfUnit(unit, 0); bar != Lanes.NONE; bar = lanes.nextOfUnit(unit, bar + 1)) {
      bars.set(bar);
    }
    return bars;
  }

  /// The first of the bars that a chart shows, one in a lane that is not hidden where there is any.
  public Optional<Hit> first(Chart chart) {
    BarSet here = in(chart);
    return Walk.first(chart, (layer, bar) -> here.any(layer, bar, chart.lanes(layer).barCount())
        ? here.next(layer, bar)
        : Lanes.NONE);
  }

  /// Those among the bars that a chart has; what is known of other lanes goes.
  public BarSet in(Chart chart) {
    var kept = new EnumMap<Layer, Part>(Layer.class);
    parts.forEach((layer, part) -> {
      if (part.lanes == chart.lanes(layer)) {
        kept.put(layer, part);
      }
    });
    return kept.size() == parts.size() ? this : new BarSet(others, kept);
  }

  /// Whether all bars of a chart were gone through.
  public boolean isOf(Chart chart) {
    return in(chart).parts.size() == Layer.values().length;
  }

  /// The first one at or after a bar, [Lanes#NONE] where there is no more.
  public int next(Layer layer, int bar) {
    Part part = parts.get(layer);
    return part == null ? others ? bar : Lanes.NONE : part.bars.nextSetBit(bar);
  }

  /// Whether any bar from `bar` to `end` - 1 is in it.
  public boolean any(Layer layer, int bar, int end) {
    int next = next(layer, bar);
    return next != Lanes.NONE && next < end;
  }

  /// How many of the bars of a layer of a chart are in it, in hidden lanes too.
  public int count(Chart chart, Layer layer) {
    Part part = in(chart).parts.get(layer);
    return part == null ? others ? chart.lanes(layer).barCount() : 0 : part.bars.cardinality();
  }
}
