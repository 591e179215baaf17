package makespan.read.junit;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In which encoding an XML file is written. The byte order mark counts over the pattern of the first bytes, that over
/// the declaration.
///
/// @param charset  what to decode with
/// @param bomBytes length of the byte order mark
public record XmlText(Charset charset, int bomBytes) {
  /// Bytes that [#of(byte[], int)] looks at, at most.
  public static final int HEAD_BYTES = 1024;

  /// Its letters and signs stand where those of the other encodings of mainframes do, as far as a declaration goes.
  private static final String EBCDIC = "IBM037";
  private static final Pattern DECLARED = Pattern
      .compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']\\s*([^\"']+?)\\s*[\"']");

  /// Looks at the first `length` bytes of a file.
  public static XmlText of(byte[] head, int length) {
    if (starts(head, length, 0xEF, 0xBB, 0xBF)) {
      return new XmlText(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, length, 0xFF, 0xFE, 0, 0)) {
      return new XmlText(StandardCharsets.UTF_32LE, 4);
    }
    if (starts(head, length, 0, 0, 0xFE, 0xFF)) {
      return new XmlText(StandardCharsets.UTF_32BE, 4);
    }
    if (starts(head, length, 0xFF, 0xFE)) {
      return new XmlText(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, length, 0xFE, 0xFF)) {
      return new XmlText(StandardCharsets.UTF_16BE, 2);
    }
    if (length > 3 && head[0] != 0 && head[1] == 0) {
      return new XmlText(head[2] == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE, 0);
    }
    if (length > 3 && head[0] == 0) {
      return new XmlText(head[1] == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_16BE, 0);
    }
    int seen = Math.min(length, HEAD_BYTES);
    if (starts(head, length, 0x4C, 0x6F, 0xA7, 0x94) && Charset.isSupported(EBCDIC)) {
      Charset latin = Charset.forName(EBCDIC);
      return new XmlText(declared(new String(head, 0, seen, latin), latin), 0);
    }
    return new XmlText(declared(new String(head, 0, seen, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), 0);
  }

  /// Whether the file can go to the parser as it is.
  boolean plain() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /// A declaration in single bytes that names an encoding of wide ones is wrong, and one that nobody knows is no help.
  private static Charset declared(String head, Charset otherwise) {
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return otherwise;
    }
    String name = matcher.group(1).toUpperCase(Locale.ROOT);
    if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.contains("UCS")) {
      return otherwise;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return otherwise;
    }
  }

  private static boolean starts(byte[] head, int length, int... bytes) {
    if (length < bytes.length) {
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
