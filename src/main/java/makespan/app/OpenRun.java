package makespan.app;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import makespan.model.FilesSoFar;
import makespan.read.NothingReadException;
import makespan.read.Phase;
import makespan.read.ReadProgress;
import makespan.read.RunReader;

/// Opens archives as one run, for either face.
public final class OpenRun {
  private final int threads;

  /// With as many threads as there are processors.
  public OpenRun() {
    this(0);
  }

  /// @param threads that read reports, 0 for as many as there are processors
  public OpenRun(int threads) {
    this.threads = threads;
  }

  /// Reads archives.
  ///
  /// @param archives         paths as the user typed them; `-` is standard input
  /// @param containerPattern overrides the detection of containers
  /// @param standardInput    read only where `-` is among the archives
  /// @throws IllegalArgumentException if the container pattern has no group, matches no report or takes too long; the
  ///                                  message says which
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Opening open(List<String> archives, Optional<Pattern> containerPattern, InputStream standardInput,
      OpenProgress progress) {
    try {
      return new Opening.Opened(
          new RunReader(containerPattern, threads).read(archives, standardInput, heard(progress)));
    } catch (NothingReadException e) {
      return new Opening.Nothing(String.valueOf(e.getMessage()), e.problems());
    }
  }

  private static ReadProgress heard(OpenProgress progress) {
    return new ReadProgress() {
      @Override
      public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {
        progress.at(switch (phase) {
          case READING -> OpenProgress.Step.READING;
          case JOINING -> OpenProgress.Step.JOINING;
        }, bytesDone, bytesTotal, reportsDone);
      }

      @Override
      public void read(Supplier<FilesSoFar> soFar) {
        progress.read(soFar);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }
}
