package makespan.read.archive;

/// Reading of the opened archive ends at a limit, which the message names.
final class ArchiveLimitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String limit;

  ArchiveLimitException(String limit) {
    super(limit);
    this.limit = limit;
  }

  /// A sentence for the user.
  String limit() {
    return limit;
  }
}
