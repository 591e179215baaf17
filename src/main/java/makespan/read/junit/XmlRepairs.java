package makespan.read.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces what a strict parser refuses in characters that come in pieces: control characters and forbidden character
/// references become U+FFFD, entities that only a DTD could explain, stray `&` and stray `<` become text; XML
/// declarations and document types are dropped wherever they stand. Comments and CDATA sections stay as they are.
final class XmlRepairs {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_REFERENCE = 64;
  private static final Pattern CHARACTER = Pattern.compile("&#(?:([0-9]{1,9})|x([0-9a-fA-F]{1,7}));");
  private static final Pattern PREDEFINED = Pattern.compile("&(?:lt|gt|amp|quot|apos);");
  private static final Pattern NAME = Pattern.compile("&[^\\s&;<>\"']+");

  private enum State {
    TEXT, COMMENT, CDATA, DECLARATION, DOCTYPE
  }

  private State state = State.TEXT;
  private int subsetDepth;
  private boolean inSubsetComment;
  private char quote;
  private boolean inTag;
  private char attributeQuote;
  private char highSurrogate;
  /// What may become a reference or the start of a section, and cannot be judged yet.
  private final StringBuilder pending = new StringBuilder();
  /// The last two characters, which end a section together with `>`.
  private char last;
  private char lastButOne;
  private boolean markupKept;

  /// Whether an entity without meaning, a stray `&` or a stray `<` was written out as text.
  boolean markupKept() {
    return markupKept;
  }

  /// Appends the repaired form of some characters, as far as it is known.
  void add(char[] chars, int from, int end, StringBuilder repaired) {
    int at = from;
    while (at < end) {
      int run = at;
      if (takesRuns()) {
        while (run < end && inert(chars[run])) {
          run++;
        }
      }
      if (run > at) {
        repaired.append(chars, at, run - at);
        lastButOne = run - at > 1 ? chars[run - 2] : last;
        last = chars[run - 1];
        at = run;
      } else {
        add(chars[at++], repaired);
      }
    }
  }

  private boolean takesRuns() {
    return pending.isEmpty() && highSurrogate == 0 && state != State.DECLARATION && state != State.DOCTYPE;
  }

  /// Whether a character is allowed and means nothing in text, tags, comments and CDATA sections: nearly all are.
  private static boolean inert(char c) {
    return switch (c) {
      case '<', '>', '&', '"', '\'', '-', ']' -> false;
      case '\t', '\n', '\r' -> true;
      default -> c >= ' ' && c < Character.MIN_SURROGATE;
    };
  }

  /// Appends what was still pending.
  void end(StringBuilder repaired) {
    if (highSurrogate != 0) {
      repaired.append(REPLACEMENT);
    }
    if (!pending.isEmpty() && pending.charAt(0) == '&') {
      endReference(repaired);
    }
    repaired.append(pending);
    pending.setLength(0);
  }

  private void add(char c, StringBuilder repaired) {
    if (Character.isHighSurrogate(c)) {
      if (highSurrogate != 0) {
        plain(REPLACEMENT, repaired);
      }
      highSurrogate = c;
    } else if (highSurrogate != 0) {
      char high = highSurrogate;
      highSurrogate = 0;
      if (Character.isLowSurrogate(c)) {
        plain(high, repaired);
        plain(c, repaired);
      } else {
        plain(REPLACEMENT, repaired);
        plain(allowed(c) ? c : REPLACEMENT, repaired);
      }
    } else {
      plain(allowed(c) ? c : REPLACEMENT, repaired);
    }
  }

  private void plain(char c, StringBuilder repaired) {
    switch (state) {
      case TEXT -> text(c, repaired);
      case COMMENT -> section(c, "-->", repaired);
      case CDATA -> section(c, "]]>", repaired);
      case DECLARATION -> {
        if (c == '>' && last == '?') {
          state = State.TEXT;
        }
      }
      case DOCTYPE -> doctype(c);
    }
    lastButOne = last;
    last = c;
  }

  private void text(char c, StringBuilder repaired) {
    if (pending.isEmpty()) {
      if (c == '<' && attributeQuote != 0) {
        markupKept = true;
        repaired.append("&lt;");
      } else if (c == '&' || c == '<') {
        pending.append(c);
      } else {
        followTag(c);
        repaired.append(c);
      }
    } else if (pending.charAt(0) == '&') {
      reference(c, repaired);
    } else {
      opening(c, repaired);
    }
  }

  private void followTag(char c) {
    if (attributeQuote != 0) {
      attributeQuote = c == attributeQuote ? 0 : attributeQuote;
    } else if (inTag && (c == '"' || c == '\'')) {
      attributeQuote = c;
    } else if (c == '>') {
      inTag = false;
    }
  }

  private void reference(char c, StringBuilder repaired) {
    if (c == ';') {
      pending.append(c);
      endReference(repaired);
    } else if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || Character.isWhitespace(c)
        || pending.length() > LONGEST_REFERENCE) {
      endReference(repaired);
      text(c, repaired);
    } else {
      pending.append(c);
    }
  }

  private void endReference(StringBuilder repaired) {
    Matcher character = CHARACTER.matcher(pending);
    if (character.matches()) {
      int code = character.group(1) == null
          ? Integer.parseInt(character.group(2), 16)
          : Integer.parseInt(character.group(1));
      repaired.append(allowed(code) ? pending : String.valueOf(REPLACEMENT));
    } else if (PREDEFINED.matcher(pending).matches()) {
      repaired.append(pending);
    } else {
      markupKept |= NAME.matcher(pending).lookingAt() || pending.length() == 1;
      repaired.append("&amp;").append(pending, 1, pending.length());
    }
    pending.setLength(0);
  }

  private void opening(char c, StringBuilder repaired) {
    pending.append(c);
    if (matches("<!--")) {
      enter(State.COMMENT, repaired);
    } else if (matches("<![CDATA[")) {
      enter(State.CDATA, repaired);
    } else if (matches("<!DOCTYPE")) {
      pending.setLength(0);
      state = State.DOCTYPE;
    } else if (pending.length() == 6 && pending.indexOf("<?xml") == 0 && (Character.isWhitespace(c) || c == '?')) {
      pending.setLength(0);
      state = State.DECLARATION;
    } else if (!begins("<!--") && !begins("<![CDATA[") && !begins("<!DOCTYPE") && !begins("<?xml")) {
      String tag = pending.toString();
      char first = tag.charAt(1);
      pending.setLength(0);
      inTag = Character.isLetter(first) || first == '_' || first == ':' || first == '/';
      boolean stray = !inTag && first != '!' && first != '?';
      markupKept |= stray;
      repaired.append(stray ? "&lt;" : "<");
      for (int i = 1; i < tag.length(); i++) {
        text(tag.charAt(i), repaired);
      }
    }
  }

  private boolean matches(String opening) {
    return pending.length() == opening.length() && begins(opening);
  }

  private boolean begins(String opening) {
    return opening.startsWith(pending.toString());
  }

  private void enter(State section, StringBuilder repaired) {
    repaired.append(pending);
    pending.setLength(0);
    state = section;
  }

  private void section(char c, String end, StringBuilder repaired) {
    repaired.append(c);
    if (c == '>' && last == end.charAt(1) && lastButOne == end.charAt(0)) {
      state = State.TEXT;
    }
  }

  private void doctype(char c) {
    if (inSubsetComment) {
      if (c == '>' && last == '-' && lastButOne == '-') {
        inSubsetComment = false;
        subsetDepth--;
      }
    } else if (c == '-' && last == '-' && lastButOne == '!') {
      inSubsetComment = true;
    } else if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else {
      switch (c) {
        case '"', '\'' -> quote = c;
        case '<', '[' -> subsetDepth++;
        case ']' -> subsetDepth--;
        case '>' -> {
          if (subsetDepth-- <= 0) {
            subsetDepth = 0;
            state = State.TEXT;
          }
        }
        default -> {
        }
      }
    }
  }

  private static boolean allowed(char c) {
    return (c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c)) || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean allowed(int code) {
    return code > 0xFFFF ? code <= Character.MAX_CODE_POINT : allowed((char) code);
  }
}
