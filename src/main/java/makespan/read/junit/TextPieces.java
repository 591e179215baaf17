package makespan.read.junit;

import java.io.IOException;
import java.io.InputStream;
import makespan.read.stream.BlockFilter;

/// XML whose long texts come in pieces, so that a parser, which holds the text of one event, holds little of it: between
/// the pieces stands an empty comment, in a CDATA section the end of it and a new one. What the XML means stays the same.
///
/// Also where a start tag of too many attributes ends the reading, before the parser keeps them all.
///
/// Takes UTF-8. It judges only as much of the XML as tells text from markup; of what is malformed a piece may end
/// anywhere.
final class TextPieces extends BlockFilter {
  /// Bytes of a piece, near enough; two read from now on may follow it.
  static final int PIECE_BYTES = 64 * 1024;

  private static final byte[] IN_TEXT = {'<', '!', '-', '-', '-', '-', '>'};
  private static final byte[] IN_CDATA = {']', ']', '>', '<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};
  /// What `<!---->` has behind its first `-`, but for the `>`; the `>` of `<!-->` ends nothing.
  private static final int SHORTEST_COMMENT = 3;
  /// A longer reference is none.
  private static final int LONGEST_REFERENCE = 64;

  private enum Place {
    TEXT, OPENING, TAG, COMMENT, CDATA, INSTRUCTION, DECLARATION
  }

  private Place place = Place.TEXT;
  private int inPlace;
  /// The bytes since the last `&`, 0 outside of references.
  private int inReference;
  private byte quote;
  /// Values that ended in the tag.
  private int values;
  private boolean tooManyValues;
  private final int mostAttributes;
  private int subsetDepth;
  private byte last;
  private byte lastButOne;
  private byte[] between = {};
  private int betweenAt;
  private final byte[] block = new byte[8 * 1024];
  private int blockAt;
  private int blockEnd;

  /// @param mostAttributes of one element; reading ends in IOException past twice as many
  TextPieces(InputStream in, int mostAttributes) {
    super(in);
    this.mostAttributes = mostAttributes;
  }

  /// Whether an element had more attributes.
  boolean tooManyAttributes() {
    return tooManyValues;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (tooManyValues) {
      throw new IOException("start tag of more than " + mostAttributes + " attributes");
    }
    if (betweenAt < between.length) {
      int count = Math.min(length, between.length - betweenAt);
      System.arraycopy(between, betweenAt, target, offset, count);
      betweenAt += count;
      return count;
    }
    if (blockAt == blockEnd) {
      blockAt = 0;
      blockEnd = Math.max(0, in.read(block, 0, block.length));
      if (blockEnd == 0) {
        return -1;
      }
    }
    int most = Math.min(length, blockEnd - blockAt);
    int count = 0;
    while (count < most && !tooManyValues && !pieceEndsBefore(block[blockAt])) {
      byte b = block[blockAt++];
      follow(b);
      lastButOne = last;
      last = b;
      target[offset + count++] = b;
    }
    return count > 0 ? count : read(target, offset, length);
  }

  /// Ends the piece where it is long enough and nothing is torn: no character, no reference, no end of a section.
  private boolean pieceEndsBefore(byte next) {
    if (inPlace < PIECE_BYTES || (place != Place.TEXT && place != Place.CDATA)) {
      return false;
    }
    boolean inCharacter = (next & 0xC0) == 0x80;
    if (inCharacter || inReference > 0 || last == ']') {
      return false;
    }
    between = place == Place.TEXT ? IN_TEXT : IN_CDATA;
    betweenAt = 0;
    inPlace = 0;
    return true;
  }

  private void follow(byte b) {
    inPlace++;
    switch (place) {
      case TEXT -> {
        if (b == '<') {
          enter(Place.OPENING);
        } else {
          followReference(b);
        }
      }
      case OPENING -> open(b);
      case TAG -> {
        if (quote != 0) {
          if (b == quote) {
            quote = 0;
            tooManyValues = ++values > 2 * mostAttributes;
          }
        } else if (b == '"' || b == '\'') {
          quote = b;
        } else {
          endIf(b == '>');
        }
      }
      case COMMENT -> endIf(b == '>' && last == '-' && lastButOne == '-' && inPlace > SHORTEST_COMMENT);
      case CDATA -> endIf(b == '>' && last == ']' && lastButOne == ']');
      case INSTRUCTION -> endIf(b == '>' && last == '?');
      case DECLARATION -> {
        if (b == '[') {
          subsetDepth++;
        } else if (b == ']') {
          subsetDepth--;
        } else {
          endIf(b == '>' && subsetDepth <= 0);
        }
      }
    }
  }

  /// Tells by the first bytes behind a `<` what it opens.
  private void open(byte b) {
    if (last == '!') {
      enter(b == '-' ? Place.COMMENT : b == '[' ? Place.CDATA : Place.DECLARATION);
    } else if (b == '?') {
      enter(Place.INSTRUCTION);
    } else if (b != '!') {
      enter(b == '>' ? Place.TEXT : Place.TAG);
    }
  }

  private void endIf(boolean over) {
    if (over) {
      enter(Place.TEXT);
    }
  }

  private void followReference(byte b) {
    if (b == '&') {
      inReference = 1;
    } else if (b == ';' || inReference == LONGEST_REFERENCE) {
      inReference = 0;
    } else if (inReference > 0) {
      inReference++;
    }
  }

  private void enter(Place next) {
    place = next;
    inPlace = 0;
    inReference = 0;
    quote = 0;
    values = 0;
    subsetDepth = 0;
  }
}
