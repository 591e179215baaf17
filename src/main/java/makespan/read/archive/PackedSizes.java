package makespan.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Entries of a zip that by its directory are packed in more bytes than there are before what follows them. Whoever
/// unpacks one stops where its packed data end, and never notices.
///
/// A zip whose directory needs the fields for large ones is not looked at.
final class PackedSizes {
  private static final int RECORD_BYTES = 46;
  private static final int RECORD = 0x02014B50;
  private static final int PACKED_AT = 20;
  private static final int NAME_AT = 28;
  private static final int EXTRA_AT = 30;
  private static final int COMMENT_AT = 32;
  private static final int START_AT = 42;
  private static final int LOCAL_BYTES = 30;
  private static final long ELSEWHERE = 0xFFFFFFFFL;

  private final Map<Integer, Long> room;

  private PackedSizes(Map<Integer, Long> room) {
    this.room = room;
  }

  /// Looks through the directory of a zip. Leaves the channel at its start.
  ///
  /// @throws IOException if the channel cannot be read
  static PackedSizes of(SeekableByteChannel zip) throws IOException {
    Optional<ZipEnd.Directory> found = ZipEnd.directory(zip);
    if (found.isEmpty()) {
      return new PackedSizes(Map.of());
    }
    ZipEnd.Directory directory = found.get();
    long[] starts = new long[directory.entries()];
    long[] ends = new long[directory.entries()];
    long[] packedSizes = new long[directory.entries()];
    zip.position(directory.start());
    // not closed: it would close the channel
    InputStream in = new BufferedInputStream(Channels.newInputStream(zip), 64 * 1024);
    int count = 0;
    while (count < starts.length) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(RECORD_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
      if (header.remaining() < RECORD_BYTES || header.getInt(0) != RECORD) {
        break;
      }
      int name = header.getShort(NAME_AT) & 0xFFFF;
      long packed = header.getInt(PACKED_AT) & ELSEWHERE;
      long start = header.getInt(START_AT) & ELSEWHERE;
      in.skipNBytes(name + (header.getShort(EXTRA_AT) & 0xFFFF) + (header.getShort(COMMENT_AT) & 0xFFFF));
      starts[count] = start + directory.shift();
      packedSizes[count] = packed;
      ends[count] = packed == ELSEWHERE || start == ELSEWHERE ? 0 : starts[count] + LOCAL_BYTES + name + packed;
      count++;
    }
    zip.position(0);
    return new PackedSizes(room(starts, ends, packedSizes, count, directory.start()));
  }

  /// Whether that is said of any.
  boolean anyTooLarge() {
    return !room.isEmpty();
  }

  /// By place in the directory, of the entries that this is said of, for how many packed bytes there is room.
  Map<Integer, Long> room() {
    return room;
  }

  private static Map<Integer, Long> room(long[] starts, long[] ends, long[] packedSizes, int count, long directory) {
    long[] next = Arrays.copyOf(starts, count);
    Arrays.sort(next);
    Map<Integer, Long> found = new HashMap<>();
    for (int entry = 0; entry < count; entry++) {
      int place = Arrays.binarySearch(next, starts[entry]);
      while (place < count && next[place] <= starts[entry]) {
        place++;
      }
      long limit = place < count ? next[place] : directory;
      if (ends[entry] > limit) {
        found.put(entry, Math.max(0, packedSizes[entry] - (ends[entry] - limit)));
      }
    }
    return found;
  }
}
