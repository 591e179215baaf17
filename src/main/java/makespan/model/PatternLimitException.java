package makespan.model;

/// A regular expression took too long or went too deep. The message says which, and how to write it instead; it goes on
/// after the name of the pattern.
public final class PatternLimitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PatternLimitException(String message) {
    super(message);
  }

  PatternLimitException(String message, Throwable cause) {
    super(message, cause);
  }
}
