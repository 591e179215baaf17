package makespan.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damages bytes in one of the ways in which disks, networks and strangers do.
final class Mutation {
  /// What parsers and unpackers have stumbled over.
  private static final List<String> WORDS = List.of("\0", "\u00FF\u00FF\u00FF\u00FF", "\u00FF\u00FF\u00FF\u007F", "<",
      ">", "&", "&#0;", "&x;",
      "]]>", "<![CDATA[", "<!--", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<testcase", "</testsuite>",
      "time=\"1e999999\"", "time='-1'", "\"", "'", "{", "}", "[", "]", ",", ":", "1e400", "-", "NaN", "PK\u0003\u0004",
      "PK\u0005\u0006", "\u001F\u008B", "\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u001B[31m", "\n", "\r", "../", "node-");

  private final SplittableRandom random;

  Mutation(SplittableRandom random) {
    this.random = random;
  }

  /// Some damage, one to four times.
  ///
  /// @param other bytes of something else, to be mixed in
  byte[] of(byte[] sound, byte[] other) {
    byte[] bytes = sound.clone();
    for (int times = random.nextInt(1, 5); times > 0; times--) {
      bytes = once(bytes, other);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    if (bytes.length == 0) {
      return other;
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 400));
    return switch (random.nextInt(8)) {
      case 0 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 1 -> changed(bytes, at, (byte) random.nextInt(256));
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> joined(bytes, at, new byte[0], at + length);
      case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
      case 5 -> joined(bytes, at, word(), at);
      case 6 -> joined(bytes, at, word(), Math.min(bytes.length, at + word().length));
      default -> {
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        yield joined(bytes, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + length)), at);
      }
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] changed(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  /// The bytes up to `at`, others, and the bytes from `next` on.
  private static byte[] joined(byte[] bytes, int at, byte[] between, int next) {
    var joined = new ByteArrayOutputStream(bytes.length + between.length);
    joined.write(bytes, 0, at);
    joined.writeBytes(between);
    joined.write(bytes, next, bytes.length - next);
    return joined.toByteArray();
  }
}
