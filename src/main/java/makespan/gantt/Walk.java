package makespan.gantt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The way from bar to bar by keyboard.
public final class Walk {
  private Walk() {}

  /// The bar some places later in the same lane, earlier for a negative number; empty past the ends.
  public static Optional<Hit> along(Chart chart, Hit from, int bars) {
    Lanes lanes = chart.lanes(from.layer());
    int bar = from.bar() + bars;
    return bar >= lanes.firstBar(from.lane()) && bar < lanes.firstBar(from.lane() + 1)
        ? Optional.of(Hit.of(from.layer(), lanes, bar))
        : Optional.empty();
  }

  /// The bar that runs at the middle of this one in the next lane with bars; up for -1, down for 1.
  public static Optional<Hit> across(Chart chart, Hit from, int direction) {
    Lanes lanes = chart.lanes(from.layer());
    long middle = lanes.startNanos(from.bar()) + lanes.durationNanos(from.bar()) / 2;
    LaneOrder order = chart.order();
    OptionalInt bar = IntStream
        .iterate(order.placeOf(from.lane()) + direction, place -> place >= 0 && place < order.count(),
            place -> place + direction)
        .map(order::laneAt).filter(lane -> lane < lanes.laneCount()).map(lane -> lanes.barNear(lane, middle))
        .filter(found -> found != Lanes.NONE).findFirst();
    return bar.isPresent() ? Optional.of(Hit.of(from.layer(), lanes, bar.getAsInt())) : Optional.empty();
  }

  /// Tells of some bars the first one of a layer at or after a bar, [Lanes#NONE] where there is no more.
  @FunctionalInterface
  interface Bars {
    int next(Layer layer, int bar);
  }

  /// The first bar of a unit in what is shown, one in a lane that is not hidden where there is any.
  public static Optional<Hit> to(Chart chart, int unit) {
    return first(chart, (layer, bar) -> chart.lanes(layer).nextOfUnit(unit, bar));
  }

  /// The first of some bars in what is shown, one in a lane that is not hidden where there is any.
  static Optional<Hit> first(Chart chart, Bars bars) {
    List<Hit> firsts = chart.mode().layers().stream().flatMap(layer -> first(chart, layer, bars).stream()).toList();
    return firsts.stream().filter(hit -> isShown(chart, hit.lane())).findFirst().or(() -> firsts.stream().findFirst());
  }

  private static Optional<Hit> first(Chart chart, Layer layer, Bars bars) {
    Lanes lanes = chart.lanes(layer);
    int first = bars.next(layer, 0);
    int bar = first;
    while (bar != Lanes.NONE && !isShown(chart, lanes.lane(bar))) {
      bar = bars.next(layer, lanes.firstBar(lanes.lane(bar) + 1));
    }
    return first == Lanes.NONE
        ? Optional.empty()
        : Optional.of(Hit.of(layer, lanes, bar == Lanes.NONE ? first : bar));
  }

  private static boolean isShown(Chart chart, int lane) {
    return chart.order().placeOf(lane) != Lanes.NONE;
  }

  /// The bar of a test of the run, where tests are shown.
  public static Optional<Hit> toItem(Chart chart, int item) {
    return chart.mode().layers().stream().filter(layer -> chart.lanes(layer).barOfItem(item) != Lanes.NONE)
        .findFirst().map(layer -> Hit.of(layer, chart.lanes(layer), chart.lanes(layer).barOfItem(item)));
  }

  /// The bar at a time in the first lane from a place on that has bars: where a walk begins.
  public static Optional<Hit> start(Chart chart, int place, long nanos) {
    for (Layer layer : chart.mode().layers()) {
      Lanes lanes = chart.lanes(layer);
      OptionalInt bar = IntStream.range(Math.max(0, place), chart.order().count()).map(chart.order()::laneAt)
          .filter(lane -> lane < lanes.laneCount())
          .map(candidate -> lanes.barNear(candidate, nanos)).filter(found -> found != Lanes.NONE).findFirst();
      if (bar.isPresent()) {
        return Optional.of(Hit.of(layer, lanes, bar.getAsInt()));
      }
    }
    return Optional.empty();
  }
}
