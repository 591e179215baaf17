package makespan.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import makespan.model.WithoutQuery;

/// What was opened before. Immutable.
///
/// @param paths  absolute, the pinned first, then the latest first; never one with the query of an address, which may hold
///               a token
/// @param pinned those of them that stay
public record Recent(List<String> paths, Set<String> pinned) {
  /// How many archives the program remembers.
  public static final int COUNT = 10;
  /// Nothing yet.
  public static final Recent NONE = new Recent(List.of(), Set.of());

  /// Brings the paths into their order, without those that are too many.
  public Recent {
    Set<String> stay = Set.copyOf(pinned);
    List<String> clean = paths.stream().filter(path -> WithoutQuery.name(path).equals(path)).toList();
    var ordered = new ArrayList<>(clean.stream().filter(stay::contains).toList());
    ordered.addAll(clean.stream().filter(path -> !stay.contains(path)).toList());
    paths = List.copyOf(ordered.subList(0, Math.min(COUNT, ordered.size())));
    pinned = Set.copyOf(paths.stream().filter(stay::contains).toList());
  }

  /// The same with an archive as the latest opened.
  public Recent with(String path) {
    var latest = new ArrayList<>(paths);
    latest.remove(path);
    latest.addFirst(path);
    return new Recent(latest, pinned);
  }

  /// The same without an archive.
  public Recent without(String path) {
    return new Recent(paths.stream().filter(other -> !other.equals(path)).toList(), pinned);
  }

  /// The same without archives but those that are pinned.
  public Recent onlyPinned() {
    return new Recent(paths.stream().filter(pinned::contains).toList(), pinned);
  }

  /// The same with an archive pinned or let go.
  public Recent withPinned(String path, boolean stays) {
    var kept = new HashSet<>(pinned);
    if (stays) {
      kept.add(path);
    } else {
      kept.remove(path);
    }
    return new Recent(paths, kept);
  }

  /// The same with an archive that was moved at its new place.
  public Recent withMoved(String from, String to) {
    Recent moved = without(from).with(to);
    return pinned.contains(from) ? moved.withPinned(to, true) : moved;
  }
}
