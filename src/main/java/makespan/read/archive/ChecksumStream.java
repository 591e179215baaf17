package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import makespan.read.stream.BlockFilter;

/// Bytes of a zip entry that are compared with the checksum and size of the archive's directory at their end, which the
/// library does not do.
final class ChecksumStream extends BlockFilter {
  /// The directory does not say.
  static final long NOT_GIVEN = -1;

  private final long expectedCrc;
  private final long expectedSize;
  private final CRC32 crc = new CRC32();
  private long size;
  private boolean ended;

  ChecksumStream(InputStream in, long expectedCrc, long expectedSize) {
    super(in);
    this.expectedCrc = expectedCrc;
    this.expectedSize = expectedSize;
  }

  /// Whether all bytes were read and their checksum is another one.
  boolean differsFrom(long otherCrc) {
    return ended && otherCrc != NOT_GIVEN && otherCrc != crc.getValue();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count >= 0) {
      crc.update(target, offset, count);
      size += count;
    } else if (!ended) {
      ended = true;
      if (differsFrom(expectedCrc) || (expectedSize != NOT_GIVEN && expectedSize != size)) {
        throw new ZipException("checksum or size differs");
      }
    }
    return count;
  }

  @Override
  public long skip(long wanted) {
    throw new UnsupportedOperationException("skipped bytes would be missing in the checksum");
  }
}
