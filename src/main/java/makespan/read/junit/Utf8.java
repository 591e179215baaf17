package makespan.read.junit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whether bytes are UTF-8 (RFC 3629: the shortest form, no surrogates) of characters that XML 1.0 allows.
final class Utf8 {
  /// Bytes that go on with a character are less than this, as they are signed.
  private static final byte CONTINUED_END = (byte) 0xC0;

  private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /// Whether all of some bytes are; of ASCII only bytes from a blank on, tabs and line breaks are looked for by whoever
  /// finds the end of a text.
  static boolean allowed(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end) {
      int first = bytes[i++];
      if (first >= 0) {
        while (i <= end - Long.BYTES && ((long) WORD.get(bytes, i) & HIGH_BITS) == 0) {
          i += Long.BYTES;
        }
        continue;
      }
      int lead = first & 0xFF;
      if (lead < 0xC2 || lead > 0xF4) {
        return false;
      }
      // two bytes, and those of three that leave no question
      if (lead < 0xE0) {
        if (i == end || bytes[i++] >= CONTINUED_END) {
          return false;
        }
        continue;
      }
      if (lead > 0xE0 && lead < 0xED) {
        if (end - i < 2 || bytes[i++] >= CONTINUED_END || bytes[i++] >= CONTINUED_END) {
          return false;
        }
        continue;
      }
      int more = lead < 0xF0 ? 2 : 3;
      if (end - i < more) {
        return false;
      }
      int code = lead & (0x3F >> more);
      for (int last = i + more; i < last; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
          return false;
        }
        code = (code << 6) | (bytes[i] & 0x3F);
      }
      boolean shortest = code >= (more == 2 ? 0x800 : 0x10000);
      boolean character = code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
      if (!shortest || !character) {
        return false;
      }
    }
    return true;
  }
}
