package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.stream.BlockFilter;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/// Reads a tar from front to back, and those that stand behind its end. Links, devices and folders are passed over.
final class TarWalk {
  private static final int RECORD = 512;
  private static final int STEP = 20 * RECORD;

  private final Unpacker unpacker;
  private final UnpackBudget budget;
  private final EntrySink sink;

  TarWalk(Unpacker unpacker, UnpackBudget budget, EntrySink sink) {
    this.unpacker = unpacker;
    this.budget = budget;
    this.sink = sink;
  }

  /// Opens every file of a tar.
  ///
  /// @throws IOException if it is damaged, or breaks off
  void read(EntryName archive, InputStream bytes, int level) throws IOException {
    var source = new TailStream(new PushbackInputStream(bytes, RECORD));
    boolean more = true;
    while (more) {
      one(archive, source, level);
      if (!source.endsInZeros()) {
        throw new Damage.CutException();
      }
      byte[] behind = source.firstBehindZeros();
      more = behind.length == RECORD && TarUtils.verifyCheckSum(behind);
      if (more) {
        source.takeBack(behind);
      } else if (behind.length > 0) {
        sink.problem(new Problem(archive.path(), Kind.MALFORMED,
            "Behind the end of the tar stands something that is none; it is left out. Fetch it again."));
      }
    }
    source.transferTo(OutputStream.nullOutputStream());
  }

  /// The size of a block is that of a record, so that what follows the end at once is not passed over.
  private void one(EntryName archive, TailStream source, int level) throws IOException {
    var tar = new TarArchiveInputStream(source, RECORD, RECORD, StandardCharsets.UTF_8.name(), true);
    Optional<TarArchiveEntry> next = next(tar, source);
    while (next.isPresent()) {
      TarArchiveEntry entry = next.get();
      budget.countEntry();
      if (regular(entry) && tar.canReadEntryData(entry)) {
        EntryName name = archive.inside(entry.getName());
        if (!entry.isCheckSumOK()) {
          sink.problem(new Problem(name.path(), Kind.MALFORMED,
              "Its header in the tar does not match its checksum, so that its name may be another. Fetch it again."));
        }
        unpacker.entry(name, new MemberStream(tar, source::ended), level + 1);
      }
      next = next(tar, source);
    }
  }

  private static Optional<TarArchiveEntry> next(TarArchiveInputStream tar, TailStream source) throws IOException {
    try {
      return Optional.ofNullable(tar.getNextEntry());
    } catch (IOException e) {
      if (source.ended()) {
        throw new Damage.CutException();
      }
      throw e;
    }
  }

  private static boolean regular(TarArchiveEntry entry) {
    return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isFIFO() && !entry.isBlockDevice()
        && !entry.isCharacterDevice();
  }

  /// Remembers how the bytes ended. A tar ends in records of zeros; the library takes any end for one.
  private static final class TailStream extends BlockFilter {
    private final PushbackInputStream bytes;
    private long zeros;
    private boolean ended;

    TailStream(PushbackInputStream in) {
      super(in);
      this.bytes = in;
    }

    /// The first record that is not all zeros, shorter or empty at the end.
    byte[] firstBehindZeros() throws IOException {
      byte[] record = readNBytes(RECORD);
      while (record.length > 0 && zeros >= record.length) {
        record = readNBytes(RECORD);
      }
      return record;
    }

    void takeBack(byte[] record) throws IOException {
      bytes.unread(record);
      zeros = 0;
    }

    boolean endsInZeros() {
      return zeros >= RECORD;
    }

    boolean ended() {
      return ended;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      ended |= count < 0;
      int tail = Math.max(0, count);
      while (tail > 0 && target[offset + tail - 1] == 0) {
        tail--;
      }
      zeros = tail == 0 ? zeros + Math.max(0, count) : count - tail;
      return count;
    }

    /// Skipped bytes are of no use to tell the end by, so they are read.
    @Override
    public long skip(long wanted) throws IOException {
      byte[] buffer = new byte[(int) Math.min(wanted, STEP)];
      return Math.max(0, read(buffer, 0, buffer.length));
    }
  }
}
