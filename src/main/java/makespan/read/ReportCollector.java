package makespan.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.archive.EntryContent;
import makespan.read.archive.EntrySink;
import makespan.read.json.JsonReader;
import makespan.read.junit.JUnitXmlReader;
import makespan.read.limits.Limits;
import makespan.read.timing.TimingLines;

/// Takes the entries of all opened archives and has those that are XML read, while the next ones are being unpacked.
final class ReportCollector implements EntrySink, AutoCloseable {
  private final Limits limits;
  private final JUnitXmlReader reader;
  private final JsonReader jsonReader;
  private final TimingLines timesReader;
  private final ReadProgress progress;
  private final ReadAhead ahead;
  private final FoundReports found;
  private final HeldBuffers buffers = new HeldBuffers();
  private final long bytesTotal;
  private long bytesDone;
  private int archive;

  /// @param threads that read reports, 0 for as many as there are processors
  ReportCollector(Limits limits, int threads, ReadProgress progress, long bytesTotal) {
    this.limits = limits;
    this.ahead = new ReadAhead(threads, progress::cancelled);
    this.reader = new JUnitXmlReader(limits, ahead::closed);
    this.jsonReader = new JsonReader(limits, ahead::closed);
    this.timesReader = new TimingLines(limits);
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
    found.settle();
    return found;
  }

  @Override
  public void xml(EntryContent content) {
    String path = content.path();
    read(content, held -> reader.read(path, held.bytes(), held.length()), (head, rest) -> reader.read(path, head, rest),
        found::entry);
  }

  @Override
  public void json(EntryContent content) {
    String path = content.path();
    read(content, held -> jsonReader.read(path, new ByteArrayInputStream(held.bytes(), 0, held.length())),
        (head, rest) -> jsonReader.read(path, new SequenceInputStream(new ByteArrayInputStream(head), rest)),
        found::json);
  }

  @Override
  public void times(EntryContent content) {
    String path = content.path();
    read(content, held -> timesReader.read(path, held.copied()),
        (head, _) -> timesReader.beyondLimit(path), found::times);
  }

  /// Takes what was read of an entry.
  @FunctionalInterface
  private interface Taker<T> {
    void take(String path, Optional<Problem> damage, T reading, int from);
  }

  /// Has an entry read ahead, or at once where it is too large to be held.
  private <T> void read(EntryContent content, Function<HeldBuffers.Held, T> whole,
      BiFunction<byte[], InputStream, T> stream,
      Taker<T> taker) {
    HeldBuffers.Held held;
    try {
      held = buffers.read(content, limits.heldBytes());
    } catch (OutOfMemoryError e) {
      problem(needsMemory(content.path()));
      return;
    }
    String path = content.path();
    int from = archive;
    if (held.length() < limits.heldBytes()) {
      content.drain();
      Optional<Problem> damage = content.damage();
      ahead.add(held.bytes().length, () -> read(path, () -> whole.apply(held), reading -> {
        buffers.giveBack(held);
        taker.take(path, damage, reading, from);
      }));
    } else {
      ahead.finish();
      ahead.add(read(path, () -> {
        T reading = stream.apply(held.bytes(), content);
        content.drain();
        return reading;
      }, reading -> taker.take(path, content.damage(), reading, from)));
    }
    step();
  }

  @Override
  public void problem(Problem problem) {
    ahead.add(() -> found.problem(problem));
  }

  @Override
  public void limit(Problem problem) {
    ahead.add(() -> found.limit(problem));
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
  /// @return what is to be done with it; whatever fault a library has with it is a problem of that entry
  private <T> Runnable read(String path, Supplier<T> reading, Consumer<T> taker) {
    try {
      T read = reading.get();
      return () -> join(path, () -> taker.accept(read));
    } catch (CancellationException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      return () -> found.problem(needsMemory(path));
    } catch (RuntimeException | StackOverflowError e) {
      return () -> found.problem(
          new Problem(path, Kind.MALFORMED, "The report is damaged in a way that ends its reading."));
    }
  }

  private void join(String path, Runnable taking) {
    int before = found.reportCount();
    try {
      taking.run();
    } catch (OutOfMemoryError e) {
      found.problem(needsMemory(path));
    }
    if (found.reportCount() > before) {
      progress.read(found.run()::filesSoFar);
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
