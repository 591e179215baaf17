package makespan.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import makespan.app.Correction;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.Opening;
import makespan.app.Projects;
import makespan.export.ShownName;
import makespan.model.FilesSoFar;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Opens runs on a worker. What was open stays until the new run is whole. For the UI thread only.
final class RunOpening {
  /// What is read by then is on screen before anybody waits for it.
  private static final long FIRST_SHOWN_NANOS = 200_000_000L;
  /// Between what is shown and what is shown next; more often nobody can follow, and showing takes time from reading.
  private static final long SHOWN_NANOS = 90_000_000L;
  /// Of the reading thread's time showing takes no more than one part in so many.
  private static final int READING_TO_SHOWING = 20;

  private final RunModel model;
  private final LatestJob opening;
  private final IntSupplier threads;
  private final BiConsumer<String, List<Problem>> refused;
  private final Opened opened;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Progress progress = new Progress();
  private List<String> archives = List.of();

  /// How far a run is read: written by a worker, looked at once a frame by the window.
  static final class Progress {
    private volatile long bytesDone;
    private volatile long bytesTotal;
    private volatile int reports;
    private volatile boolean joining;
    private volatile Optional<FilesSoFar> files = Optional.empty();

    /// From 0 to 1, negative where it cannot be told.
    double part() {
      return bytesTotal <= 0 ? -1 : Math.min(1, (double) bytesDone / bytesTotal);
    }

    int reports() {
      return reports;
    }

    /// Of the archives as they are on disk.
    long bytesDone() {
      return bytesDone;
    }

    /// Of the archives as they are on disk, 0 where it is not known.
    long bytesTotal() {
      return bytesTotal;
    }

    /// Whether all is read and one run is made of it.
    boolean joining() {
      return joining;
    }

    /// What the files took so far; empty at first, and where nobody is to see it.
    Optional<FilesSoFar> files() {
      return files;
    }
  }

  /// Hears what was opened.
  @FunctionalInterface
  interface Opened {
    void run(List<String> archives, TestRun run, Habit habit);
  }

  /// What came of what is remembered of the project.
  enum Habit {
    /// Nothing is, or the run was found so anyhow.
    NONE,
    /// The run is read so.
    FOLLOWED,
    /// It leaves a report unexplained, so the run is as it was found.
    UNFIT
  }

  private sealed interface Result {
    record Loaded(LoadedRun run, Correction correction, Habit habit) implements Result {}

    record Refused(String message, List<Problem> problems) implements Result {}
  }

  /// @param model   gets the run
  /// @param threads how many read it, 0 for as many as there are processors
  /// @param opened  is told what was opened
  /// @param refused is told why nothing was
  RunOpening(RunModel model, IntSupplier threads, Opened opened,
      BiConsumer<String, List<Problem>> refused) {
    this.model = model;
    this.opening = new LatestJob(model.jobs());
    this.threads = threads;
    this.opened = opened;
    this.refused = refused;
  }

  /// Whether a run is being read.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How far the run being read is.
  Progress progress() {
    return progress;
  }

  /// The archives being read, as the user named them.
  List<String> archives() {
    return archives;
  }

  /// Starts to read, instead of what is being read now.
  ///
  /// @param correction what the user told of it before
  /// @param projects   what is remembered of projects, followed where nothing was told of this run
  void open(List<String> named, Correction correction, Projects projects) {
    var counter = new Progress();
    progress = counter;
    archives = named;
    busy.set(true);
    var reader = new OpenRun(threads.getAsInt());
    // a former run stays on screen and usable: what comes of this one is not shown over it
    long firstShown = model.runProperty().get().isPresent() ? Long.MAX_VALUE : System.nanoTime() + FIRST_SHOWN_NANOS;
    String name = Messages.get("task.reading", String.join(", ", named.stream().map(ShownName::of).toList()));
    opening.startShown(name, job -> read(reader, named, correction, projects,
        new Counting(job, counter, firstShown)), result -> {
          switch (result) {
            case Result.Loaded(LoadedRun run, Correction made, Habit habit) -> {
              try {
                model.setRun(run, made);
              } finally {
                busy.set(false);
              }
              opened.run(named, run.run(), habit);
            }
            case Result.Refused(String message, List<Problem> problems) -> {
              busy.set(false);
              refused.accept(message, problems);
            }
          }
        }, fault -> {
          busy.set(false);
          Jobs.unexpected(fault);
        }, () -> busy.set(false));
  }

  /// Stops reading; the former run stays.
  void cancel() {
    opening.cancel();
    busy.set(false);
  }

  private static Result read(OpenRun reader, List<String> archives, Correction correction, Projects projects,
      Counting progress) {
    Opening result = reader.open(archives, Optional.empty(), InputStream.nullInputStream(), progress);
    progress.stopIfCancelled();
    return switch (result) {
      case Opening.Opened(TestRun run) -> correction.isEmpty()
          ? asRemembered(run, projects, progress)
          : new Result.Loaded(prepared(run, correction, progress), correction, Habit.NONE);
      case Opening.Nothing(String message, List<Problem> problems) -> new Result.Refused(message, problems);
    };
  }

  private static LoadedRun prepared(TestRun run, Correction correction, Counting progress) {
    TestRun corrected = correction.apply(run);
    progress.stopIfCancelled();
    return LoadedRun.of(corrected, progress::stopIfCancelled);
  }

  private static Result asRemembered(TestRun run, Projects projects, Counting progress) {
    Optional<Projects.ReadingHabit> told = projects.of(Projects.key(run));
    Correction made = told.flatMap(habit -> habit.of(run)).orElse(Correction.NONE);
    Habit habit = told.isEmpty() ? Habit.NONE
        : !made.isEmpty() ? Habit.FOLLOWED
            : told.get().rule().equals(run.containerRule()) ? Habit.NONE : Habit.UNFIT;
    return new Result.Loaded(prepared(run, made, progress), made, habit);
  }

  /// Runs on the worker that reads.
  private static final class Counting implements OpenProgress {
    private final Job job;
    private final Progress counter;
    /// When the files are to be shown next, on the clock of `System.nanoTime`.
    private long nextShown;

    Counting(Job job, Progress counter, long firstShown) {
      this.job = job;
      this.counter = counter;
      this.nextShown = firstShown;
    }

    @Override
    public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {
      counter.bytesDone = bytesDone;
      counter.bytesTotal = bytesTotal;
      counter.reports = reportsDone;
      counter.joining = step == Step.JOINING;
    }

    @Override
    public void read(Supplier<FilesSoFar> soFar) {
      long asked = System.nanoTime();
      if (nextShown == Long.MAX_VALUE || asked - nextShown < 0) {
        return;
      }
      counter.files = Optional.of(soFar.get());
      long now = System.nanoTime();
      nextShown = now + Math.max(SHOWN_NANOS, (now - asked) * READING_TO_SHOWING);
    }

    @Override
    public boolean cancelled() {
      return job.cancelled();
    }

    void stopIfCancelled() {
      job.stopIfCancelled();
    }
  }
}
