package makespan.app;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import makespan.model.FilesSoFar;

/// Hears how far opening is, on the thread that opens, and may stop it.
public interface OpenProgress {
  /// What opening is at.
  enum Step {
    /// Unpacking and reading reports; takes nearly all of the time.
    READING,
    /// Making one run of all reports.
    JOINING
  }

  /// Hears nothing, stops nothing.
  OpenProgress NONE = stoppedBy(() -> false);

  /// Hears nothing.
  ///
  /// @param cancelled whether opening should stop
  static OpenProgress stoppedBy(BooleanSupplier cancelled) {
    return new OpenProgress() {
      @Override
      public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {}

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  /// Says how far opening is; called often, so it must be quick.
  ///
  /// @param bytesDone  of the archives as they are on disk
  /// @param bytesTotal the same to be done in all, 0 where it is not known
  void at(Step step, long bytesDone, long bytesTotal, int reportsDone);

  /// Another report is read.
  ///
  /// @param soFar makes what the files took so far, on this thread, if it is asked for before this returns
  default void read(Supplier<FilesSoFar> soFar) {}

  /// Whether opening should stop.
  boolean cancelled();
}
