package makespan.read.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalInt;

/// The record at the end of a zip that says how many entries its directory has. The library does not compare: damage in
/// the middle of a directory ends it, and the entries behind are lost in silence.
final class ZipEnd {
  /// The number of entries modulo 65,536, unless it is this: then it stands elsewhere.
  private static final int ELSEWHERE = 0xFFFF;

  private static final int SIGNATURE = 0x06054B50;
  private static final int RECORD_BYTES = 22;
  private static final int COUNT_AT = 10;
  private static final int MOST_COMMENT_BYTES = 65_535;

  private ZipEnd() {}

  /// Whether a number of entries is the one that the zip's end tells. Leaves the channel at its start.
  ///
  /// @throws IOException if the channel cannot be read
  static boolean tells(SeekableByteChannel zip, int entries) throws IOException {
    OptionalInt count = count(zip);
    return count.isEmpty() || count.getAsInt() == ELSEWHERE || count.getAsInt() == (entries & 0xFFFF);
  }

  private static OptionalInt count(SeekableByteChannel zip) throws IOException {
    int length = (int) Math.min(zip.size(), RECORD_BYTES + MOST_COMMENT_BYTES);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    zip.position(zip.size() - length);
    int got = 0;
    while (got >= 0 && tail.hasRemaining()) {
      got = zip.read(tail);
    }
    zip.position(0);
    for (int at = tail.position() - RECORD_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        return OptionalInt.of(tail.getShort(at + COUNT_AT) & 0xFFFF);
      }
    }
    return OptionalInt.empty();
  }
}
