package makespan.read.junit;

/// Something in a report that [PlainXml] leaves to the full parser. It is thrown for every such report and caught at
/// once, so it has no stack trace.
final class NotPlainException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotPlainException() {
    super(null, null, false, false);
  }
}
