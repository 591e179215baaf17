package makespan.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;

/// Opens entries by their content: what may tell of tests goes to the sink, archives are walked in turn. One archive the user named, one
/// unpacker. Nothing is written anywhere.
final class Unpacker {
  /// Names told apart though their queries are left out: more than any job has.
  private static final int MOST_NUMBERED = 100_000;

  private final Map<String, Integer> sameWithoutQuery = new HashMap<>();
  private final Limits limits;
  private final UnpackBudget budget;
  private final EntrySink sink;
  private final ZipWalk zips;
  private final TarWalk tars;
  private final SevenZipWalk sevenZips;

  Unpacker(Limits limits, UnpackBudget budget, EntrySink sink) {
    this.limits = limits;
    this.budget = budget;
    this.sink = sink;
    this.zips = new ZipWalk(this, limits, budget, sink);
    this.tars = new TarWalk(this, budget, sink);
    this.sevenZips = new SevenZipWalk(this, limits, budget, sink);
  }

  /// Opens a file on disk. A zip or 7z is read by its directory.
  ///
  /// @throws IOException if the file cannot be opened
  void file(Path file, EntryName name) throws IOException {
    Format format;
    try (InputStream in = new SourceStream(file, sink)) {
      byte[] head = in.readNBytes(Format.HEAD_BYTES);
      format = Format.of(head);
      if (format != Format.ZIP && format != Format.SEVEN_ZIP) {
        entry(name, new SequenceInputStream(new ByteArrayInputStream(head), in), 0);
        return;
      }
    }
    if (format == Format.ZIP) {
      walk(name, 0, () -> zips.file(file, name));
    } else {
      walk(name, 0, () -> sevenZips.file(file, name));
    }
  }

  /// Opens one entry of an archive, or a stream the user named.
  ///
  /// @param level archives around it
  /// @throws ArchiveLimitException if a limit of the whole archive is passed
  void entry(EntryName name, InputStream bytes, int level) {
    entry(name, bytes, level, false);
  }

  private void entry(EntryName given, InputStream bytes, int level, boolean unpacked) {
    EntryName name = unpacked ? given : distinct(given);
    var content = new EntryContent(name.path(), bytes);
    byte[] head = content.peek(Format.HEAD_BYTES);
    content.rethrowStop();
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
    Format told = Format.of(head);
    Format format = told.mayBeWords(head) && Format.xmlAfterWords(content.peek(Format.WORDS_BYTES)) ? Format.XML : told;
    content.rethrowStop();
    switch (format) {
      case XML -> {
        sink.xml(content);
        content.rethrowStop();
      }
      case JSON -> {
        sink.json(content);
        content.rethrowStop();
      }
      case TIMES -> {
        sink.times(content);
        content.rethrowStop();
      }
      case GZIP, XZ, BZIP2, ZSTD -> {
        int inner = unpacked ? level + 1 : level;
        walk(name, inner, () -> {
          try (var plain = PackedStream.of(format, whole)) {
            entry(name, budget.counted(plain), inner, true);
          }
        });
      }
      case TAR -> walk(name, level, () -> tars.read(name, whole, level));
      case ZIP -> walk(name, level, () -> zips.stream(name, whole, level));
      case SEVEN_ZIP -> walk(name, level, () -> sevenZips.stream(name, whole, level));
      case RAR, LZ4, LZIP, COMPRESS -> sink.problem(new Problem(name.path(), Kind.UNSUPPORTED,
          "It is " + format.words() + ", which cannot be opened. Unpack it, or pack it as zip or tar.gz."));
      case EMPTY, OTHER -> {
        if (unpacked) {
          // damaged packed data may look like anything, and only their checksum tells
          content.drain(limits.heldBytes());
          content.rethrowStop();
        }
        content.damage().ifPresentOrElse(sink::problem, () -> sink.other(name.path(), format.words()));
      }
    }
  }

  /// The name, numbered where names that differ in their queries only came before it.
  private EntryName distinct(EntryName name) {
    if (!name.cut() || sameWithoutQuery.size() == MOST_NUMBERED) {
      return name;
    }
    int place = sameWithoutQuery.merge(name.path(), 1, Integer::sum);
    return place == 1 ? name : name.numbered(place);
  }

  /// Something that opens an archive.
  @FunctionalInterface
  private interface Walk {
    void run() throws IOException;
  }

  /// Whatever fails inside an archive is a problem of that archive, and the one around it is read on.
  private void walk(EntryName name, int level, Walk walk) {
    if (level > limits.levels()) {
      sink.problem(new Problem(name.path(), Kind.TOO_LARGE,
          "It is not opened: archives in archives are followed " + limits.levels() + " levels deep."));
      return;
    }
    try {
      walk.run();
    } catch (CancellationException | ArchiveLimitException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      sink.problem(Damage.of(name.path(), e));
    }
  }
}
