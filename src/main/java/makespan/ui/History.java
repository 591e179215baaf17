package makespan.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.Rows;
import makespan.ui.base.Selection;
import org.jspecify.annotations.Nullable;

/// Where the user has been in a run, to go back and forward. For the UI thread only.
final class History {
  private static final int KEPT = 100;

  private final List<Place> places = new ArrayList<>();
  private int now = -1;

  /// What is selected, by numbers: groups that are made anew have the same ones, and the former can go.
  ///
  /// @param of         what the groups are, empty where nothing is selected
  /// @param groupCount how many there are
  /// @param rows       numbers of groups
  record Selected(Optional<Grouping> of, int groupCount, Rows rows) {
    /// Nothing.
    static final Selected NONE = of(Selection.NONE);

    static Selected of(Selection selection) {
      return new Selected(selection.groups().map(Aggregates::grouping),
          selection.groups().map(Aggregates::count).orElse(0), selection.rows());
    }

    /// The same among groups; empty where they are others.
    Optional<Selection> among(Aggregates groups) {
      return of.filter(grouping -> grouping == groups.grouping() && groupCount == groups.count())
          .map(_ -> Selection.of(groups, rows));
    }

    /// Whether a later one is this with more rows.
    boolean grewTo(Selected later) {
      if (!of.equals(later.of) || groupCount != later.groupCount || rows.count() == 0
          || rows.count() >= later.rows.count()) {
        return false;
      }
      var all = new BitSet(groupCount);
      IntStream.of(later.rows.toArray()).forEach(all::set);
      return IntStream.of(rows.toArray()).allMatch(all::get);
    }

    // asked once a frame: the very same rows are not looked through
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Selected(Optional<Grouping> otherOf, int otherCount, Rows otherRows) && of.equals(otherOf)
          && groupCount == otherCount && (rows == otherRows || Arrays.equals(rows.toArray(), otherRows.toArray()));
    }

    @Override
    public int hashCode() {
      return Objects.hash(of, groupCount, Arrays.hashCode(rows.toArray()));
    }
  }

  /// A place.
  record Place(View view, Grouping grouping, Selected selected, String filter) {
    /// Whether in a later place only the filter differs, and one is the other typed further, or only the selection, which
    /// has more rows there.
    boolean leadsOnTo(Place later) {
      return view == later.view && grouping == later.grouping
          && (typedOnTo(later) || (filter.equals(later.filter) && selected.grewTo(later.selected)));
    }

    private boolean typedOnTo(Place later) {
      return selected.equals(later.selected) && !filter.isEmpty() && !later.filter.isEmpty()
          && (filter.startsWith(later.filter) || later.filter.startsWith(filter));
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
    if (now >= 0 && places.get(now).leadsOnTo(place)) {
      places.set(now, place);
      return;
    }
    places.add(place);
    if (places.size() > KEPT) {
      places.removeFirst();
    }
    now = places.size() - 1;
  }

  /// The place come back to is found a little different: what lies ahead stays.
  void correct(Place found) {
    places.set(now, found);
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
