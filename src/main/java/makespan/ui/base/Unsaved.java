package makespan.ui.base;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import makespan.app.Correction;
import makespan.whatif.Scenario;

/// What was told of how the run on screen is to be read, and what of that and of its edits is in no file. For the UI
/// thread only.
public final class Unsaved {
  private final ScenarioModel scenarios;
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
  private Correction correction = Correction.NONE;
  private Correction kept = Correction.NONE;
  private Optional<Left> left = Optional.empty();

  /// What is in no file.
  public enum Work {
    NONE, EDITS, CORRECTIONS, BOTH
  }

  /// What was made of a run, some of it in no file.
  ///
  /// @param work       what is in no file
  /// @param scenario   the edits
  /// @param inFile     what the file of the edits holds, where there is one
  /// @param correction what was told of how the run is to be read
  /// @param kept       what of that is kept somewhere
  public record Left(Work work, Scenario scenario, Optional<Scenario> inFile, Correction correction,
      Correction kept) {}

  Unsaved(ScenarioModel scenarios) {
    this.scenarios = scenarios;
    scenarios.changedProperty().addListener(_ -> tell());
  }

  /// What is in no file.
  public ReadOnlyObjectProperty<Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /// Whether anything is in no file.
  public boolean any() {
    return work.get() != Work.NONE;
  }

  /// What the user told of how the run on screen is to be read.
  public Correction correction() {
    return correction;
  }

  /// What of that is kept somewhere, or comes from there.
  public Correction kept() {
    return kept;
  }

  /// Notes what is kept somewhere.
  public void keep(Correction where) {
    kept = where;
    tell();
  }

  /// What was made of the run before this one, where some of it was in no file.
  public Optional<Left> left() {
    return left;
  }

  /// Another run comes: what was made of the one before is what it is now.
  void leave() {
    left = scenarios.scenario().filter(_ -> any())
        .map(scenario -> new Left(work.get(), scenario, scenarios.saved(), correction, kept));
  }

  /// Another run is there.
  ///
  /// @param made what was told of it
  void come(Correction made) {
    correction = made;
    tell();
  }

  private void tell() {
    boolean edits = scenarios.changedProperty().get();
    boolean corrected = !correction.equals(kept);
    work.set(edits && corrected ? Work.BOTH : edits ? Work.EDITS : corrected ? Work.CORRECTIONS : Work.NONE);
  }
}
