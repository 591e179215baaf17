package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.util.StreamReaderDelegate;
import makespan.read.junit.PlainNames.Name;
import makespan.read.limits.Limits;
import org.jspecify.annotations.Nullable;

/// Reads what nearly all reports are, well-formed UTF-8 without a DTD or a processing instruction, from bytes held in
/// memory and several times as fast as a full parser: names are found by their bytes, text is made of them only where
/// it is asked for. At anything else it gives up, and the full parser decides. So it may refuse what it likes; what it
/// reads to the end it reads as that one does.
///
/// Answers only what [CaseCollector] asks a reader. One report, one owner.
final class PlainXml extends StreamReaderDelegate {
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*(?:\"1\\.0\"|'1\\.0')"
      + "(?:\\s+encoding\\s*=\\s*(?:\"(?i:UTF-8)\"|'(?i:UTF-8)'))?"
      + "(?:\\s+standalone\\s*=\\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>");
  private static final int LONGEST_DECLARATION = 200;
  private static final int MOST_ATTRIBUTES = 64;
  private static final int DEEPEST = 256;
  /// Of the characters of UTF-16 none takes more.
  private static final int TEXT_BYTES = 3 * Limits.FAILURE_TEXT;
  private static final int CANCEL_STEP = 64 * 1024;
  private static final boolean[] IN_NAME = new boolean[128];

  static {
    for (char c = 0; c < IN_NAME.length; c++) {
      IN_NAME[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.:".indexOf(c) >= 0;
    }
  }

  private final byte[] xml;
  private final int end;
  private final int tagBytes;
  private final BooleanSupplier cancelled;
  private final PlainText text;
  private final PlainNames names = new PlainNames();
  private final Set<String> prefixes = new HashSet<>(Set.of("xml"));
  private final @Nullable Name[] open = new Name[DEEPEST];
  private final @Nullable Name[] attribute = new Name[MOST_ATTRIBUTES];
  private final int[] valueFrom = new int[MOST_ATTRIBUTES];
  private final int[] valueEnd = new int[MOST_ATTRIBUTES];
  private final boolean[] valueLiteral = new boolean[MOST_ATTRIBUTES];
  private int attributes;
  private int elements;
  private int depth;
  private int at;
  private int cancelAt;
  private int textFrom;
  private int textTo;
  private boolean textLiteral;
  private boolean textRaw;
  private char @Nullable [] chars;
  private String local = "";
  private boolean emptyElement;
  private boolean rootSeen;
  private boolean ended;

  /// @param from      where the report begins, behind a byte order mark
  /// @param end       where it ends
  /// @param tagBytes  most bytes of a start tag
  /// @param cancelled asked between pieces of a report
  PlainXml(byte[] xml, int from, int end, int tagBytes, BooleanSupplier cancelled) {
    this.xml = xml;
    this.end = end;
    this.tagBytes = tagBytes;
    this.cancelled = cancelled;
    this.text = new PlainText(xml, end);
    this.at = from;
    this.cancelAt = from;
    skipDeclaration();
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  /// The next event.
  ///
  /// @throws NotPlainException     if the full parser has to decide
  /// @throws CancellationException if cancelled
  @Override
  public int next() {
    if (at >= cancelAt) {
      cancelAt = at + CANCEL_STEP;
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
    if (emptyElement) {
      emptyElement = false;
      return endElement();
    }
    return depth == 0 ? outside() : inside();
  }

  @Override
  public String getLocalName() {
    return local;
  }

  @Override
  public int getAttributeCount() {
    return attributes;
  }

  @Override
  public String getAttributeLocalName(int index) {
    return name(attribute[index]).local;
  }

  @Override
  public String getAttributeValue(int index) {
    Name name = name(attribute[index]);
    int from = valueFrom[index];
    int to = valueEnd[index];
    String known = name.value;
    if (known != null && Arrays.equals(xml, from, to, xml, name.valueFrom, name.valueEnd)) {
      return known;
    }
    String value = text.decoded(from, to, valueLiteral[index], true, false);
    name.value = value;
    name.valueFrom = from;
    name.valueEnd = to;
    return value;
  }

  /// The same as [#getAttributeValue(int)], in UTF-8.
  byte[] getAttributeUtf8(int index) {
    return text.utf8(valueFrom[index], valueEnd[index], valueLiteral[index], true, false);
  }

  /// As much of the text as anybody keeps: [Limits#FAILURE_TEXT] characters, or a few more.
  @Override
  public char[] getTextCharacters() {
    if (chars == null) {
      chars = text.beginning(textFrom, textTo, textLiteral, textRaw, TEXT_BYTES).toCharArray();
    }
    return chars;
  }

  @Override
  public int getTextStart() {
    return 0;
  }

  @Override
  public int getTextLength() {
    return getTextCharacters().length;
  }

  @Override
  public void close() {
    // nothing is open
  }

  private int outside() {
    while (true) {
      skipBlanks();
      if (at == end && rootSeen) {
        ended = true;
        return XMLStreamConstants.END_DOCUMENT;
      }
      if (byteAt(at) != '<') {
        throw new NotPlainException();
      }
      if (byteAt(at + 1) == '!') {
        skipComment();
      } else if (rootSeen) {
        throw new NotPlainException();
      } else {
        rootSeen = true;
        return startElement();
      }
    }
  }

  private int inside() {
    while (true) {
      if (byteAt(at) != '<') {
        int to = text.textEnd(at);
        return characters(at, to, to, false);
      }
      switch (byteAt(at + 1)) {
        case '/' -> {
          return endTag();
        }
        case '!' -> {
          if (byteAt(at + 2) == '[') {
            expect(at, "<![CDATA[");
            int from = at + "<![CDATA[".length();
            int to = text.sectionEnd(from, (byte) ']');
            return characters(from, to, to + "]]>".length(), true);
          }
          skipComment();
        }
        default -> {
          return startElement();
        }
      }
    }
  }

  private int characters(int from, int to, int next, boolean raw) {
    textFrom = from;
    textTo = to;
    textLiteral = text.literal();
    textRaw = raw;
    chars = null;
    at = next;
    return XMLStreamConstants.CHARACTERS;
  }

  private int startElement() {
    int start = at;
    Name element = nextName(start + 1);
    attributes = 0;
    elements++;
    boolean prefixed = !element.prefix.isEmpty();
    while (true) {
      int before = at;
      skipBlanks();
      byte b = byteAt(at);
      if (b == '>') {
        at++;
        break;
      }
      if (b == '/') {
        expect(at, "/>");
        at += 2;
        emptyElement = true;
        break;
      }
      if (at == before) {
        throw new NotPlainException();
      }
      prefixed |= attribute();
    }
    if (prefixed) {
      checkPrefixes(element);
    }
    if (at - start > tagBytes || depth == DEEPEST) {
      throw new NotPlainException();
    }
    open[depth++] = element;
    local = element.local;
    return XMLStreamConstants.START_ELEMENT;
  }

  /// Reads an attribute.
  ///
  /// @return whether its name has a prefix
  private boolean attribute() {
    // most often the attributes of an element are those of the one before
    Name before = attributes < MOST_ATTRIBUTES ? attribute[attributes] : null;
    Name name;
    if (before != null && before.standsAt(xml, at, end)) {
      name = before;
      at += name.length();
    } else {
      name = nextName(at);
    }
    skipBlanks();
    expect(at, "=");
    at++;
    skipBlanks();
    byte quote = byteAt(at);
    if ((quote != '"' && quote != '\'') || name.element == elements || attributes == MOST_ATTRIBUTES) {
      throw new NotPlainException();
    }
    name.element = elements;
    int from = at + 1;
    int to = text.valueEnd(from, quote);
    at = to + 1;
    if (name.declaresNamespace()) {
      declare(name, from, to);
      return false;
    }
    attribute[attributes] = name;
    valueFrom[attributes] = from;
    valueEnd[attributes] = to;
    valueLiteral[attributes] = text.literal();
    attributes++;
    return !name.prefix.isEmpty();
  }

  /// Name spaces are taken no notice of, but for whether a prefix is declared: on the root, for all of the report.
  private void declare(Name name, int from, int to) {
    if (depth > 0 || from == to || !text.literal()) {
      throw new NotPlainException();
    }
    if (!name.prefix.isEmpty() && (name.local.startsWith("xml") || !prefixes.add(name.local))) {
      throw new NotPlainException();
    }
  }

  private void checkPrefixes(Name element) {
    boolean known = element.prefix.isEmpty() || prefixes.contains(element.prefix);
    for (int i = 0; i < attributes; i++) {
      Name one = name(attribute[i]);
      known &= one.prefix.isEmpty() || prefixes.contains(one.prefix);
      for (int j = 0; j < i; j++) {
        known &= !name(attribute[j]).local.equals(one.local);
      }
    }
    if (!known) {
      throw new NotPlainException();
    }
  }

  private int endTag() {
    Name element = nextName(at + 2);
    skipBlanks();
    expect(at, ">");
    at++;
    if (element != open[depth - 1]) {
      throw new NotPlainException();
    }
    return endElement();
  }

  private int endElement() {
    depth--;
    local = name(open[depth]).local;
    return XMLStreamConstants.END_ELEMENT;
  }

  private Name nextName(int from) {
    byte[] bytes = xml;
    int i = from;
    while (i < end && inName(bytes[i])) {
      i++;
    }
    at = i;
    return names.of(xml, from, i);
  }

  /// Whether a byte stands for a character that a name may have.
  static boolean inName(byte b) {
    return b >= 0 && IN_NAME[b];
  }

  private void skipDeclaration() {
    if (end - at > 1 && xml[at] == '<' && xml[at + 1] == '?') {
      var head = new String(xml, at, Math.min(LONGEST_DECLARATION, end - at), StandardCharsets.ISO_8859_1);
      var declaration = DECLARATION.matcher(head);
      if (!declaration.lookingAt()) {
        throw new NotPlainException();
      }
      at += declaration.end();
    }
  }

  private void skipComment() {
    expect(at, "<!--");
    int from = at + "<!--".length();
    int to = text.sectionEnd(from, (byte) '-');
    for (int i = from; i < to; i++) {
      if (xml[i] == '-' && xml[i + 1] == '-') {
        throw new NotPlainException();
      }
    }
    at = to + "-->".length();
  }

  private void skipBlanks() {
    while (at < end && (xml[at] == ' ' || xml[at] == '\n' || xml[at] == '\t' || xml[at] == '\r')) {
      at++;
    }
  }

  private void expect(int from, String markup) {
    for (int i = 0; i < markup.length(); i++) {
      if (byteAt(from + i) != markup.charAt(i)) {
        throw new NotPlainException();
      }
    }
  }

  private byte byteAt(int place) {
    if (place >= end) {
      throw new NotPlainException();
    }
    return xml[place];
  }

  private static Name name(@Nullable Name name) {
    if (name == null) {
      throw new IllegalStateException("asked before there was one");
    }
    return name;
  }
}
