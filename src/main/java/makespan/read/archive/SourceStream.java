package makespan.read.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file or stream that the user named, counted for the progress.
final class SourceStream extends FilterInputStream {
  private static final int STEP = 64 * 1024;

  private final EntrySink sink;
  private final long most;
  private long count;

  /// @param most bytes that are read of it
  SourceStream(InputStream in, EntrySink sink, long most) {
    super(in);
    this.sink = sink;
    this.most = most;
  }

  SourceStream(Path file, EntrySink sink) throws IOException {
    this(Files.newInputStream(file), sink, Long.MAX_VALUE);
  }

  /// Bytes read so far.
  long count() {
    return count;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      int got = super.read(target, offset, Math.min(length, STEP));
      if (got > 0) {
        count(got);
      }
      return got;
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public long skip(long wanted) {
    try {
      long skipped = super.skip(wanted);
      count(skipped);
      return skipped;
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  private void count(long bytes) {
    count += bytes;
    sink.consumed(bytes);
    if (count > most) {
      throw SourceException.endless(most);
    }
  }
}
