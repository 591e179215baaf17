package makespan.read;

import java.util.function.Supplier;
import makespan.model.FilesSoFar;

/// Hears how far reading is, and may end it. Called on the thread that reads.
public interface ReadProgress {
  /// Hears nothing and never cancels.
  ReadProgress NONE = new ReadProgress() {
    @Override
    public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  };

  /// Some more is done; called at least once a report and at least every 64 KiB that are read or unpacked.
  ///
  /// @param bytesDone  of the archives as they are on disk
  /// @param bytesTotal the same to be done in all, 0 where it is not known
  void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone);

  /// Another report is read.
  ///
  /// @param soFar makes what the files took so far, on this thread, if it is asked for before this returns
  default void read(Supplier<FilesSoFar> soFar) {}

  /// Whether reading is to end; asked at least every 64 KiB.
  boolean cancelled();
}
