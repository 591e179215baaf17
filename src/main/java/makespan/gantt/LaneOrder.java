package makespan.gantt;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which lane stands at which place of the chart, from the top; pinned ones first. Immutable.
public final class LaneOrder {
  private final int[] lanes;
  private final int[] places;
  private final int pinned;

  /// @param lanes    lanes to be seen, each once, from top to bottom
  /// @param pinned   how many of the first stay in sight while the others are scrolled
  /// @param laneCount lanes there are, hidden ones included
  LaneOrder(int[] lanes, int pinned, int laneCount) {
    this.lanes = lanes.clone();
    this.pinned = pinned;
    this.places = new int[laneCount];
    Arrays.fill(places, Lanes.NONE);
    for (int place = 0; place < lanes.length; place++) {
      places[lanes[place]] = place;
    }
  }

  /// Every lane at its own place.
  public static LaneOrder natural(int laneCount) {
    return new LaneOrder(IntStream.range(0, laneCount).toArray(), 0, laneCount);
  }

  /// How many lanes are to be seen.
  public int count() {
    return lanes.length;
  }

  /// How many lanes there are, hidden ones included.
  public int laneCount() {
    return places.length;
  }

  /// How many of the first places do not scroll.
  public int pinnedCount() {
    return pinned;
  }

  /// The lane at a place.
  public int laneAt(int place) {
    return lanes[place];
  }

  /// The place of a lane, [Lanes#NONE] where it is hidden or there is no such lane.
  public int placeOf(int lane) {
    return lane >= 0 && lane < places.length ? places[lane] : Lanes.NONE;
  }
}
