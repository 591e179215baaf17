package makespan.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import makespan.model.WithoutQuery;

/// In which view each run was last looked at. Immutable.
///
/// @param byRun names of views by the key of the run, the latest last
public record LastViews(SequencedMap<String, String> byRun) {
  /// None yet.
  public static final LastViews NONE = new LastViews(new LinkedHashMap<>());
  /// How many runs are remembered.
  static final int COUNT = 50;

  /// Copies the map and keeps the latest.
  public LastViews {
    var kept = new LinkedHashMap<>(byRun);
    while (kept.size() > COUNT) {
      kept.pollFirstEntry();
    }
    byRun = Collections.unmodifiableSequencedMap(kept);
  }

  /// What a run is known by: the absolute paths that it was opened from, a line each.
  public static String key(List<String> paths) {
    return paths.stream().map(WithoutQuery::name).collect(Collectors.joining("\n"));
  }

  /// The view that a run was last looked at in.
  public Optional<String> of(String run) {
    return Optional.ofNullable(byRun.get(run));
  }

  /// The same with a run looked at last, in a view.
  public LastViews with(String run, String view) {
    var more = new LinkedHashMap<>(byRun);
    more.remove(run);
    more.put(run, view);
    return new LastViews(more);
  }
}
