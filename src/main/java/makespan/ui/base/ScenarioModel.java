package makespan.ui.base;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.balance.Strategy;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.EditedWork;
import makespan.whatif.Effect;
import makespan.whatif.History;
import makespan.whatif.Rehearsal;
import makespan.whatif.Scenario;
import makespan.whatif.Target;
import makespan.whatif.Terms;

/// The edits of the run on screen, what they come to, and what can be undone. For the UI thread only.
///
/// A change is rehearsed on a worker, the newest wins; until it is done the former work stays planned.
public final class ScenarioModel {
  private static final long MILLISECOND = 1_000_000L;
  /// Proves the best split of nearly every real suite.
  private static final long BUDGET = 200 * MILLISECOND;

  private final LatestJob rehearsing;
  private final ReadOnlyObjectWrapper<Optional<History<Scenario>>> history = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Rehearsal>> rehearsal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Planned>> planned = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private Optional<LoadedRun> run = Optional.empty();
  /// What the file of the edits holds, where there is one.
  private Optional<Scenario> saved = Optional.empty();
  /// Whether changes of the number of containers are made in one go.
  private boolean inOneGo;
  /// Whether the last change is such a one, so that a further one joins it.
  private boolean joins;

  /// What is to be planned, over any number of containers: the work with all edits that are on, and by what it is split.
  ///
  /// @param setupNanos what every container takes before its first test
  public record Planned(EditedWork work, Strategy strategy, long setupNanos) {
    static Planned of(EditedWork work, Terms terms) {
      return new Planned(work, terms.strategy(), terms.setupNanos());
    }

    /// How every number of containers is split: the observed split is one of a single number.
    public Strategy sweptBy() {
      return strategy == Strategy.OBSERVED ? Strategy.OPTIMAL : strategy;
    }

    /// The terms for a number of containers, as far as they are possible.
    Terms terms(int containers) {
      return new Terms(work.groups().grouping(), strategy, containers, setupNanos)
          .possibleFrom(work.groups().run().containers().size());
    }
  }

  ScenarioModel(Jobs jobs) {
    this.rehearsing = new LatestJob(jobs);
  }

  /// The scenario with what led to it; empty where there is no run.
  public ReadOnlyObjectProperty<Optional<History<Scenario>>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /// What the scenario comes to, edit by edit; empty where there are no edits or it is not known yet. While a change is
  /// rehearsed it is still that of the scenario before.
  public ReadOnlyObjectProperty<Optional<Rehearsal>> rehearsalProperty() {
    return rehearsal.getReadOnlyProperty();
  }

  /// What is to be planned.
  public ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /// Whether there is something to save: what differs from the file of the edits or, where there is none, any edit. A
  /// number of containers alone is worth no file.
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Whether a change of more than the number of containers is being rehearsed, so that what is planned is the work before
  /// it.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What the file of the edits holds, where there is one.
  public Optional<Scenario> saved() {
    return saved;
  }

  /// The present scenario.
  public Optional<Scenario> scenario() {
    return history.get().map(History::now);
  }

  /// The present scenario as it is planned: where it asks for the observed split over another number of containers than
  /// there were, the best one takes its place.
  public Optional<Scenario> possible() {
    return run.flatMap(loaded -> scenario().map(now -> now.possibleFrom(loaded.figures().containerCount())));
  }

  /// Adds an edit at the end. A number of containers sets the slider instead.
  public void add(Edit edit) {
    if (edit instanceof Edit.Containers(int count)) {
      setContainers(count);
    } else {
      change(EditText.of(edit), now -> now.with(edit));
    }
  }

  /// What an edit would come to among those that are made: work for a worker, which throws a
  /// [java.util.concurrent.CancellationException] as soon as it is told that nobody wants it.
  ///
  /// @param place of the edit that it would replace; empty where it would stand behind all
  /// @return empty where there is no run, or no edit in that place
  public Optional<Function<BooleanSupplier, Effect>> trial(Edit edit, OptionalInt place) {
    return run.flatMap(loaded -> scenario().filter(now -> place.orElse(-1) < now.steps().size()).map(now -> {
      Scenario with = place.isPresent() ? now.replaced(place.getAsInt(), edit) : now.with(edit);
      int at = place.orElse(now.steps().size());
      return cancelled -> loaded.rehearse()
          .of(with.possibleFrom(loaded.figures().containerCount()), BUDGET, cancelled).effects().get(at);
    }));
  }

  /// Drops a file, or takes back that it was dropped.
  public void dropOrRestore(String path) {
    dropOrRestore(List.of(path));
  }

  /// Drops files, or where all of them are dropped takes back that they were; undone as one.
  public void dropOrRestore(List<String> paths) {
    scenario().ifPresent(now -> {
      List<Edit> drops = paths.stream().<Edit>map(path -> new Edit.Drop(Target.ofFile(path))).toList();
      Set<Edit> there = edits(now).collect(Collectors.toSet());
      boolean restores = there.containsAll(drops);
      change(nameOf(drops, paths, restores), scenario -> {
        Scenario next = scenario;
        for (Edit drop : drops) {
          if (restores) {
            next = next.without(edits(next).toList().indexOf(drop));
          } else if (!there.contains(drop)) {
            next = next.with(drop);
          }
        }
        return next;
      });
    });
  }

  private static Stream<Edit> edits(Scenario scenario) {
    return scenario.steps().stream().map(Scenario.Step::edit);
  }

  private static String nameOf(List<Edit> drops, List<String> paths, boolean restores) {
    if (paths.size() == 1) {
      return restores ? Messages.get("change.restore", paths.getFirst()) : EditText.of(drops.getFirst());
    }
    return Messages.get(restores ? "change.restore.several" : "change.drop.several", paths.size());
  }

  /// Whether the planned work is without all of some tests of a run.
  public boolean dropped(TestRun of, Rows tests) {
    return planned.get().map(Planned::work).filter(EditedWork::anyDropped).filter(work -> work.groups().run() == of)
        .filter(work -> work.dropped(tests)).isPresent();
  }

  /// Splits by another strategy: the last edit that says so is changed, where there is none one is added, and it is taken
  /// away where the scenario splits that way without it.
  public void splitBy(Strategy strategy) {
    scenario().ifPresent(now -> {
      var edit = new Edit.By(strategy);
      int place = -1;
      for (int step = 0; step < now.steps().size(); step++) {
        place = now.steps().get(step).edit() instanceof Edit.By ? step : place;
      }
      if (place < 0) {
        add(edit);
      } else if (strategy == now.terms().strategy()) {
        remove(place);
      } else {
        replace(place, edit);
      }
    });
  }

  /// Puts another edit in a place.
  public void replace(int place, Edit edit) {
    change(Messages.get("change.edit", EditText.of(edit)), now -> now.replaced(place, edit));
  }

  /// Switches an edit on or off.
  public void switchOn(int place, boolean on) {
    change(on ? Messages.get("change.on", name(place)) : Messages.get("change.off", name(place)),
        now -> now.switched(place, on));
  }

  /// Takes an edit away.
  public void remove(int place) {
    change(Messages.get("change.remove", name(place)), now -> now.without(place));
  }

  /// Moves an edit to another place; nothing where there is no such place.
  public void move(int from, int to) {
    scenario().filter(now -> from != to && to >= 0 && to < now.steps().size())
        .ifPresent(_ -> change(Messages.get("change.move", name(from)), now -> now.moved(from, to)));
  }

  /// Takes all edits away.
  public void reset() {
    change(Messages.get("change.reset"), Scenario::cleared);
  }

  /// Sets what every container spends before its tests as things are.
  public void setSetUp(long nanos) {
    change(Messages.get("change.set-up"), now -> now.withTerms(now.terms().withSetup(nanos)));
  }

  /// Sets the number of containers.
  public void setContainers(int count) {
    history.get().filter(known -> known.now().terms().containers() != count).ifPresent(known -> {
      Scenario next = known.now().withTerms(known.now().terms().withContainers(count));
      String name = Messages.get("change.containers");
      show(joins ? known.undone().then(name, next) : known.then(name, next));
      joins = inOneGo;
    });
  }

  /// From now on changes of the number of containers are made in one go, as by a drag, and are undone as one.
  public void beginContainers() {
    inOneGo = true;
  }

  /// From now on each change of the number of containers is one of its own.
  public void endContainers() {
    inOneGo = false;
    joins = false;
  }

  /// Undoes the last change.
  public void undo() {
    joins = false;
    history.get().filter(known -> !known.past().isEmpty()).ifPresent(known -> show(known.undone()));
  }

  /// Does again what was undone.
  public void redo() {
    joins = false;
    history.get().filter(known -> !known.future().isEmpty()).ifPresent(known -> show(known.redone()));
  }

  /// Shows a scenario that was made before.
  ///
  /// @param inFile what the file of its edits holds, where there is one
  public void open(Scenario scenario, Optional<Scenario> inFile) {
    history.get().ifPresent(known -> {
      saved = inFile;
      joins = false;
      show(known.then(Messages.get("change.open"), scenario));
    });
  }

  /// Goes on with the edits of the same tests on other containers: no change of the user's that could be undone.
  ///
  /// @param inFile what the file of them holds, where there is one
  void carry(Scenario scenario, Optional<Scenario> inFile) {
    saved = inFile;
    show(History.of(scenario));
  }

  /// Notes that a scenario is saved.
  public void saved(Scenario scenario) {
    saved = Optional.of(scenario);
    tellChanged();
  }

  void setRun(LoadedRun loaded) {
    rehearsing.cancel();
    run = Optional.of(loaded);
    saved = Optional.empty();
    endContainers();
    waiting.set(false);
    rehearsal.set(Optional.empty());
    planned.set(Optional.of(Planned.of(loaded.unedited(), loaded.terms())));
    history.set(Optional.of(History.of(Scenario.of(loaded.terms()))));
    tellChanged();
  }

  private void change(String name, UnaryOperator<Scenario> to) {
    joins = false;
    history.get().ifPresent(known -> {
      Scenario next = to.apply(known.now());
      if (!next.equals(known.now())) {
        show(known.then(name, next));
      }
    });
  }

  private String name(int place) {
    return scenario().map(now -> EditText.of(now.steps().get(place).edit())).orElse("");
  }

  private void show(History<Scenario> next) {
    history.set(Optional.of(next));
    tellChanged();
    run.ifPresent(loaded -> rehearse(loaded, next.now()));
  }

  private void tellChanged() {
    changed.set(scenario().filter(now -> saved.map(kept -> !kept.equals(now)).orElse(!now.steps().isEmpty()))
        .isPresent());
  }

  private void rehearse(LoadedRun loaded, Scenario scenario) {
    rehearsing.cancel();
    if (scenario.steps().isEmpty() && scenario.terms().unit() == loaded.terms().unit()) {
      waiting.set(false);
      rehearsal.set(Optional.empty());
      plan(Planned.of(loaded.unedited(), scenario.terms()));
      return;
    }
    Scenario possible = scenario.possibleFrom(loaded.figures().containerCount());
    waiting.set(!isPlanned(possible));
    rehearsing.start(job -> loaded.rehearse().of(possible, BUDGET, job::cancelled), this::rehearsed,
        fault -> {
          waiting.set(false);
          Jobs.unexpected(fault);
        });
  }

  private void rehearsed(Rehearsal made) {
    waiting.set(false);
    boolean sameWork = made.lost().isEmpty() && isPlanned(made.scenario());
    rehearsal.set(Optional.of(made));
    if (!sameWork) {
      plan(Planned.of(made.after().work(), made.after().terms()));
    }
  }

  /// Whether a scenario differs from the one that is planned in its number of containers at most, which no edit depends
  /// on.
  private boolean isPlanned(Scenario scenario) {
    return rehearsal.get().filter(known -> known.lost().isEmpty())
        .filter(known -> onOne(known.scenario()).equals(onOne(scenario))).isPresent();
  }

  private static Scenario onOne(Scenario scenario) {
    return scenario.withTerms(scenario.terms().withContainers(1));
  }

  private void plan(Planned next) {
    if (!planned.get().equals(Optional.of(next))) {
      planned.set(Optional.of(next));
    }
  }
}
