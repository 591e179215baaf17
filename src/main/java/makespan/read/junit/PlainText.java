package makespan.read.junit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text as it stands in a report of UTF-8: how far it goes, whether all of it is allowed, and what it means. One report,
/// one owner.
final class PlainText {
  private static final int LONGEST_REFERENCE = 10;
  private static final int LONGEST_CHARACTER = 4;

  /// Eight bytes, the first one lowest.
  private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x7F * EACH;
  private static final long AMPERSANDS = '&' * EACH;
  private static final long TAGS = '<' * EACH;
  /// Added to seven bits it gives the eighth from a blank on.
  private static final long FROM_BLANK = (0x80 - ' ') * EACH;

  /// The entities of XML by [#word(int, int)].
  private static final int LT = ('l' << 8) | 't';
  private static final int GT = ('g' << 8) | 't';
  private static final int AMP = ('a' << 16) | ('m' << 8) | 'p';
  private static final int QUOT = ('q' << 24) | ('u' << 16) | ('o' << 8) | 't';
  private static final int APOS = ('a' << 24) | ('p' << 16) | ('o' << 8) | 's';

  private final byte[] xml;
  private final int end;
  private boolean references;
  private boolean breaks;
  private byte[] meaning = new byte[256];
  private int meaningLength;

  /// @param end of the report's bytes
  PlainText(byte[] xml, int end) {
    this.xml = xml;
    this.end = end;
  }

  /// Where an attribute's value ends.
  ///
  /// @throws NotPlainException if it holds what it must not, or does not end
  int valueEnd(int from, byte quote) {
    references = false;
    breaks = false;
    byte[] bytes = xml;
    long allBytes = 0;
    long quotes = quote * EACH;
    int i = from;
    while (true) {
      // past what means itself, eight bytes at a time; of the last few of the report one at a time
      while (i <= end - Long.BYTES) {
        long word = (long) WORD.get(bytes, i);
        long ascii = word & LOW_BITS;
        long plain = ((ascii ^ quotes) + LOW_BITS) & ((ascii ^ AMPERSANDS) + LOW_BITS) & ((ascii ^ TAGS) + LOW_BITS)
            & (ascii + FROM_BLANK);
        long other = ~(plain | word) & HIGH_BITS;
        allBytes |= word;
        if (other != 0) {
          i += firstByte(other);
          break;
        }
        i += Long.BYTES;
      }
      if (i >= end) {
        throw new NotPlainException();
      }
      byte b = bytes[i];
      allBytes |= b;
      if (b == quote) {
        return checked(from, i, (allBytes & HIGH_BITS) == 0);
      }
      if (b < ' ') {
        noteBreak(b);
      } else if (b == '&') {
        i = referenceEnd(i) - 1;
      } else if (b == '<') {
        throw new NotPlainException();
      }
      i++;
    }
  }

  /// Which byte of a word is the first with its highest bit set, of bytes with nothing else: a product has its number
  /// in the highest byte. The JDK's count of zeros is quick only once it is compiled for long runs.
  private static int firstByte(long highBits) {
    return (int) ((((highBits & -highBits) >>> 7) * 0x0001020304050607L) >>> 56);
  }

  /// Where the text between tags ends: at the next `<`.
  ///
  /// @throws NotPlainException if it holds what it must not, or does not end
  int textEnd(int from) {
    references = false;
    breaks = false;
    boolean ascii = true;
    for (int i = from; i < end; i++) {
      byte b = xml[i];
      if (b > '>') {
        continue;
      }
      if (b == '<') {
        return checked(from, i, ascii);
      }
      if (b < ' ') {
        ascii &= b >= 0;
        noteBreak(b);
      } else if (b == '&') {
        i = referenceEnd(i) - 1;
      } else if (b == '>' && i - from >= 2 && xml[i - 1] == ']' && xml[i - 2] == ']') {
        throw new NotPlainException();
      }
    }
    throw new NotPlainException();
  }

  /// Where a comment or CDATA section ends: at two of a character and `>`.
  ///
  /// @throws NotPlainException if it holds what it must not, or does not end
  int sectionEnd(int from, byte twice) {
    references = false;
    breaks = false;
    boolean ascii = true;
    for (int i = from; i < end; i++) {
      byte b = xml[i];
      if (b == '>' && i - from >= 2 && xml[i - 1] == twice && xml[i - 2] == twice) {
        return checked(from, i - 2, ascii);
      }
      if (b < ' ') {
        ascii &= b >= 0;
        noteBreak(b);
      }
    }
    throw new NotPlainException();
  }

  /// Whether the text found last means just what it is.
  boolean literal() {
    return !references && !breaks;
  }

  /// The bytes as text.
  ///
  /// @param literal what [#literal()] said of them
  /// @param value   whether it is an attribute's, in which line breaks and tabs are blanks
  /// @param raw     whether references have no meaning
  String decoded(int from, int to, boolean literal, boolean value, boolean raw) {
    if (literal) {
      return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }
    decode(from, to, value, raw, to - from);
    return new String(meaning, 0, meaningLength, StandardCharsets.UTF_8);
  }

  /// How text between tags begins.
  ///
  /// @param literal what [#literal()] said of it
  /// @param raw     whether references have no meaning
  /// @param most    bytes of it in UTF-8 that are wanted; three more at most may come
  String beginning(int from, int to, boolean literal, boolean raw, int most) {
    if (!literal) {
      decode(from, to, false, raw, most);
      return new String(meaning, 0, meaningLength, StandardCharsets.UTF_8);
    }
    int last = Math.min(to - from, most) + from;
    while (last < to && (xml[last] & 0xC0) == 0x80) {
      last++;
    }
    return new String(xml, from, last - from, StandardCharsets.UTF_8);
  }

  /// The same in UTF-8.
  byte[] utf8(int from, int to, boolean literal, boolean value, boolean raw) {
    if (literal) {
      return Arrays.copyOfRange(xml, from, to);
    }
    decode(from, to, value, raw, to - from);
    return Arrays.copyOf(meaning, meaningLength);
  }

  /// What a text means is never longer than the text. Ends between two characters once there is as much as wanted.
  private void decode(int from, int to, boolean value, boolean raw, int most) {
    int room = Math.min(to - from, most + LONGEST_CHARACTER);
    if (meaning.length < room) {
      meaning = new byte[Math.max(room, meaning.length * 2)];
    }
    meaningLength = 0;
    int i = copyLiteral(from, to, most);
    while (i < to && (meaningLength < most || (xml[i] & 0xC0) == 0x80)) {
      byte b = xml[i];
      if (b > '&' || b < 0) {
        meaning[meaningLength++] = b;
        i++;
      } else {
        i = copyLiteral(decodeOne(i, to, value, raw), to, most);
      }
    }
  }

  /// Takes over a reference, a line break, or what only looks like one of them.
  ///
  /// @return where the next begins
  private int decodeOne(int at, int to, boolean value, boolean raw) {
    byte b = xml[at];
    if (b == '&' && !raw) {
      int next = behind(at);
      put(codePoint(at, next));
      return next;
    }
    if (b == '\r') {
      meaning[meaningLength++] = (byte) (value ? ' ' : '\n');
      return at + (at + 1 < to && xml[at + 1] == '\n' ? 2 : 1);
    }
    meaning[meaningLength++] = value && (b == '\n' || b == '\t') ? (byte) ' ' : b;
    return at + 1;
  }

  /// Takes over what means itself, eight bytes at a time, as long as there are eight and as many are wanted.
  ///
  /// @return where it stopped, which need not be at something else
  private int copyLiteral(int from, int to, int most) {
    int i = from;
    while (i <= to - Long.BYTES && meaningLength <= most - Long.BYTES) {
      long word = (long) WORD.get(xml, i);
      long ascii = word & LOW_BITS;
      long plain = ((ascii ^ AMPERSANDS) + LOW_BITS) & (ascii + FROM_BLANK);
      long other = ~(plain | word) & HIGH_BITS;
      WORD.set(meaning, meaningLength, word);
      int taken = other == 0 ? Long.BYTES : firstByte(other);
      i += taken;
      meaningLength += taken;
      if (other != 0) {
        break;
      }
    }
    return i;
  }

  private void noteBreak(byte b) {
    if (b >= 0) {
      breaks = true;
      if (b != '\n' && b != '\t' && b != '\r') {
        throw new NotPlainException();
      }
    }
  }

  private int checked(int from, int to, boolean ascii) {
    if (!ascii && !Utf8.allowed(xml, from, to)) {
      throw new NotPlainException();
    }
    return to;
  }

  /// The place behind a reference.
  private int referenceEnd(int ampersand) {
    references = true;
    int behind = behind(ampersand);
    codePoint(ampersand, behind);
    return behind;
  }

  private int behind(int ampersand) {
    int last = Math.min(end, ampersand + LONGEST_REFERENCE);
    for (int i = ampersand + 1; i < last; i++) {
      if (xml[i] == ';') {
        return i + 1;
      }
    }
    throw new NotPlainException();
  }

  private int codePoint(int ampersand, int behind) {
    int from = ampersand + 1;
    int to = behind - 1;
    if (from < to && xml[from] == '#') {
      return number(from + 1, to);
    }
    return switch (word(from, to)) {
      case LT -> '<';
      case GT -> '>';
      case AMP -> '&';
      case QUOT -> '"';
      case APOS -> '\'';
      default -> throw new NotPlainException();
    };
  }

  /// Up to four letters as a number, 0 for anything else.
  private int word(int from, int to) {
    int word = 0;
    for (int i = from; i < to && to - from <= Integer.BYTES; i++) {
      word = (word << Byte.SIZE) | (xml[i] & 0xFF);
    }
    return word;
  }

  private int number(int from, int to) {
    int radix = from < to && xml[from] == 'x' ? 16 : 10;
    int code = 0;
    int first = radix == 16 ? from + 1 : from;
    for (int i = first; i < to; i++) {
      int digit = xml[i] < 0 ? -1 : Character.digit(xml[i], radix);
      if (digit < 0) {
        throw new NotPlainException();
      }
      code = code * radix + digit;
    }
    boolean character = (code >= ' ' && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF) || code == '\n' || code == '\t' || code == '\r';
    if (first == to || !character) {
      throw new NotPlainException();
    }
    return code;
  }

  private void put(int codePoint) {
    if (codePoint < 0x80) {
      meaning[meaningLength++] = (byte) codePoint;
    } else {
      for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
        meaning[meaningLength++] = b;
      }
    }
  }
}
