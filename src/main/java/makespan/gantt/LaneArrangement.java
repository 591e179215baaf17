package makespan.gantt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// How a user wants the lanes: in which order, which of them pinned to the top, which hidden. Immutable; lanes that a
/// chart does not have mean nothing to it.
///
/// @param sort   the order of lanes that are not pinned
/// @param custom lanes in the order given by hand, for [Sort#CUSTOM]; lanes that are not among them follow
public record LaneArrangement(Sort sort, List<Integer> custom, Set<Integer> pinned, Set<Integer> hidden) {
  /// Every lane at its own place.
  public static final LaneArrangement NATURAL = new LaneArrangement(Sort.INDEX, List.of(), Set.of(), Set.of());

  /// An order of lanes.
  public enum Sort {
    /// As the containers are numbered.
    INDEX,
    /// The longest first, time outside the tests included.
    TOTAL,
    /// The one that overruns the ideal most first: by the time of its tests alone.
    OVERRUN,
    /// As moved by hand.
    CUSTOM
  }

  /// Copies what it is given.
  public LaneArrangement {
    custom = List.copyOf(custom);
    pinned = Set.copyOf(pinned);
    hidden = Set.copyOf(hidden);
  }

  /// The same in another order.
  public LaneArrangement sorted(Sort by) {
    return new LaneArrangement(by, custom, pinned, hidden);
  }

  /// The same with a lane pinned, or not pinned any more.
  public LaneArrangement pinning(int lane, boolean pin) {
    return new LaneArrangement(sort, custom, changed(pinned, lane, pin), hidden);
  }

  /// The same with a lane hidden.
  public LaneArrangement hiding(int lane) {
    return new LaneArrangement(sort, custom, changed(pinned, lane, false), changed(hidden, lane, true));
  }

  /// The same with a lane that was hidden.
  public LaneArrangement showing(int lane) {
    return new LaneArrangement(sort, custom, pinned, changed(hidden, lane, false));
  }

  /// The same with every lane in sight.
  public LaneArrangement showingAll() {
    return new LaneArrangement(sort, custom, pinned, Set.of());
  }

  /// The same with a lane moved to a place by hand.
  ///
  /// @param order the order it is moved in
  /// @param place where it stands then, from 0
  public LaneArrangement moving(LaneOrder order, int lane, int place) {
    var lanes = new ArrayList<Integer>();
    IntStream.range(0, order.count()).map(order::laneAt).filter(other -> other != lane).forEach(lanes::add);
    lanes.add(Math.clamp(place, 0, lanes.size()), lane);
    return new LaneArrangement(Sort.CUSTOM, lanes, pinned, hidden);
  }

  /// The places of lanes.
  ///
  /// @param lanes     the lanes that orders go by
  /// @param laneCount lanes of the chart, at least those
  public LaneOrder order(Lanes lanes, int laneCount) {
    Comparator<Integer> order = switch (sort) {
      case INDEX -> Comparator.naturalOrder();
      case TOTAL -> Comparator.comparingLong(lane -> -total(lanes, lane));
      case OVERRUN -> Comparator.comparingLong(lane -> -load(lanes, lane));
      case CUSTOM -> Comparator.comparingInt(this::customPlace);
    };
    List<Integer> shown = IntStream.range(0, laneCount).boxed().filter(lane -> !hidden.contains(lane))
        .sorted(Comparator.<Integer, Boolean>comparing(lane -> !pinned.contains(lane)).thenComparing(order)
            .thenComparing(Comparator.naturalOrder()))
        .toList();
    int pins = (int) shown.stream().filter(pinned::contains).count();
    return new LaneOrder(shown.stream().mapToInt(Integer::intValue).toArray(), pins, laneCount);
  }

  private int customPlace(int lane) {
    int place = custom.indexOf(lane);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static long load(Lanes lanes, int lane) {
    return lane < lanes.laneCount() ? lanes.loadNanos(lane) : 0;
  }

  private static long total(Lanes lanes, int lane) {
    return lane < lanes.laneCount() ? lanes.loadNanos(lane) + lanes.outsideNanos(lane) : 0;
  }

  private static Set<Integer> changed(Set<Integer> lanes, int lane, boolean member) {
    var other = new TreeSet<>(lanes);
    if (member) {
      other.add(lane);
    } else {
      other.remove(lane);
    }
    return other;
  }
}
