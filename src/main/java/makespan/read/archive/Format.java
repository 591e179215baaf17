package makespan.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import makespan.read.timing.TimingLines;
import org.apache.commons.compress.archivers.tar.TarUtils;

/// What a file is, told by its first bytes and never by its name.
enum Format {
  EMPTY("an empty file"), XML("XML"), ZIP("a zip archive"), TAR("a tar archive"), GZIP("a gzip file"),
  SEVEN_ZIP("a 7z archive"), XZ("packed with xz"), BZIP2("packed with bzip2"), ZSTD("packed with zstd"),
  RAR("a rar archive"), LZ4("packed with lz4"), LZIP("packed with lzip"), COMPRESS("packed with compress"),
  JSON("JSON"), TIMES("a list of times"), OTHER("a file of another kind");

  /// Bytes that are enough to tell; a tar header alone takes 512.
  static final int HEAD_BYTES = 1024;

  /// Bytes among which words before a report are looked through where its beginning is nothing else.
  static final int WORDS_BYTES = 64 * 1024;

  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC_AT = 257;
  private static final int TAR_CHECKSUM_AT = 148;
  private static final int TAR_CHECKSUM_BYTES = 8;
  private static final Pattern TAR_CHECKSUM = Pattern.compile(" *[0-7]+[ \\x00]*");
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

  /// Whether it is one content made smaller, not an archive of several.
  boolean packed() {
    return switch (this) {
      case GZIP, XZ, BZIP2, ZSTD -> true;
      case EMPTY, XML, ZIP, TAR, SEVEN_ZIP, RAR, LZ4, LZIP, COMPRESS, JSON, TIMES, OTHER -> false;
    };
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
    if (starts(head, 0x04, 0x22, 0x4D, 0x18)) {
      return LZ4;
    }
    if (starts(head, 'L', 'Z', 'I', 'P', 1)) {
      return LZIP;
    }
    if (starts(head, 0x1F, 0x9D)) {
      return COMPRESS;
    }
    if (head.length >= TAR_BLOCK && text(head, TAR_MAGIC_AT, 5).equals("ustar")) {
      return TAR;
    }
    String narrow = narrow(head);
    if (narrow.startsWith("<") || starts(head, 0x4C, 0x6F, 0xA7, 0x94)) {
      return XML;
    }
    if (oldTar(head)) {
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
    if (starts(head, 0x28, 0xB5, 0x2F, 0xFD) || skippableFrame(head)) {
      return ZSTD;
    }
    if (starts(head, 'R', 'a', 'r', '!', 0x1A, 7)) {
      return RAR;
    }
    if (XML_AFTER_WORDS.matcher(narrow).find()) {
      return XML;
    }
    if (narrow.startsWith("{") || narrow.startsWith("[")) {
      return JSON;
    }
    return TimingLines.begin(narrow, head.length < HEAD_BYTES) ? TIMES : OTHER;
  }

  /// Whether what begins with these bytes may be words of many lines before a report: text that is as long.
  boolean mayBeWords(byte[] head) {
    return switch (this) {
      case JSON, TIMES, OTHER -> head.length == HEAD_BYTES && text(head, 0, HEAD_BYTES).indexOf(0) < 0;
      case EMPTY, XML, ZIP, TAR, GZIP, SEVEN_ZIP, XZ, BZIP2, ZSTD, RAR, LZ4, LZIP, COMPRESS -> false;
    };
  }

  /// Whether a report begins at a line somewhere in a text.
  static boolean xmlAfterWords(byte[] text) {
    String narrow = text(text, 0, text.length);
    return (narrow.contains("<testsuite") || narrow.contains("<?xml")) && XML_AFTER_WORDS.matcher(narrow).find();
  }

  /// The first tars had no magic, only a checksum; the library throws at one that is no number.
  private static boolean oldTar(byte[] head) {
    return head.length >= TAR_BLOCK && head[0] != 0
        && TAR_CHECKSUM.matcher(text(head, TAR_CHECKSUM_AT, TAR_CHECKSUM_BYTES)).matches()
        && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_BLOCK));
  }

  /// A zstd file may begin with frames of something else, of one of sixteen marks.
  private static boolean skippableFrame(byte[] head) {
    return head.length > 4 && (head[0] & 0xF0) == 0x50 && head[1] == 0x2A && head[2] == 0x4D && head[3] == 0x18;
  }

  private static String text(byte[] head, int from, int length) {
    return new String(head, from, length, StandardCharsets.ISO_8859_1);
  }

  /// The text without marks, leading blanks and zero bytes: text of two or four bytes a character looks like text of
  /// one.
  private static String narrow(byte[] head) {
    String wide = text(head, 0, head.length);
    boolean marked = wide.startsWith("\u00FF\u00FE") || wide.startsWith("\u00FE\u00FF");
    String narrow = (marked ? wide.substring(2) : wide).replace("\0", "");
    return (narrow.startsWith(BOM) ? narrow.substring(BOM.length()) : narrow).stripLeading();
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
