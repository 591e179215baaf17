package makespan.balance.splitter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// xxHash64 with seed 0 of a whole text, see "xxHash fast digest algorithm", sections XXH64, in the doc folder of
/// `Cyan4973/xxHash`.
final class XxHash64 {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;
  private static final long SUM_OF_1_AND_2 = 0x60EA27EEADC0B5D6L;
  private static final int STRIPE = 32;
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private XxHash64() {}

  static long of(byte[] text) {
    int at = 0;
    long hash;
    if (text.length >= STRIPE) {
      long a = SUM_OF_1_AND_2;
      long b = PRIME_2;
      long c = 0;
      long d = -PRIME_1;
      for (; at <= text.length - STRIPE; at += STRIPE) {
        a = round(a, longAt(text, at));
        b = round(b, longAt(text, at + 8));
        c = round(c, longAt(text, at + 16));
        d = round(d, longAt(text, at + 24));
      }
      hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
      hash = merged(merged(merged(merged(hash, a), b), c), d);
    } else {
      hash = PRIME_5;
    }
    return mixed(rest(text, at, hash + text.length));
  }

  private static long rest(byte[] text, int from, long sum) {
    int at = from;
    long hash = sum;
    for (; at <= text.length - 8; at += 8) {
      hash = Long.rotateLeft(hash ^ round(0, longAt(text, at)), 27) * PRIME_1 + PRIME_4;
    }
    if (at <= text.length - 4) {
      long four = (int) INTS.get(text, at) & 0xFFFF_FFFFL;
      hash = Long.rotateLeft(hash ^ four * PRIME_1, 23) * PRIME_2 + PRIME_3;
      at += 4;
    }
    for (; at < text.length; at++) {
      hash = Long.rotateLeft(hash ^ (text[at] & 0xFF) * PRIME_5, 11) * PRIME_1;
    }
    return hash;
  }

  private static long mixed(long sum) {
    long hash = (sum ^ sum >>> 33) * PRIME_2;
    hash = (hash ^ hash >>> 29) * PRIME_3;
    return hash ^ hash >>> 32;
  }

  private static long round(long sum, long lane) {
    return Long.rotateLeft(sum + lane * PRIME_2, 31) * PRIME_1;
  }

  private static long merged(long hash, long sum) {
    return (hash ^ round(0, sum)) * PRIME_1 + PRIME_4;
  }

  private static long longAt(byte[] text, int at) {
    return (long) LONGS.get(text, at);
  }
}
