package makespan.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Reads a zip by its directory, or from front to back where that is missing, damaged or cannot be reached.
final class ZipWalk {
  /// The extra field of a name in UTF-8.
  private static final int UNICODE_NAME = 0x7075;

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
    if (!sound(file, archive) && !byDirectory(archive, Files.newByteChannel(file), 0, true)) {
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

  /// Reads a zip with the JDK, which opens it in a fraction of the library's time and refuses what is odd about its
  /// directory: damage, passwords, other methods of packing, names in other encodings.
  ///
  /// @return false if it does, and nothing was read
  private boolean sound(Path file, EntryName archive) {
    java.util.zip.ZipFile zip;
    try {
      zip = new java.util.zip.ZipFile(file.toFile());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return false;
    }
    try (zip) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (!namedOnce(entries) || liesAboutSizes(file)) {
        return false;
      }
      for (ZipEntry entry : entries) {
        budget.countEntry();
        EntryName name = archive.inside(entry.getName());
        if (!entry.isDirectory()) {
          unpack(name, () -> zip.getInputStream(entry), entry, 0);
        }
        sink.consumed(Math.max(0, entry.getCompressedSize()));
      }
    } catch (IOException e) {
      throw new SourceException(e);
    }
    return true;
  }

  private static boolean liesAboutSizes(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return PackedSizes.of(channel).anyTooLarge();
    }
  }

  /// Whether no two entries have one name, by which the JDK finds data, and none has a name that the library knows
  /// better: in an extra field, or with the separators of another system.
  private static boolean namedOnce(List<? extends ZipEntry> entries) {
    var names = new HashSet<String>();
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName()) || entry.getName().indexOf('\\') >= 0 || namedElsewhere(entry.getExtra())) {
        return false;
      }
    }
    return true;
  }

  private static boolean namedElsewhere(byte @Nullable [] extra) {
    for (int at = 0; extra != null && at + 4 <= extra.length; at += 4 + littleEndian(extra, at + 2)) {
      if (littleEndian(extra, at) == UNICODE_NAME) {
        return true;
      }
    }
    return false;
  }

  private static int littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << Byte.SIZE;
  }

  /// Something that opens the data of an entry; null if there are none.
  @FunctionalInterface
  private interface Data {
    @Nullable
    InputStream open() throws IOException;
  }

  private void unpack(EntryName name, Data data, ZipEntry entry, int level) {
    try (InputStream in = data.open()) {
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

  /// @return false if the directory cannot be read
  private boolean byDirectory(EntryName archive, SeekableByteChannel channel, int level, boolean source) {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return false;
    }
    try (zip) {
      List<ZipArchiveEntry> inDirectory = Collections.list(zip.getEntries());
      if (!ZipEnd.tells(channel, inDirectory.size())) {
        return false;
      }
      Set<ZipArchiveEntry> tooLarge = corrected(inDirectory, PackedSizes.of(channel));
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        budget.countEntry();
        if (tooLarge.contains(entry)) {
          sink.problem(new Problem(archive.inside(entry.getName()).path(), Kind.MALFORMED,
              "The directory of the zip says"
                  + " that it is packed in more bytes than stand before what follows it; what could be unpacked counts."
                  + " Fetch it again."));
        }
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

  /// Corrects the packed sizes that are too large, so that the entries can be opened.
  ///
  /// @return those entries, by identity: two may have one name
  private static Set<ZipArchiveEntry> corrected(List<ZipArchiveEntry> inDirectory, PackedSizes sizes) {
    Set<ZipArchiveEntry> found = Collections.newSetFromMap(new IdentityHashMap<>());
    sizes.room().forEach((place, room) -> {
      if (place < inDirectory.size()) {
        inDirectory.get(place).setCompressedSize(room);
        found.add(inDirectory.get(place));
      }
    });
    return found;
  }

  private void read(ZipFile zip, ZipArchiveEntry entry, EntryName archive, int level) {
    EntryName name = archive.inside(entry.getName());
    if (entry.isDirectory() || entry.isUnixSymlink() || unreadable(entry, name, zip.canReadEntryData(entry))) {
      return;
    }
    unpack(name, () -> zip.getInputStream(entry), entry, level);
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
