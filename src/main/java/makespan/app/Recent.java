package makespan.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import makespan.model.WithoutQuery;

/// What was opened before. Immutable.
///
/// @param paths  absolute, the pinned first, then the latest first; never one with the query of an address, which may hold
///               a token
/// @param pinned those of them that stay
/// @param known  what was learnt of them when they were opened, of some
public record Recent(List<String> paths, Set<String> pinned, Map<String, Known> known) {
  /// How many archives the program remembers.
  public static final int COUNT = 10;
  /// Nothing yet.
  public static final Recent NONE = new Recent(List.of(), Set.of());

  /// What was learnt of an archive.
  ///
  /// @param containers  how many its run had
  /// @param actualNanos what the longest of them took
  /// @param opened      when it was opened last, whole seconds
  public record Known(int containers, long actualNanos, Instant opened) {
    /// Cuts the moment to whole seconds.
    public Known {
      opened = opened.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /// Archives of which nothing else is known.
  public Recent(List<String> paths, Set<String> pinned) {
    this(paths, pinned, Map.of());
  }

  /// Brings the paths into their order, without those that are too many.
  public Recent {
    Set<String> stay = Set.copyOf(pinned);
    List<String> clean = paths.stream().filter(path -> WithoutQuery.name(path).equals(path)).toList();
    var ordered = new ArrayList<>(clean.stream().filter(stay::contains).toList());
    ordered.addAll(clean.stream().filter(path -> !stay.contains(path)).toList());
    paths = List.copyOf(ordered.subList(0, Math.min(COUNT, ordered.size())));
    pinned = Set.copyOf(paths.stream().filter(stay::contains).toList());
    Map<String, Known> facts = Map.copyOf(known);
    known = Map.copyOf(paths.stream().filter(facts::containsKey)
        .collect(Collectors.toMap(path -> path, facts::get)));
  }

  /// The same with an archive as the latest opened.
  public Recent with(String path) {
    var latest = new ArrayList<>(paths);
    latest.remove(path);
    latest.addFirst(path);
    return new Recent(latest, pinned, known);
  }

  /// The same with what was learnt of an archive.
  public Recent withKnown(String path, Known learnt) {
    Map<String, Known> more = new HashMap<>(known);
    more.put(path, learnt);
    return new Recent(paths, pinned, more);
  }

  /// The same without an archive.
  public Recent without(String path) {
    return new Recent(paths.stream().filter(other -> !other.equals(path)).toList(), pinned, known);
  }

  /// The same without archives but those that are pinned.
  public Recent onlyPinned() {
    return new Recent(paths.stream().filter(pinned::contains).toList(), pinned, known);
  }

  /// The same with an archive pinned or let go.
  public Recent withPinned(String path, boolean stays) {
    var kept = new HashSet<>(pinned);
    if (stays) {
      kept.add(path);
    } else {
      kept.remove(path);
    }
    return new Recent(paths, kept, known);
  }

  /// The same with an archive that was moved at its new place.
  public Recent withMoved(String from, String to) {
    Recent moved = without(from).with(to);
    moved = known.containsKey(from) ? moved.withKnown(to, known.get(from)) : moved;
    return pinned.contains(from) ? moved.withPinned(to, true) : moved;
  }
}
