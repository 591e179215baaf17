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
/// @param runs   the pinned first, then the latest first
/// @param pinned those of them that stay
/// @param known  what was learnt of them when they were opened, of some
public record Recent(List<Run> runs, Set<Run> pinned, Map<Run, Known> known) {
  /// How many runs the program remembers.
  public static final int COUNT = 10;
  /// Nothing yet.
  public static final Recent NONE = new Recent(List.of(), Set.of());

  /// A run, by what it was opened from.
  ///
  /// @param paths absolute, at least one: several are parts of the run
  public record Run(List<String> paths) {
    /// Copies the paths.
    ///
    /// @throws IllegalArgumentException if there is none
    public Run {
      paths = List.copyOf(paths);
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("a run of nothing");
      }
    }

    /// A run that was opened from one archive.
    public static Run of(String path) {
      return new Run(List.of(path));
    }

    /// One never is remembered with the query of an address, which may hold a token.
    private boolean isClean() {
      return paths.stream().allMatch(path -> WithoutQuery.name(path).equals(path));
    }
  }

  /// What was learnt of a run.
  ///
  /// @param containers  how many it had
  /// @param actualNanos what the longest of them took
  /// @param opened      when it was opened last, whole seconds
  public record Known(int containers, long actualNanos, Instant opened) {
    /// Cuts the moment to whole seconds.
    public Known {
      opened = opened.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /// Runs of which nothing else is known.
  public Recent(List<Run> runs, Set<Run> pinned) {
    this(runs, pinned, Map.of());
  }

  /// Brings the runs into their order, without those that are too many.
  public Recent {
    Set<Run> stay = Set.copyOf(pinned);
    List<Run> clean = runs.stream().filter(Run::isClean).toList();
    var ordered = new ArrayList<>(clean.stream().filter(stay::contains).toList());
    ordered.addAll(clean.stream().filter(run -> !stay.contains(run)).toList());
    runs = List.copyOf(ordered.subList(0, Math.min(COUNT, ordered.size())));
    pinned = Set.copyOf(runs.stream().filter(stay::contains).toList());
    Map<Run, Known> facts = Map.copyOf(known);
    known = Map.copyOf(runs.stream().filter(facts::containsKey).collect(Collectors.toMap(run -> run, facts::get)));
  }

  /// The archives that are a run each, in the order of the runs.
  public List<String> archives() {
    return runs.stream().filter(run -> run.paths().size() == 1).map(run -> run.paths().getFirst()).toList();
  }

  /// The same with a run of one archive as the latest opened.
  public Recent with(String path) {
    return with(Run.of(path));
  }

  /// The same with a run as the latest opened.
  public Recent with(Run run) {
    var latest = new ArrayList<>(runs);
    latest.remove(run);
    latest.addFirst(run);
    return new Recent(latest, pinned, known);
  }

  /// The same with what was learnt of a run.
  public Recent withKnown(Run run, Known learnt) {
    Map<Run, Known> more = new HashMap<>(known);
    more.put(run, learnt);
    return new Recent(runs, pinned, more);
  }

  /// The same without a run.
  public Recent without(Run run) {
    return new Recent(runs.stream().filter(other -> !other.equals(run)).toList(), pinned, known);
  }

  /// The same without runs but those that are pinned.
  public Recent onlyPinned() {
    return new Recent(runs.stream().filter(pinned::contains).toList(), pinned, known);
  }

  /// The same with a run pinned or let go.
  public Recent withPinned(Run run, boolean stays) {
    var kept = new HashSet<>(pinned);
    if (stays) {
      kept.add(run);
    } else {
      kept.remove(run);
    }
    return new Recent(runs, kept, known);
  }

  /// The same with a run that was moved at its new place.
  public Recent withMoved(Run from, Run to) {
    Recent moved = without(from).with(to);
    moved = known.containsKey(from) ? moved.withKnown(to, known.get(from)) : moved;
    return pinned.contains(from) ? moved.withPinned(to, true) : moved;
  }
}
