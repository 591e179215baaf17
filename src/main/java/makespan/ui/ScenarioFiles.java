package makespan.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import makespan.app.Correction;
import makespan.app.Jobs;
import makespan.app.SavedScenario;
import makespan.app.ScenarioFile;
import makespan.app.Scenarios;
import makespan.export.Inputs;
import makespan.export.ShownName;
import makespan.model.TestRun;
import makespan.ui.base.EditText;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FileKind;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.Unsaved;
import makespan.whatif.Rehearsal;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;

/// Saves the edits of the run on screen and opens saved ones: with the archives they were made on, or upon another run of
/// the same job. For the UI thread only.
final class ScenarioFiles {
  private final MainWindow window;
  private final FileDialogs dialogs;
  private final RunModel model;
  private final ScenarioModel scenarios;
  /// The scenario that the run being opened is to get.
  private Optional<Pending> pending = Optional.empty();
  /// Whether that scenario is on screen already, and the run only read again.
  private boolean again;
  /// Whether the next rehearsal is the first after a scenario came upon a run.
  private boolean attached;
  /// Where the edits on screen are kept, once they are.
  private Optional<Path> file = Optional.empty();

  /// @param inFile what the file of the edits holds, where there is one
  /// @param kept   what is kept of how the run is read, empty where it is as it comes
  /// @param found  the terms of the run it was made on, where that is read again
  private record Pending(Scenario scenario, Optional<Scenario> inFile, Optional<Path> file,
      Optional<Correction> kept, Optional<Terms> found) {

    /// What the user chose, and of all else what the run has that was read again.
    Pending upon(LoadedRun loaded) {
      return found.map(before -> {
        Scenario carried = scenario.withTerms(RunModel.carried(scenario.terms(), before, loaded));
        boolean same = inFile.equals(Optional.of(scenario));
        return new Pending(carried, same ? Optional.of(carried) : inFile, file, kept, found);
      }).orElse(this);
    }
  }

  /// What is to be saved, as it was when the user asked for it.
  private record Asked(TestRun run, Scenario scenario, Correction correction) {}

  private record Read(Path file, SavedScenario saved, boolean differs) {}

  ScenarioFiles(MainWindow window, FileDialogs dialogs) {
    this.window = window;
    this.dialogs = dialogs;
    this.model = window.model();
    this.scenarios = model.scenarios();
    scenarios.rehearsalProperty().addListener((_, _, rehearsal) -> rehearsal.ifPresent(this::tellLost));
  }

  /// Saves the edits where they are kept; where they are not yet, where the user wants them.
  void save() {
    save(() -> {});
  }

  /// Saves the edits, and goes on once they are.
  void save(Runnable then) {
    file.ifPresentOrElse(kept -> onScreen().ifPresent(asked -> save(asked, kept, then)), () -> saveAs(then));
  }

  /// Saves the edits where the user wants them, and from now on there.
  void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    model.runProperty().get().flatMap(run -> dialogs
        .save(FileKind.SCENARIO, MainActions.runId(run) + ScenarioFile.ENDING))
        .ifPresent(chosen -> onScreen().ifPresent(asked -> {
          if (ScenarioFile.is(chosen.toString())) {
            save(asked, chosen, then);
          } else {
            saveIfNew(asked, chosen.resolveSibling(chosen.getFileName() + ScenarioFile.ENDING), then);
          }
        }));
  }

  /// Saves the edits under a name that the dialog did not ask about; where there is such a file, only if the user says
  /// so.
  private void saveIfNew(Asked asked, Path to, Runnable then) {
    model.jobs().start(_ -> Files.exists(to), there -> {
      if (there) {
        window.toasts().offer(Messages.get("scenario.there", String.valueOf(to.getFileName())),
            Messages.get("scenario.replace"), model.runProperty(), () -> save(asked, to, then));
      } else {
        save(asked, to, then);
      }
    }, Jobs::unexpected);
  }

  private Optional<Asked> onScreen() {
    return scenarios.scenario().flatMap(scenario -> model.runProperty().get()
        .map(run -> new Asked(run.run(), scenario, model.unsaved().correction())));
  }

  /// Asks for a scenario and puts it upon the run on screen; where there is none, its archives are opened.
  void attach() {
    dialogs.open(FileKind.SCENARIO).ifPresent(file -> read(file, true));
  }

  /// Opens a scenario with the archives that it was made on.
  void open(String file) {
    read(Path.of(file), false);
  }

  /// The run that is read next gets the edits of the one on screen, and by what it is split where the user has changed
  /// that.
  void keepForNextRun() {
    Optional<Terms> found = model.runProperty().get().map(LoadedRun::terms);
    pending = scenarios.scenario()
        .filter(scenario -> !scenario.steps().isEmpty() || scenarios.saved().isPresent()
            || !found.equals(Optional.of(scenario.terms())))
        .map(scenario -> new Pending(scenario, scenarios.saved(), file, Optional.empty(), found));
    again = true;
  }

  /// A run came on screen.
  void opened() {
    View before = window.viewProperty().get();
    pending = pending.flatMap(known -> model.runProperty().get().map(known::upon));
    file = pending.flatMap(Pending::file);
    pending.ifPresent(known -> put(known.scenario(), known.inFile()));
    pending.flatMap(Pending::kept).ifPresent(model.unsaved()::keep);
    if (again) {
      window.viewProperty().set(before);
    }
    pending = Optional.empty();
    again = false;
  }

  /// No run came of what was to be opened.
  void refused() {
    pending = Optional.empty();
    again = false;
  }

  /// Opens archives and does with them again what was never saved.
  void bringBack(List<String> archives, Unsaved.Left left) {
    window.runs().open(archives, left.correction());
    pending = Optional
        .of(new Pending(left.scenario(), left.inFile(), Optional.empty(), Optional.of(left.kept()), Optional.empty()));
  }

  private void save(Asked asked, Path to, Runnable then) {
    TestRun run = asked.run();
    model.jobs().start(model.jobs().writing(_ -> {
      if (Inputs.hold(run.archives(), to)) {
        throw new IOException(Messages.get("notice.overwrites", String.valueOf(to.getFileName())));
      }
      ScenarioFile.write(to, Scenarios.of(run, run.archives(), Optional.empty(), asked.correction(), asked.scenario()));
      return to;
    }), written -> {
      // another run may have come meanwhile
      if (model.runProperty().get().filter(shown -> shown.run() == run).isPresent()) {
        file = Optional.of(written);
        scenarios.saved(asked.scenario());
        model.unsaved().keep(asked.correction());
      }
      window.toasts().say(Messages.get("notice.saved", String.valueOf(written)));
      then.run();
    }, fault -> failed(Messages.get("notice.not-saved", String.valueOf(fault.getMessage())), fault));
  }

  private void read(Path from, boolean upon) {
    List<String> present = model.runProperty().get().map(run -> run.run().archives()).orElse(List.of());
    model.jobs().start(_ -> {
      SavedScenario saved = ScenarioFile.read(from);
      return new Read(from, saved, present.isEmpty() || Scenarios.differ(saved, present));
    }, read -> show(read, upon && !present.isEmpty()),
        fault -> failed(Messages.get("notice.no-scenario", String.valueOf(fault.getMessage())), fault));
  }

  private void show(Read read, boolean upon) {
    Scenario scenario = read.saved().scenario().withContainersAsTerm();
    boolean readOtherwise = !read.saved().told().equals(model.unsaved().correction());
    if (read.differs() ? !upon : readOtherwise) {
      openArchives(read, scenario);
      return;
    }
    if (!read.differs()) {
      model.unsaved().keep(read.saved().told());
    }
    // edits put upon another run than their own are not to replace them in their file
    file = read.differs() ? Optional.empty() : Optional.of(read.file());
    put(scenario, Optional.of(scenario));
    if (read.differs()) {
      String names = read.saved().paths().stream().map(ShownName::of).collect(Collectors.joining(", "));
      window.toasts().offer(Messages.get("scenario.attached", names), Messages.get("scenario.open-its-own"),
          () -> openArchives(read, scenario));
    }
  }

  private void openArchives(Read read, Scenario scenario) {
    window.runs().open(read.saved().paths(), read.saved().told());
    pending = Optional.of(new Pending(scenario, Optional.of(scenario), Optional.of(read.file()), Optional.empty(),
        Optional.empty()));
  }

  private void put(Scenario scenario, Optional<Scenario> inFile) {
    int most = model.runProperty().get().map(LoadedRun::maxContainers).orElse(1);
    Scenario possible = scenario.withTerms(scenario.terms().withContainers(
        Math.min(most, scenario.terms().containers())));
    attached = true;
    // what only this run cannot have is no change of the user's
    scenarios.open(possible, inFile.map(kept -> kept.equals(scenario) ? possible : kept));
    if (!scenario.steps().isEmpty()) {
      window.viewProperty().set(View.WHAT_IF);
    }
  }

  private void tellLost(Rehearsal rehearsal) {
    if (attached && !rehearsal.lost().isEmpty()) {
      String lost = rehearsal.lost().stream().map(effect -> EditText.of(effect.step().edit()))
          .collect(Collectors.joining("; "));
      window.toasts().say(Messages.get("scenario.lost", rehearsal.lost().size(), lost));
    }
    attached = false;
  }

  private void failed(String words, Throwable fault) {
    if (fault instanceof IOException) {
      window.toasts().say(words);
    } else {
      Jobs.unexpected(fault);
    }
  }
}
