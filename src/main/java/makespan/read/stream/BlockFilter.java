package makespan.read.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that something is done about on their way, a block at a time: a single byte is a block of one, so that it cannot
/// pass by.
public abstract class BlockFilter extends FilterInputStream {
  /// @param in where the bytes come from
  protected BlockFilter(InputStream in) {
    super(in);
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] target, int offset, int length) throws IOException;
}
