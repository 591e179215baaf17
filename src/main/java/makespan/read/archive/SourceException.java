package makespan.read.archive;

import java.io.IOException;

/// The opened file itself could not be read further: a fault of the disk or network, not of the archive.
final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SourceException(IOException cause) {
    super(cause);
  }
}
