package makespan.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Reads a zip by its directory, or from front to back where that is missing, damaged or cannot be reached.
final class ZipWalk {
  private final Unpacker unpacker;
  private final Limits limits;
  private final UnpackBudget budget;
  private final EntrySink sink;

  ZipWalk(Unpacker unpacker, Limits limits, UnpackBudget budget, EntrySink sink) {
    this.unpacker = unpacker;
    this.limits = limits;
    this.budget = budget;
    this.sink = sink;
  }

  /// Opens every file of a zip on disk.
  ///
  /// @throws IOException if the file cannot be read
  void file(Path file, EntryName archive) throws IOException {
    if (!byDirectory(archive, Files.newByteChannel(file), 0, true)) {
      try (InputStream in = new SourceStream(file, sink)) {
        withoutDirectory(archive, new DirectoryWatch(in), 0);
      }
      sink.problem(cut(archive));
    }
  }

  /// Opens every file of a zip that stands in another archive, or comes as a stream.
  ///
  /// @throws IOException if its bytes are damaged or cut
  void stream(EntryName archive, InputStream bytes, int level) throws IOException {
    byte[] held = bytes.readNBytes(limits.heldBytes());
    if (held.length < limits.heldBytes()) {
      if (!byDirectory(archive, new SeekableInMemoryByteChannel(held), level, false)) {
        withoutDirectory(archive, new DirectoryWatch(new ByteArrayInputStream(held)), level);
        sink.problem(cut(archive));
      }
    } else {
      var watched = new DirectoryWatch(new SequenceInputStream(new ByteArrayInputStream(held), bytes));
      withoutDirectory(archive, watched, level);
      if (!watched.seen()) {
        sink.problem(cut(archive));
      }
    }
  }

  private static Problem cut(EntryName archive) {
    return new Problem(archive.path(), Kind.TRUNCATED,
        "The directory at the end of the zip is missing or damaged, as after a broken download; the entries found"
            + " count. Fetch it again.");
  }

  /// @return false if the directory cannot be read
  private boolean byDirectory(EntryName archive, SeekableByteChannel channel, int level, boolean source) {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return false;
    }
    try (zip) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        budget.countEntry();
        read(zip, entry, archive, level);
        if (source) {
          sink.consumed(Math.max(0, entry.getCompressedSize()));
        }
      }
    } catch (IOException e) {
      throw new SourceException(e);
    }
    return true;
  }

  private void read(ZipFile zip, ZipArchiveEntry entry, EntryName archive, int level) {
    EntryName name = archive.inside(entry.getName());
    if (entry.isDirectory() || entry.isUnixSymlink() || unreadable(entry, name, zip.canReadEntryData(entry))) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      if (in == null) {
        throw new ZipException("no data");
      }
      unpacker.entry(name, new ChecksumStream(budget.counted(in), entry.getCrc(), entry.getSize()), level + 1);
    } catch (CancellationException | ArchiveLimitException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      sink.problem(Damage.of(name.path(), e));
    }
  }

  private boolean unreadable(ZipArchiveEntry entry, EntryName name, boolean readable) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      sink.problem(new Problem(name.path(), Kind.ENCRYPTED,
          "The entry has a password. Pack the archive without one."));
      return true;
    }
    if (!readable) {
      sink.problem(new Problem(name.path(), Kind.UNSUPPORTED,
          "The entry is packed by a method that cannot be opened. Pack the archive with the usual one, deflate."));
      return true;
    }
    return false;
  }

  /// Local headers tell the checksum before or only after the data, hence the look back.
  private void withoutDirectory(EntryName archive, DirectoryWatch bytes, int level) {
    var zip = new ZipArchiveInputStream(bytes, StandardCharsets.UTF_8.name(), true, true);
    try {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null) {
        budget.countEntry();
        EntryName name = archive.inside(entry.getName());
        var data = new ChecksumStream(budget.counted(new MemberStream(zip, bytes::ended)), ChecksumStream.NOT_GIVEN,
            ChecksumStream.NOT_GIVEN);
        if (!entry.isDirectory() && !entry.isUnixSymlink() && !unreadable(entry, name, zip.canReadEntryData(entry))) {
          unpacker.entry(name, data, level + 1);
        }
        ZipArchiveEntry next = zip.getNextEntry();
        if (data.differsFrom(entry.getCrc())) {
          sink.problem(Damage.of(name.path(), new ZipException("checksum differs")));
        }
        entry = next;
      }
    } catch (IOException e) {
      // the caller lists that the archive is cut or damaged; what was read before counts
    }
  }
}
