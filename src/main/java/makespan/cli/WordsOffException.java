package makespan.cli;

/// The words of a call do not go together. The message says what to do instead.
final class WordsOffException extends Exception {
  private static final long serialVersionUID = 1L;

  WordsOffException(String message) {
    super(message);
  }
}
