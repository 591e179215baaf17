package makespan.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import makespan.app.Correction;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.Opening;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;

/// Opens runs on a worker. What was open stays until the new run is whole. For the UI thread only.
final class RunOpening {
  private final RunModel model;
  private final LatestJob opening;
  private final IntSupplier threads;
  private final BiConsumer<String, List<Problem>> refused;
  private final BiConsumer<List<String>, TestRun> opened;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Progress progress = new Progress();

  /// How far a run is read: written by a worker, looked at once a frame by the window.
  static final class Progress {
    private volatile long bytesDone;
    private volatile long bytesTotal;
    private volatile int reports;

    /// From 0 to 1, negative where it cannot be told.
    double part() {
      return bytesTotal <= 0 ? -1 : Math.min(1, (double) bytesDone / bytesTotal);
    }

    int reports() {
      return reports;
    }
  }

  private sealed interface Result {
    record Loaded(LoadedRun run) implements Result {}

    record Refused(String message, List<Problem> problems) implements Result {}
  }

  /// @param model   gets the run
  /// @param threads how many read it, 0 for as many as there are processors
  /// @param opened  is told what was opened
  /// @param refused is told why nothing was
  RunOpening(RunModel model, IntSupplier threads, BiConsumer<List<String>, TestRun> opened,
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

  /// Starts to read, instead of what is being read now.
  ///
  /// @param correction what the user told of it before
  void open(List<String> archives, Correction correction) {
    var counter = new Progress();
    progress = counter;
    busy.set(true);
    var reader = new OpenRun(threads.getAsInt());
    opening.start(job -> read(reader, archives, correction, job, counter), result -> {
      busy.set(false);
      switch (result) {
        case Result.Loaded(LoadedRun run) -> {
          model.setRun(run, correction);
          opened.accept(archives, run.run());
        }
        case Result.Refused(String message, List<Problem> problems) -> refused.accept(message, problems);
      }
    }, fault -> {
      busy.set(false);
      Jobs.unexpected(fault);
    });
  }

  /// Stops reading; the former run stays.
  void cancel() {
    opening.cancel();
    busy.set(false);
  }

  private static Result read(OpenRun reader, List<String> archives, Correction correction, Job job, Progress counter) {
    Opening result = reader.open(archives, Optional.empty(), InputStream.nullInputStream(),
        new Counting(job, counter));
    return switch (result) {
      case Opening.Opened(TestRun run) -> new Result.Loaded(LoadedRun.of(correction.apply(run)));
      case Opening.Nothing(String message, List<Problem> problems) -> new Result.Refused(message, problems);
    };
  }

  private record Counting(Job job, Progress counter) implements OpenProgress {
    @Override
    public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {
      counter.bytesDone = bytesDone;
      counter.bytesTotal = bytesTotal;
      counter.reports = reportsDone;
    }

    @Override
    public boolean cancelled() {
      return job.cancelled();
    }
  }
}
