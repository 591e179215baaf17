package makespan.read.archive;

import java.io.EOFException;
import java.io.IOException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;

/// What a failure while unpacking means to the user. The words of the libraries are not shown.
final class Damage {
  private Damage() {}

  /// A stream that ended before it should have.
  static final class CutException extends IOException {
    private static final long serialVersionUID = 1;

    CutException() {
      super("cut");
    }
  }

  /// The problem that a failure stands for.
  ///
  /// @param what the entry, or the archive itself
  static Problem of(String what, Throwable failure) {
    return switch (failure) {
      case ArchiveLimitException e -> new Problem(what, Kind.TOO_LARGE, e.limit());
      case SourceException _ -> new Problem(what, Kind.IO, "The file cannot be read further. Copy it again.");
      case EOFException _ -> cut(what);
      case CutException _ -> cut(what);
      case OutOfMemoryError _ -> new Problem(what, Kind.TOO_LARGE, "It asks for more memory than there is.");
      default -> new Problem(what, Kind.MALFORMED,
          "Its packed data are damaged or do not match their checksum. Fetch it again.");
    };
  }

  /// The problem of something that breaks off.
  static Problem cut(String what) {
    return new Problem(what, Kind.TRUNCATED, "It breaks off; what came before counts. Fetch it again.");
  }
}
