package makespan.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarUtils;

/// What a file is, told by its first bytes and never by its name.
enum Format {
  EMPTY("an empty file"), XML("XML"), ZIP("a zip archive"), TAR("a tar archive"), GZIP("a gzip file"),
  SEVEN_ZIP("a 7z archive"), XZ("packed with xz"), BZIP2("packed with bzip2"), ZSTD("packed with zstd"),
  RAR("a rar archive"), OTHER("another file");

  /// Bytes that are enough to tell; a tar header alone takes 512.
  static final int HEAD_BYTES = 1024;

  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC_AT = 257;
  private static final String BOM = "\u00EF\u00BB\u00BF";
  /// A tool's greeting may stand before the report that it prints.
  private static final Pattern XML_AFTER_WORDS = Pattern.compile("(?m)^\\s*<(?:\\?xml\\s|testsuites?[\\s>])");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /// What it is, for a sentence.
  String words() {
    return words;
  }

  /// Tells the format of a file.
  ///
  /// @param head its first bytes, all of them if it has fewer than [#HEAD_BYTES]
  static Format of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6) || starts(head, 'P', 'K', 7, 8)) {
      return ZIP;
    }
    if (starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (tar(head)) {
      return TAR;
    }
    if (starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return SEVEN_ZIP;
    }
    if (starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    if (starts(head, 'B', 'Z', 'h') && head.length > 4 && head[3] >= '1' && head[3] <= '9' && head[4] == 0x31) {
      return BZIP2;
    }
    if (starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return ZSTD;
    }
    if (starts(head, 'R', 'a', 'r', '!', 0x1A, 7)) {
      return RAR;
    }
    return xml(head) ? XML : OTHER;
  }

  private static boolean tar(byte[] head) {
    if (head.length < TAR_BLOCK) {
      return false;
    }
    byte[] header = java.util.Arrays.copyOf(head, TAR_BLOCK);
    return new String(header, TAR_MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar")
        || (header[0] != 0 && TarUtils.verifyCheckSum(header));
  }

  /// Zero bytes are left out, so that text of two or four bytes a character looks like text of one.
  private static boolean xml(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
      text = text.substring(2);
    }
    String narrow = text.replace("\0", "");
    String stripped = (narrow.startsWith(BOM) ? narrow.substring(BOM.length()) : narrow).stripLeading();
    return stripped.startsWith("<") || XML_AFTER_WORDS.matcher(stripped).find();
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
