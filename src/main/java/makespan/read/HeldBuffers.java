package makespan.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import makespan.read.archive.EntryContent;

/// Memory for entries on their way to a reader, used again once they are read: arrays of some MiB made anew for each
/// live long enough to fill the heap. Belongs to the thread that unpacks.
final class HeldBuffers {
  private static final int FIRST_BYTES = 64 * 1024;
  /// Entries up to this are copied to an array of their own size, so that many of them wait in little memory.
  private static final int SMALL_BYTES = 256 * 1024;

  private final Deque<byte[]> free = new ArrayDeque<>();

  /// The first bytes of an entry.
  static final class Held {
    private final byte[] bytes;
    private final int length;

    private Held(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    /// An array that begins with them, not copied.
    byte[] bytes() {
      return bytes;
    }

    /// An array of them alone.
    byte[] copied() {
      return Arrays.copyOf(bytes, length);
    }

    /// How many there are.
    int length() {
      return length;
    }
  }

  /// Reads an entry.
  ///
  /// @param most bytes of it; where there are as many, the array has no more
  Held read(EntryContent content, int most) {
    byte[] buffer = free.isEmpty() ? new byte[Math.min(FIRST_BYTES, most)] : free.pop();
    int length = 0;
    int count = 0;
    while (count >= 0 && length < most) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(most, buffer.length * 2L));
      }
      count = content.read(buffer, length, buffer.length - length);
      length += Math.max(0, count);
    }
    if (length > SMALL_BYTES || length == most) {
      return new Held(buffer, length);
    }
    free.push(buffer);
    return new Held(Arrays.copyOf(buffer, length), length);
  }

  /// Takes back what nobody reads any more.
  void giveBack(Held held) {
    if (held.length > SMALL_BYTES) {
      free.push(held.bytes);
    }
  }
}
