package makespan.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import makespan.app.Correction;
import makespan.app.LastViews;
import makespan.app.Projects;
import makespan.app.Recent;
import makespan.app.ScenarioFile;
import makespan.app.Setting;
import makespan.export.ShownName;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Which archives are open in the window, how others come to be, and what follows when they are read.
final class OpenRuns {
  private final MainWindow window;
  private final RunModel model;
  private final RunOpening opening;
  private final UnsavedEdits unsaved;
  private List<String> openArchives = List.of();
  private List<String> passing = List.of();
  /// What the run being opened is to be compared with.
  private List<String> next = List.of();
  /// Where to go when the run is read again.
  private Optional<Whereabouts> returning = Optional.empty();
  /// What goes on once the run is read again.
  private Runnable afterwards = () -> {};

  OpenRuns(MainWindow window) {
    this.window = window;
    this.model = window.model();
    this.opening = new RunOpening(model, () -> window.memory().get(Setting.READING_THREADS), this::opened,
        this::refused);
    this.unsaved = new UnsavedEdits(window);
    window.viewProperty().addListener((_, _, view) -> remember(view));
  }

  RunOpening opening() {
    return opening;
  }

  /// Closes the window, once the user has said what is to become of edits that are not saved.
  void leave(Runnable close) {
    unsaved.leave(openArchives, close);
  }

  /// Opens archives, as the user named them.
  void open(List<String> archives) {
    next = List.of();
    open(archives, Correction.NONE, window.memory().get(Setting.PROJECTS));
  }

  /// Opens archives, as a scenario names them.
  ///
  /// @param correction what the user told before of how they are to be read
  void open(List<String> archives, Correction correction) {
    open(archives, correction, Projects.NONE);
  }

  private void open(List<String> archives, Correction correction, Projects projects) {
    window.notices().clear();
    window.toasts().clearMention();
    window.start().accept();
    returning = Optional.empty();
    if (archives.size() == 1 && ScenarioFile.is(archives.getFirst())) {
      window.scenarioFiles().open(archives.getFirst());
    } else {
      window.scenarioFiles().refused();
      opening.open(archives, correction, projects);
    }
  }

  /// Opens archives that will be gone after this session, and so are not to be remembered.
  void openForOnce(List<String> archives) {
    passing = archives;
    open(archives);
  }

  /// Whether what was read last is gone after this session, as the sample is.
  boolean isForOnce() {
    return !passing.isEmpty() && opening.archives().equals(passing);
  }

  /// Reads what is open once more; the edits stay, and what is looked at.
  void reload() {
    readAgain(model.unsaved().correction(), () -> {});
  }

  /// Reads what is open once more, otherwise than now.
  ///
  /// @param correction what the user tells of how it is to be read
  /// @param then       goes on once it is read
  void readAgain(Correction correction, Runnable then) {
    next = List.of();
    var now = Whereabouts.of(model, window.workspace().timeline().gantt().content().getMode());
    open(openArchives, correction);
    returning = Optional.of(now);
    afterwards = then;
    window.scenarioFiles().keepForNextRun();
  }

  private void opened(List<String> archives, TestRun run, RunOpening.Habit habit) {
    List<String> before = openArchives;
    openArchives = archives;
    if (!archives.equals(passing)) {
      var opened = new Recent.Run(paths());
      window.memory().change(Setting.RECENT, recent -> recent.with(opened));
      learn(opened);
    }
    showTitle();
    if (returning.isEmpty()) {
      model.unsaved().keep(model.unsaved().correction());
      // a run that is read again keeps its edits; the same archives opened anew come without
      unsaved.offerBack(before);
    }
    if (!archives.equals(before)) {
      window.navigation().begin(containersInDoubt(run) && window.memory().get(Setting.REVIEW_DOUBTS)
          ? View.IMPORT
          : window.memory().get(Setting.LAST_VIEWS).of(key()).flatMap(View::of).orElse(View.OVERVIEW));
    }
    if (!next.isEmpty()) {
      compareWith(next);
    }
    next = List.of();
    window.scenarioFiles().opened();
    boolean again = returning.isPresent();
    returning.ifPresent(place -> {
      place.restore(model);
      window.workspace().timeline().gantt().content().setMode(place.mode());
    });
    if (again) {
      afterwards.run();
    }
    returning = Optional.empty();
    List<Problem> problems = run.problems();
    if (!problems.isEmpty()) {
      window.notices().problems(problems);
    }
    tellOf(habit, run);
    if (habit == RunOpening.Habit.NONE && !again && !archives.equals(passing)) {
      mentionContainers(run);
    }
  }

  /// What the containers were told by, for those who would have it otherwise: nothing where there is nothing to tell
  /// apart, nor where more is said of the run or the user has told so.
  private void mentionContainers(TestRun run) {
    if (run.containers().size() > 1 && run.problems().isEmpty() && !containersInDoubt(run)
        && model.unsaved().correction().isEmpty()) {
      window.toasts().mention(
          Messages.get("notice.containers", run.containers().size(), Messages.get("rule." + run.containerRule())),
          Messages.get("notice.remembered.change"), () -> window.viewProperty().set(View.IMPORT));
    }
  }

  /// That a run is not as it was found is said before what could not be read, which Import lists as well.
  private void tellOf(RunOpening.Habit habit, TestRun run) {
    if (habit == RunOpening.Habit.NONE) {
      return;
    }
    window.memory().change(Setting.PROJECTS, projects -> projects.used(Projects.key(run)));
    window.notices().remembered(habit == RunOpening.Habit.FOLLOWED
        ? Messages.get("notice.remembered", run.containers().size(), Messages.get("rule." + run.containerRule()),
            run.problems().size())
        : Messages.get("notice.remembered.unfit", Messages.get("rule." + run.containerRule())),
        run.problems(), () -> window.viewProperty().set(View.IMPORT));
  }

  private void learn(Recent.Run opened) {
    model.runProperty().get().map(LoadedRun::figures).ifPresent(figures -> window.memory().change(Setting.RECENT,
        recent -> recent.withKnown(opened,
            new Recent.Known(figures.containerCount(), figures.actualNanos(), Instant.now()))));
  }

  private void remember(View view) {
    if (model.loadedProperty().get() && !openArchives.equals(passing) && view.isOfTheRunAlone()) {
      window.memory().change(Setting.LAST_VIEWS, views -> views.with(key(), view.word()));
    }
  }

  private List<String> paths() {
    return openArchives.stream().map(archive -> Path.of(archive).toAbsolutePath().toString()).toList();
  }

  /// What the open run is known by.
  private String key() {
    return LastViews.key(paths());
  }

  private static boolean containersInDoubt(TestRun run) {
    return run.notes().stream().anyMatch(note -> note.kind() == Note.Kind.CONTAINERS);
  }

  private void refused(String message, List<Problem> problems) {
    next = List.of();
    window.scenarioFiles().refused();
    if (model.loadedProperty().get()) {
      window.notices().refused(message, problems);
    } else {
      window.start().refuse(message, () -> window.notices().showDetails(message, problems));
    }
  }

  /// The run's archives, and a dot for edits that are not saved.
  void showTitle() {
    model.runProperty().get().ifPresent(loaded -> {
      String names = String.join(", ", loaded.run().archives().stream().map(ShownName::of).toList());
      window.stage().setTitle(model.unsaved().any()
          ? Messages.get("window.title.changed", names)
          : Messages.get("window.title.run", names));
    });
  }

  /// Opens what the user named at once: several files are asked about.
  void openNamed(List<String> archives) {
    if (archives.size() < 2) {
      open(archives);
    } else {
      ManyFiles.ask(window.stage(), archives.size(), oneRun -> {
        if (oneRun) {
          open(archives);
        } else {
          open(List.of(archives.getFirst()));
          next = List.copyOf(archives.subList(1, archives.size()));
        }
      });
    }
  }

  /// Shows other runs, an archive each, beside the one that is open.
  void compareWith(List<String> archives) {
    window.viewProperty().set(View.COMPARE);
    window.workspace().compare().compareWith(archives);
  }
}
