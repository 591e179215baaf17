package makespan.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hashes of names, eight bytes at a time. The JDK's hash of strings and arrays is a sum that a report could be written
/// to collide in, and then every name is compared with every other.
final class NameHash {
  private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  /// Odd, without a pattern of bits: the golden ratio and a prime of the same size.
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  private NameHash() {}

  /// The hash of all bytes.
  static int of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /// The hash of some bytes.
  static int of(byte[] bytes, int from, int end) {
    long hash = (end - from) * FIRST;
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = step(hash, (long) WORD.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
    }
    hash = step(hash, rest);
    return (int) (hash ^ hash >>> 32);
  }

  private static long step(long hash, long word) {
    long mixed = (hash ^ word) * SECOND;
    return (mixed ^ mixed >>> 29) * FIRST;
  }
}
