package makespan.read.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.OptionalInt;

/// The record at the end of a zip that says how many entries its directory has. The library does not compare: damage in
/// the middle of a directory ends it, and the entries behind are lost in silence.
final class ZipEnd {
  /// The number of entries modulo 65,536, unless it is this: then it stands elsewhere.
  private static final int ELSEWHERE = 0xFFFF;

  private static final int SIGNATURE = 0x06054B50;
  private static final int RECORD_BYTES = 22;
  private static final int COUNT_AT = 10;
  private static final int BYTES_AT = 12;
  private static final int START_AT = 16;
  private static final int MOST_COMMENT_BYTES = 65_535;

  private ZipEnd() {}

  /// Whether a number of entries is the one that the zip's end tells. Leaves the channel at its start.
  ///
  /// @throws IOException if the channel cannot be read
  static boolean tells(SeekableByteChannel zip, int entries) throws IOException {
    OptionalInt count = count(zip);
    return count.isEmpty() || count.getAsInt() == ELSEWHERE || count.getAsInt() == (entries & 0xFFFF);
  }

  /// The directory of a zip, empty where it is missing or needs the fields for large ones. Leaves the channel at its
  /// start.
  ///
  /// @throws IOException if the channel cannot be read
  static Optional<Directory> directory(SeekableByteChannel zip) throws IOException {
    ByteBuffer tail = tail(zip);
    int at = record(tail);
    if (at < 0) {
      return Optional.empty();
    }
    int entries = tail.getShort(at + COUNT_AT) & 0xFFFF;
    long bytes = tail.getInt(at + BYTES_AT) & 0xFFFFFFFFL;
    long told = tail.getInt(at + START_AT) & 0xFFFFFFFFL;
    long start = zip.size() - tail.position() + at - bytes;
    return entries == ELSEWHERE || start < told ? Optional.empty()
        : Optional.of(new Directory(start, entries, start - told));
  }

  /// The directory of a zip.
  ///
  /// @param start   its first byte
  /// @param entries how many it says it has
  /// @param shift   how many bytes stand before the zip, which places in it do not count
  record Directory(long start, int entries, long shift) {}

  private static OptionalInt count(SeekableByteChannel zip) throws IOException {
    ByteBuffer tail = tail(zip);
    int at = record(tail);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(tail.getShort(at + COUNT_AT) & 0xFFFF);
  }

  private static ByteBuffer tail(SeekableByteChannel zip) throws IOException {
    int length = (int) Math.min(zip.size(), RECORD_BYTES + MOST_COMMENT_BYTES);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    zip.position(zip.size() - length);
    int got = 0;
    while (got >= 0 && tail.hasRemaining()) {
      got = zip.read(tail);
    }
    zip.position(0);
    return tail;
  }

  /// The place of the record, negative where there is none.
  private static int record(ByteBuffer tail) {
    int at = tail.position() - RECORD_BYTES;
    while (at >= 0 && tail.getInt(at) != SIGNATURE) {
      at--;
    }
    return at;
  }
}
