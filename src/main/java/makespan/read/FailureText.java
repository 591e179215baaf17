package makespan.read;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.model.Problem;
import makespan.read.archive.ArtifactArchive;
import makespan.read.archive.EntryContent;
import makespan.read.archive.EntrySink;
import makespan.read.archive.NothingThereException;
import makespan.read.json.JsonReader;
import makespan.read.junit.FailureTextReader;
import makespan.read.limits.Limits;

/// Finds in the archives of a run what one of its tests says went wrong, which the run itself does not keep.
public final class FailureText {
  private final List<String> archives;
  private final Limits limits = Limits.STANDARD;

  /// @param archives as they were opened
  public FailureText(List<String> archives) {
    this.archives = List.copyOf(archives);
  }

  /// Reads what a test says.
  ///
  /// @param archive   number of the opened archive that holds the report
  /// @param entry     path of the report, as shown
  /// @param test      its place among the tests of the report, from 0
  /// @param name      of the test
  /// @param cancelled asked now and then
  /// @return empty where it says nothing, where the archive cannot be read again, and where it has changed
  /// @throws CancellationException if cancelled
  public Optional<String> of(int archive, String entry, int test, String name, BooleanSupplier cancelled) {
    String typed = archives.get(archive);
    var search = new Search(entry, new FailureTextReader(limits, cancelled), test, name, cancelled);
    try {
      ArtifactArchive.at(Path.of(typed), typed, archives.size() > 1, limits.entries(), search::step)
          .read(limits, search);
    } catch (FoundException e) {
      return search.found;
    } catch (NothingThereException | InvalidPathException e) {
      return Optional.empty();
    }
    return search.found;
  }

  /// Ends the walk through an archive.
  private static final class FoundException extends CancellationException {
    private static final long serialVersionUID = 1;
  }

  /// Reads what a test says.
  @FunctionalInterface
  private interface Told {
    Optional<String> read() throws IOException;
  }

  private final class Search implements EntrySink {
    private final String entry;
    private final FailureTextReader reader;
    private final int test;
    private final String name;
    private final BooleanSupplier cancelled;
    private Optional<String> found = Optional.empty();

    Search(String entry, FailureTextReader reader, int test, String name, BooleanSupplier cancelled) {
      this.entry = entry;
      this.reader = reader;
      this.test = test;
      this.name = name;
      this.cancelled = cancelled;
    }

    @Override
    public void xml(EntryContent content) {
      if (content.path().equals(entry)) {
        take(() -> reader.read(content, test, name));
      }
    }

    /// A list of tests, as CircleCI keeps them.
    @Override
    public void json(EntryContent content) {
      if (content.path().equals(entry)) {
        take(() -> new JsonReader(limits, cancelled).message(content, test, name));
      }
    }

    private void take(Told told) {
      try {
        found = told.read();
      } catch (IOException e) {
        return; // the entry itself never fails
      }
      if (found.isPresent()) {
        throw new FoundException();
      }
    }

    @Override
    public void times(EntryContent content) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void other(String path, String what) {}

    @Override
    public void consumed(long bytes) {
      step();
    }

    @Override
    public void unpacked(long bytes) {
      step();
    }

    private void step() {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
  }
}
