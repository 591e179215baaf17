package makespan.whatif;

import java.util.List;

/// What a scenario comes to. Immutable.
///
/// @param scenario what was rehearsed
/// @param before   the best split of the work as it is
/// @param after    the best split with all edits that are on
/// @param effects  of every edit, in the scenario's order
public record Rehearsal(Scenario scenario, Forecast before, Forecast after, List<Effect> effects) {
  /// Copies the list.
  public Rehearsal {
    effects = List.copyOf(effects);
  }

  /// The edits that do nothing, and why.
  public List<Effect> lost() {
    return effects.stream().filter(effect -> effect.lost().isPresent()).toList();
  }
}
