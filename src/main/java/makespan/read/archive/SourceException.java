package makespan.read.archive;

import java.io.IOException;

/// The opened file itself could not be read further: a fault of the disk or network, not of the archive. Its message is
/// for the user.
final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SourceException(IOException cause) {
    super("The file cannot be read further. Copy it again.", cause);
  }

  private SourceException(String words) {
    super(words);
  }

  /// A stream that has had its time to end.
  ///
  /// @param bytes that were read of it
  static SourceException endless(long bytes) {
    return new SourceException("It has not ended within " + (bytes >> 20)
        + " MiB, the most that is read of standard input. Open it as a file.");
  }
}
