package makespan.whatif;

import java.util.ArrayList;
import java.util.List;

/// Edits in the order in which they are made, each of which may be switched off and kept. Immutable.
///
/// @param terms what holds before the first edit
public record Scenario(Terms terms, List<Step> steps) {

  /// An edit and whether it is made.
  public record Step(Edit edit, boolean on) {}

  /// Copies the list.
  public Scenario {
    steps = List.copyOf(steps);
  }

  /// Nothing changes.
  public static Scenario of(Terms terms) {
    return new Scenario(terms, List.of());
  }

  /// The edits as given, all of them on.
  public static Scenario of(Terms terms, List<Edit> edits) {
    return new Scenario(terms, edits.stream().map(edit -> new Step(edit, true)).toList());
  }

  /// The same under other terms.
  public Scenario withTerms(Terms other) {
    return new Scenario(other, steps);
  }

  /// The same with an edit at the end.
  public Scenario with(Edit edit) {
    var changed = new ArrayList<>(steps);
    changed.add(new Step(edit, true));
    return new Scenario(terms, changed);
  }

  /// The same with another edit in a place, switched as that was.
  ///
  /// @throws IndexOutOfBoundsException if there is no such place
  public Scenario replaced(int place, Edit edit) {
    var changed = new ArrayList<>(steps);
    changed.set(place, new Step(edit, steps.get(place).on()));
    return new Scenario(terms, changed);
  }

  /// The same with an edit switched on or off.
  ///
  /// @throws IndexOutOfBoundsException if there is no such place
  public Scenario switched(int place, boolean on) {
    var changed = new ArrayList<>(steps);
    changed.set(place, new Step(steps.get(place).edit(), on));
    return new Scenario(terms, changed);
  }

  /// The same without an edit.
  ///
  /// @throws IndexOutOfBoundsException if there is no such place
  public Scenario without(int place) {
    var changed = new ArrayList<>(steps);
    changed.remove(place);
    return new Scenario(terms, changed);
  }

  /// The same with an edit moved to another place.
  ///
  /// @throws IndexOutOfBoundsException if there is no such place
  public Scenario moved(int from, int to) {
    var changed = new ArrayList<>(steps);
    changed.add(to, changed.remove(from));
    return new Scenario(terms, changed);
  }

  /// The same with the number of containers that its edits come to as a term, and no edit of it.
  public Scenario withContainersAsTerm() {
    int containers = terms.containers();
    List<Step> others = new ArrayList<>();
    for (Step step : steps) {
      if (!(step.edit() instanceof Edit.Containers(int count))) {
        others.add(step);
      } else if (step.on()) {
        containers = count;
      }
    }
    return new Scenario(terms.withContainers(containers), others);
  }

  /// The same with terms that are possible.
  ///
  /// @param observed how many containers there were
  public Scenario possibleFrom(int observed) {
    return withTerms(terms.possibleFrom(observed));
  }

  /// The same without any edit.
  public Scenario cleared() {
    return new Scenario(terms, List.of());
  }
}
