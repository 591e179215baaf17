package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import makespan.read.stream.BlockFilter;

/// Notes whether the record that ends a zip came by, in a zip read from front to back.
final class DirectoryWatch extends BlockFilter {
  private static final int END_RECORD = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

  private int last;
  private boolean seen;
  private boolean ended;

  DirectoryWatch(InputStream in) {
    super(in);
  }

  /// Whether the end of the directory was seen.
  boolean seen() {
    return seen;
  }

  /// Whether the end of the bytes was reached.
  boolean ended() {
    return ended;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    ended |= count < 0;
    for (int i = 0; i < count; i++) {
      last = last << 8 | (target[offset + i] & 0xFF);
      seen |= last == END_RECORD;
    }
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] buffer = new byte[(int) Math.min(wanted, 8 * 1024)];
    return Math.max(0, read(buffer, 0, buffer.length));
  }
}
