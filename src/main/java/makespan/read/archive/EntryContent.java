package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import makespan.model.Problem;
import org.jspecify.annotations.Nullable;

/// The bytes of one entry. Reading never fails because of damage: the bytes end early and [#damage()] says why.
public final class EntryContent extends InputStream {
  private static final int STEP = 64 * 1024;
  private static final int PIECE = 4 * 1024;

  private final String path;
  private final InputStream in;
  private byte[] head = {};
  private int headAt;
  private boolean ended;
  private @Nullable Problem damage;
  private @Nullable ArchiveLimitException stop;

  EntryContent(String path, InputStream in) {
    this.path = path;
    this.in = in;
  }

  /// Path of the entry as shown to the user; of an entry in an inner archive `inner.zip!/path`.
  public String path() {
    return path;
  }

  /// Why the bytes ended early or do not match their checksum, known once they were read to their end.
  public Optional<Problem> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (headAt < head.length) {
      int count = Math.min(length, head.length - headAt);
      System.arraycopy(head, headAt, target, offset, count);
      headAt += count;
      return count;
    }
    return unpack(target, offset, Math.min(length, STEP));
  }

  @Override
  public byte[] readNBytes(int length) {
    try {
      return super.readNBytes(length);
    } catch (IOException e) {
      throw new AssertionError("reading never fails", e);
    }
  }

  /// The first bytes, which will be read once more.
  byte[] peek(int length) {
    head = readNBytes(length);
    headAt = 0;
    return head;
  }

  /// Reads to the end, so that checksums are compared.
  public void drain() {
    drain(Long.MAX_VALUE);
  }

  /// Reads so many bytes more, or to the end.
  void drain(long atMost) {
    headAt = head.length;
    if (ended) {
      return;
    }
    byte[] buffer = new byte[STEP];
    long left = atMost;
    while (left > 0) {
      int count = read(buffer, 0, (int) Math.min(left, buffer.length));
      left = count < 0 ? 0 : left - count;
    }
  }

  /// Passes on that a limit of the whole archive ended this entry.
  void rethrowStop() {
    if (stop != null) {
      throw stop;
    }
  }

  /// A decoder that fails loses all of the piece it was asked for.
  private int unpack(byte[] target, int offset, int length) {
    int done = 0;
    int count = 1;
    while (done < length && count > 0 && !ended && damage == null) {
      count = piece(target, offset + done, Math.min(length - done, PIECE));
      done += Math.max(0, count);
    }
    return done == 0 && (ended || damage != null) ? -1 : done;
  }

  private int piece(byte[] target, int offset, int length) {
    try {
      int count = in.read(target, offset, length);
      ended = count < 0;
      return count;
    } catch (CancellationException e) {
      throw e;
    } catch (ArchiveLimitException e) {
      stop = e;
      damage = Damage.of(path, e);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      damage = Damage.of(path, e);
    }
    return -1;
  }
}
