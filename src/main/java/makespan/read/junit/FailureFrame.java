package makespan.read.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.model.Failure;
import makespan.read.limits.Limits;
import org.jspecify.annotations.Nullable;

/// What is known of a `failure`, an `error` or their like while the element is open. One owner, the collector.
public final class FailureFrame {
  /// Longer first lines tell nobody more.
  private static final int LINE_LENGTH = 500;
  /// Where the first line is looked for.
  private static final int LINE_SEARCHED = 16 * LINE_LENGTH;
  /// gotestsum and go-junit-report say no more in the message of any failure.
  private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)failed|failure|error|fail");
  private static final Pattern FRAME = Pattern
      .compile("(?:\\s*(?:===|---) [A-Z]+:? .*\\R?|\\s*FAIL(?:\\s.*)?\\R)+\\s*");
  /// Colours of a terminal: escape, which is forbidden in XML and so comes as a replacement, in pytest's spelling, or
  /// not at all.
  private static final Pattern COLOUR = Pattern
      .compile("(?:\u001B|\uFFFD|#x1[Bb];?)\\[[0-9;:?]{0,20}[A-Za-z]|\\[\\d{1,2}(?:;\\d{1,3}){0,4}m");

  private final int depth;
  private final StringBuilder text = new StringBuilder();
  String message = "";
  String type = "";

  FailureFrame(int depth) {
    this.depth = depth;
  }

  /// Whether a child of a test tells of something that went wrong.
  static boolean tells(String element) {
    return switch (element) {
      case "failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError" -> true;
      default -> false;
    };
  }

  /// Takes a piece of the element's text, up to a limit.
  void say(char[] from, int start, int length) {
    text.append(from, start, Math.min(length, Limits.FAILURE_TEXT - text.length()));
  }

  /// Hands what was said to the test if the element that ends is this one.
  ///
  /// @param ending    depth of the element that ends
  /// @param addresses finds where the test could not connect to
  /// @return whether it was
  boolean endsAt(int ending, @Nullable CaseFrame test, PeerAddress addresses) {
    if (ending != depth) {
      return false;
    }
    if (test != null) {
      String line = firstLine(message);
      if (line.isEmpty() || SAYS_NOTHING.matcher(line).matches()) {
        String told = firstLine(withoutFrame(text));
        line = told.isEmpty() ? line : told;
      }
      test.wentWrong(new Failure(firstLine(type), line, addresses.of(line, text)));
    }
    return true;
  }

  /// What a failure says that is told in one text, as CircleCI tells it.
  public static Failure ofText(CharSequence text, PeerAddress addresses) {
    String line = firstLine(text);
    return new Failure("", line, addresses.of(line, new StringBuilder(text)));
  }

  /// What follows the lines that go test's output has around every test.
  private static CharSequence withoutFrame(CharSequence said) {
    Matcher frame = FRAME.matcher(said);
    return frame.lookingAt() ? said.subSequence(frame.end(), said.length()) : said;
  }

  /// The same without the colours of a terminal.
  static String withoutColours(CharSequence said) {
    return COLOUR.matcher(said).replaceAll("");
  }

  private static String firstLine(CharSequence raw) {
    String said = COLOUR.matcher(raw.length() <= LINE_SEARCHED ? raw : raw.subSequence(0, LINE_SEARCHED))
        .replaceAll("");
    int start = 0;
    while (start < said.length() && said.charAt(start) <= ' ') {
      start++;
    }
    int end = start;
    while (end < said.length() && end - start < LINE_LENGTH && said.charAt(end) != '\n' && said.charAt(end) != '\r') {
      end++;
    }
    if (end < said.length() && end > start && Character.isHighSurrogate(said.charAt(end - 1))) {
      end--;
    }
    return said.subSequence(start, end).toString().stripTrailing();
  }
}
