package makespan.read;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.archive.EntryContent;
import makespan.read.archive.EntrySink;
import makespan.read.junit.JUnitXmlReader;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;

/// Takes the entries of all opened archives and has those that are XML read, while the next ones are being unpacked.
final class ReportCollector implements EntrySink, AutoCloseable {
  private final Limits limits;
  private final JUnitXmlReader reader;
  private final ReadProgress progress;
  private final ReadAhead ahead;
  private final FoundReports found;
  private final long bytesTotal;
  private long bytesDone;
  private int archive;

  ReportCollector(Limits limits, ReadProgress progress, long bytesTotal) {
    this.limits = limits;
    this.ahead = new ReadAhead(progress::cancelled);
    this.reader = new JUnitXmlReader(limits, ahead::closed);
    this.progress = progress;
    this.found = new FoundReports(limits);
    this.bytesTotal = bytesTotal;
  }

  /// Whatever comes next is of this archive.
  void enter(int archiveNumber) {
    archive = archiveNumber;
  }

  /// Everything found, once all of it is read.
  ///
  /// @throws CancellationException if the progress says so
  FoundReports finish() {
    ahead.finish();
    return found;
  }

  @Override
  public void xml(EntryContent content) {
    byte[] held;
    try {
      held = content.readNBytes(limits.heldBytes());
    } catch (OutOfMemoryError e) {
      problem(needsMemory(content.path()));
      return;
    }
    String path = content.path();
    int from = archive;
    if (held.length < limits.heldBytes()) {
      content.drain();
      Optional<Problem> damage = content.damage();
      ahead.add(held.length, () -> read(path, () -> reader.read(path, held), () -> damage, from));
    } else {
      ahead.finish();
      ahead.add(read(path, () -> {
        ReportReading reading = reader.read(path, held, content);
        content.drain();
        return reading;
      }, content::damage, from));
    }
    step();
  }

  @Override
  public void problem(Problem problem) {
    ahead.add(() -> found.problem(problem));
  }

  @Override
  public void other(String path, String what) {
    ahead.add(() -> found.other(path, what));
  }

  @Override
  public void consumed(long bytes) {
    bytesDone = bytesTotal == 0 ? bytesDone + bytes : Math.min(bytesTotal, bytesDone + bytes);
    step();
  }

  @Override
  public void unpacked(long bytes) {
    step();
  }

  @Override
  public void close() {
    ahead.close();
  }

  /// Reads an entry.
  ///
  /// @param damage of its bytes, asked for once they were read
  /// @return what is to be done with it; whatever fault a library has with it is a problem of that entry
  private Runnable read(String path, Supplier<ReportReading> reading, Supplier<Optional<Problem>> damage, int from) {
    try {
      ReportReading read = reading.get();
      return () -> join(path, damage.get(), read, from);
    } catch (CancellationException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      return () -> found.problem(needsMemory(path));
    } catch (RuntimeException | StackOverflowError e) {
      return () -> found.problem(
          new Problem(path, Kind.MALFORMED, "The report is damaged in a way that ends its reading."));
    }
  }

  private void join(String path, Optional<Problem> damage, ReportReading read, int from) {
    try {
      found.entry(path, damage, read, from);
    } catch (OutOfMemoryError e) {
      found.problem(needsMemory(path));
    }
    step();
  }

  private static Problem needsMemory(String path) {
    return new Problem(path, Kind.TOO_LARGE, "The report needs more memory than there is.");
  }

  private void step() {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.at(Phase.READING, bytesDone, bytesTotal, found.reportCount());
  }
}
