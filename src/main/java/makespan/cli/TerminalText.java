package makespan.cli;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.YI;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/// Text from outside as a terminal may be given it: one line, nothing that steers the terminal, and how wide it is.
final class TerminalText {
  private static final String ELLIPSIS = "…";
  /// Lines of prose are no longer: it reads best so, and fits every terminal.
  private static final int PROSE_CELLS = 100;
  private static final int REPLACEMENT = '?';
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final Set<Character.UnicodeScript> WIDE_SCRIPTS = EnumSet.of(HAN, HIRAGANA, KATAKANA, HANGUL,
      BOPOMOFO, YI);

  private TerminalText() {}

  /// The text with every control character, line break, direction mark and lone surrogate replaced.
  static String line(String text) {
    return text.codePoints()
        .map(code -> steers(code) ? REPLACEMENT : code)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The text of [#line(String)], its middle left out where it would be wider than `most` cells. Two
  /// thirds of what stays are its end: that is where paths differ.
  static String line(String text, int most) {
    String line = line(text);
    if (width(line) <= most) {
      return line;
    }
    int[] codes = line.codePoints().toArray();
    int head = 0;
    int tail = codes.length;
    int room = most - 1;
    while (room > 1) {
      boolean fromEnd = room % 3 != 0;
      room -= width(fromEnd ? codes[--tail] : codes[head++]);
    }
    return new String(codes, 0, head) + ELLIPSIS + new String(codes, tail, codes.length - tail);
  }

  /// How many cells of a terminal a text takes: East Asian wide characters and pictures take two, marks none.
  static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  /// Appends prose in lines that fit.
  ///
  /// @param indent before every line
  static void wrapped(String text, String indent, Appendable out) throws IOException {
    var line = new StringBuilder(indent);
    for (String word : line(text).split(" ", -1)) {
      if (line.length() > indent.length() && width(line + word) > PROSE_CELLS) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static int width(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(code) ? 2 : 1;
    };
  }

  /// After Unicode Standard Annex 11, by script: the JDK does not carry the property itself.
  private static boolean wide(int code) {
    if (code < 0x1100 || (code >= 0xFF61 && code <= 0xFFDC)) {
      return false;
    }
    boolean symbolOrFullWidth = (code >= 0x3000 && code <= 0x303E) || (code >= 0xFF01 && code <= 0xFFE6);
    return symbolOrFullWidth || Character.isEmojiPresentation(code)
        || WIDE_SCRIPTS.contains(Character.UnicodeScript.of(code));
  }

  private static boolean steers(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> code != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
