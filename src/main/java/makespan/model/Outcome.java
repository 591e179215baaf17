package makespan.model;

/// How a test ended. Failure and error win over skipped, failure over error.
public enum Outcome {
  PASSED, FAILED, ERROR, SKIPPED;

  private static final Outcome[] BY_CODE = {PASSED, FAILED, ERROR, SKIPPED};

  /// Whether the test failed or ended in an error.
  public boolean broken() {
    return this == FAILED || this == ERROR;
  }

  static Outcome of(byte code) {
    return BY_CODE[code];
  }

  byte code() {
    return switch (this) {
      case PASSED -> 0;
      case FAILED -> 1;
      case ERROR -> 2;
      case SKIPPED -> 3;
    };
  }
}
