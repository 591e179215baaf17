package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Reads a 7z by the directory at its end; without that there is no telling what it holds. Links are passed over.
final class SevenZipWalk {
  /// Signature, version and the checksum of the next two fields: where the directory stands and how long it is.
  private static final int DIRECTORY_PLACE_AT = 12;
  private static final int START_BYTES = 32;
  /// Unix writes the mode of a file into the upper half of its attributes.
  private static final int MODE_SHIFT = 16;
  private static final int FILE_TYPE = 0xF000;
  private static final int LINK = 0xA000;
  /// The library compares checksums while it reads, and then loses all of what it was asked for.
  private static final int PIECE = 512;

  private final Unpacker unpacker;
  private final Limits limits;
  private final UnpackBudget budget;
  private final EntrySink sink;

  SevenZipWalk(Unpacker unpacker, Limits limits, UnpackBudget budget, EntrySink sink) {
    this.unpacker = unpacker;
    this.limits = limits;
    this.budget = budget;
    this.sink = sink;
  }

  /// Opens every file of a 7z on disk.
  ///
  /// @throws IOException if it cannot be read, is damaged, cut, or asks for too much memory
  void file(Path file, EntryName archive) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      walk(archive, channel, 0, true);
    }
  }

  /// Opens every file of a 7z that stands in another archive, or comes as a stream.
  ///
  /// @throws IOException if it is damaged, cut, or asks for too much memory
  void stream(EntryName archive, InputStream bytes, int level) throws IOException {
    byte[] held = bytes.readNBytes(limits.heldBytes());
    if (held.length == limits.heldBytes()) {
      sink.problem(new Problem(archive.path(), Kind.TOO_LARGE, "A 7z archive in another archive or on standard input"
          + " is opened up to " + (limits.heldBytes() >> 20) + " MiB. Open it by itself."));
      return;
    }
    try (var channel = new SeekableInMemoryByteChannel(held)) {
      walk(archive, channel, level, false);
    }
  }

  private void walk(EntryName archive, SeekableByteChannel channel, int level, boolean source) throws IOException {
    checkWhole(channel);
    try (SevenZFile sevenZip = SevenZFile.builder().setSeekableByteChannel(channel)
        .setMaxMemoryLimitKiB(Limits.DECODER_KIB).get()) {
      long done = 0;
      SevenZArchiveEntry entry = sevenZip.getNextEntry();
      while (entry != null) {
        budget.countEntry();
        if (!entry.isDirectory() && !entry.isAntiItem() && !link(entry)) {
          InputStream content = entry.hasStream() ? new Content(sevenZip) : InputStream.nullInputStream();
          unpacker.entry(archive.inside(entry.getName()), budget.counted(content), level + 1);
        }
        if (source) {
          sink.consumed(Math.max(0, channel.position() - done));
          done = Math.max(done, channel.position());
        }
        entry = sevenZip.getNextEntry();
      }
    }
  }

  private static boolean link(SevenZArchiveEntry entry) {
    return entry.getHasWindowsAttributes() && (entry.getWindowsAttributes() >>> MODE_SHIFT & FILE_TYPE) == LINK;
  }

  /// A 7z whose directory would stand past its end is cut; the library calls it damaged.
  private static void checkWhole(SeekableByteChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(START_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int count = 0;
    while (count >= 0 && start.hasRemaining()) {
      count = channel.read(start);
    }
    channel.position(0);
    if (start.hasRemaining()) {
      throw new Damage.CutException();
    }
    long place = start.getLong(DIRECTORY_PLACE_AT);
    long length = start.getLong(DIRECTORY_PLACE_AT + Long.BYTES);
    long behindStart = channel.size() - START_BYTES;
    if (place > behindStart || (place >= 0 && length > behindStart - place)) {
      throw new Damage.CutException();
    }
  }

  /// The bytes of the archive's current entry; closing it does not close the archive.
  private static final class Content extends InputStream {
    private final SevenZFile sevenZip;

    Content(SevenZFile sevenZip) {
      this.sevenZip = sevenZip;
    }

    @Override
    public int read() throws IOException {
      return sevenZip.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return sevenZip.read(target, offset, Math.min(length, PIECE));
    }
  }
}
