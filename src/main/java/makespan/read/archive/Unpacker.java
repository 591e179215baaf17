package makespan.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Opens entries by their content: XML goes to the sink, archives are walked in turn. One archive the user named, one
/// unpacker. Nothing is written anywhere.
final class Unpacker {
  private final Limits limits;
  private final UnpackBudget budget;
  private final EntrySink sink;
  private final ZipWalk zips;
  private final TarWalk tars;

  Unpacker(Limits limits, UnpackBudget budget, EntrySink sink) {
    this.limits = limits;
    this.budget = budget;
    this.sink = sink;
    this.zips = new ZipWalk(this, limits, budget, sink);
    this.tars = new TarWalk(this, budget);
  }

  /// Opens a file on disk. A zip is read by its directory.
  ///
  /// @throws IOException if the file cannot be opened
  void file(Path file, EntryName name) throws IOException {
    try (InputStream in = new SourceStream(file, sink)) {
      byte[] head = in.readNBytes(Format.HEAD_BYTES);
      if (Format.of(head) != Format.ZIP) {
        entry(name, new SequenceInputStream(new ByteArrayInputStream(head), in), 0);
        return;
      }
    }
    walk(name, 0, () -> zips.file(file, name));
  }

  /// Opens one entry of an archive, or a stream the user named.
  ///
  /// @param level archives around it
  /// @throws ArchiveLimitException if a limit of the whole archive is passed
  void entry(EntryName name, InputStream bytes, int level) {
    entry(name, bytes, level, false);
  }

  private void entry(EntryName name, InputStream bytes, int level, boolean unzipped) {
    var content = new EntryContent(name.path(), bytes);
    byte[] head = content.peek(Format.HEAD_BYTES);
    content.rethrowStop();
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
    Format format = Format.of(head);
    switch (format) {
      case XML -> {
        sink.xml(content);
        content.rethrowStop();
      }
      case GZIP -> {
        int inner = unzipped ? level + 1 : level;
        walk(name, inner, () -> entry(name, budget.counted(gunzipped(whole)), inner, true));
      }
      case TAR -> walk(name, level, () -> tars.read(name, whole, level));
      case ZIP -> walk(name, level, () -> zips.stream(name, whole, level));
      case SEVEN_ZIP, XZ, BZIP2, ZSTD, RAR -> sink.problem(new Problem(name.path(), Kind.UNSUPPORTED,
          "It is " + format.words() + ", which cannot be opened yet. Unpack it, or pack it as zip or tar.gz."));
      case EMPTY, OTHER ->
        content.damage().ifPresentOrElse(sink::problem, () -> sink.other(name.path(), format.words()));
    }
  }

  /// Members in a row are one content.
  private static InputStream gunzipped(InputStream bytes) throws IOException {
    return GzipCompressorInputStream.builder().setInputStream(bytes).setDecompressConcatenated(true).get();
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
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      sink.problem(Damage.of(name.path(), e));
    }
  }
}
