package makespan.read.junit;

import makespan.model.Failure;
import makespan.read.limits.Limits;
import org.jspecify.annotations.Nullable;

/// What is known of a `failure`, an `error` or their like while the element is open. One owner, the collector.
public final class FailureFrame {
  /// Longer first lines tell nobody more.
  private static final int LINE_LENGTH = 500;

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
  /// @param ending depth of the element that ends
  /// @return whether it was
  boolean endsAt(int ending, @Nullable CaseFrame test) {
    if (ending != depth) {
      return false;
    }
    if (test != null) {
      String line = firstLine(message);
      line = line.isEmpty() ? firstLine(text) : line;
      test.wentWrong(new Failure(firstLine(type), line, PeerAddress.of(line, text)));
    }
    return true;
  }

  /// What a failure says that is told in one text, as CircleCI tells it.
  public static Failure ofText(CharSequence text) {
    String line = firstLine(text);
    return new Failure("", line, PeerAddress.of(line, text));
  }

  private static String firstLine(CharSequence said) {
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
