package makespan.read.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.read.stream.BlockFilter;

/// Bytes on their way to the parser, which keeps a whole start tag in memory: a tag that does not end within the limit
/// ends the reading before the memory is spent. Also where cancelling takes effect and the end of the file is noted.
final class GuardedXml extends BlockFilter {
  private static final int STEP = 64 * 1024;

  private final int tagBytes;
  private final BooleanSupplier cancelled;
  private boolean inTag;
  private byte quote;
  private long openBytes;
  private boolean ended;
  private boolean tooLarge;

  GuardedXml(InputStream in, int tagBytes, BooleanSupplier cancelled) {
    super(in);
    this.tagBytes = tagBytes;
    this.cancelled = cancelled;
  }

  /// Whether the parser saw the end of the bytes.
  boolean ended() {
    return ended;
  }

  /// Whether a tag was longer than the limit.
  boolean tooLarge() {
    return tooLarge;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    int count = in.read(target, offset, Math.min(length, STEP));
    if (count < 0) {
      ended = true;
    } else {
      watch(target, offset, offset + count);
    }
    return count;
  }

  /// No value may hold a `<`, so only what follows the last one can still be an open tag.
  private void watch(byte[] bytes, int from, int end) throws IOException {
    int at = end - 1;
    while (at >= from && bytes[at] != '<') {
      at--;
    }
    if (at >= from) {
      inTag = at + 1 == end || (bytes[at + 1] != '!' && bytes[at + 1] != '?');
      quote = 0;
      openBytes = 0;
    }
    if (!inTag) {
      return;
    }
    for (int i = Math.max(at, from); i < end; i++) {
      byte b = bytes[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        inTag = false;
        return;
      }
    }
    openBytes += end - Math.max(at, from);
    if (openBytes > tagBytes) {
      tooLarge = true;
      throw new IOException("start tag of more than " + tagBytes + " bytes");
    }
  }
}
