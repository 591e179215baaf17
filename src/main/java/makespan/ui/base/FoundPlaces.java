package makespan.ui.base;

import java.util.Arrays;
import java.util.OptionalInt;

/// The places of a list that Find goes to. Immutable.
public final class FoundPlaces {
  private final int[] places;

  /// @param ascending places in the list
  public FoundPlaces(int[] ascending) {
    this.places = ascending.clone();
  }

  /// Where a step from a place leads; empty where nothing was found, and where it stays.
  ///
  /// @param from the place selected, -1 for none
  public OptionalInt step(int from, Searched.Step step) {
    if (places.length == 0 || step == Searched.Step.STAY) {
      return OptionalInt.empty();
    }
    int found = Arrays.binarySearch(places, from);
    int atOrAfter = found >= 0 ? found : -found - 1;
    int wanted = switch (step) {
      case STAY, HERE -> atOrAfter;
      case NEXT -> found >= 0 ? found + 1 : atOrAfter;
      case FORMER -> atOrAfter - 1;
    };
    return OptionalInt.of(places[Math.floorMod(wanted, places.length)]);
  }

  /// Where a place stands among all.
  public FoundPlace at(int place) {
    return new FoundPlace(Math.max(0, Arrays.binarySearch(places, place) + 1), places.length);
  }
}
