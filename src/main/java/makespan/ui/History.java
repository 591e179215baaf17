package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import makespan.analysis.Grouping;

/// Where the user has been in a run, to go back and forward. For the UI thread only.
final class History {
  private static final int KEPT = 100;

  private final List<Place> places = new ArrayList<>();
  private int now = -1;

  /// A place.
  ///
  /// @param file the selected file, or [makespan.ui.base.RunModel#NONE]
  record Place(View view, Grouping grouping, int file, String filter) {
    /// Whether only the filter differs, and one is the other typed further.
    boolean typedFurther(Place other) {
      return view == other.view && grouping == other.grouping && file == other.file
          && !filter.isEmpty() && !other.filter.isEmpty()
          && (filter.startsWith(other.filter) || other.filter.startsWith(filter));
    }
  }

  /// Forgets all, as for another run.
  void clear() {
    places.clear();
    now = -1;
  }

  /// Remembers where the user is; what lay ahead is forgotten unless nothing changed.
  void visit(Place place) {
    if (now >= 0 && places.get(now).equals(place)) {
      return;
    }
    places.subList(now + 1, places.size()).clear();
    if (now >= 0 && places.get(now).typedFurther(place)) {
      places.set(now, place);
      return;
    }
    places.add(place);
    if (places.size() > KEPT) {
      places.removeFirst();
    }
    now = places.size() - 1;
  }

  /// The place before this one.
  Optional<Place> back() {
    return now > 0 ? Optional.of(places.get(--now)) : Optional.empty();
  }

  /// The place that was left by [#back()].
  Optional<Place> forward() {
    return now < places.size() - 1 ? Optional.of(places.get(++now)) : Optional.empty();
  }
}
