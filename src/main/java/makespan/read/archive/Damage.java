package makespan.read.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.tukaani.xz.UnsupportedOptionsException;

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
      case SourceException e -> new Problem(what, Kind.IO, String.valueOf(e.getMessage()));
      case EOFException _ -> cut(what);
      case CutException _ -> cut(what);
      case org.tukaani.xz.MemoryLimitException _ -> tooHungry(what);
      case MemoryLimitException _ -> tooHungry(what);
      case ZstdIOException e when e.getErrorCode() == Zstd.errFrameParameterWindowTooLarge() -> tooHungry(what);
      case PasswordRequiredException _ ->
        new Problem(what, Kind.ENCRYPTED, "It has a password. Pack it without one.");
      case UnsupportedOptionsException _ -> new Problem(what, Kind.UNSUPPORTED,
          "It is packed in a way that cannot be opened. Pack it as zip or tar.gz.");
      case LinkageError _ -> new Problem(what, Kind.UNSUPPORTED,
          "It is packed in a way that cannot be opened on this machine. Pack it as zip or tar.gz.");
      case OutOfMemoryError _ -> new Problem(what, Kind.TOO_LARGE, "It asks for more memory than there is.");
      default -> new Problem(what, Kind.MALFORMED,
          "Its packed data are damaged or do not match their checksum. Fetch it again.");
    };
  }

  private static Problem tooHungry(String what) {
    return new Problem(what, Kind.TOO_LARGE, "It asks for more memory to be unpacked than "
        + ((1 << Limits.ZSTD_WINDOW_LOG) >> 20) + " MiB for zstd or " + (Limits.DECODER_KIB >> 10)
        + " MiB for xz and 7z. Pack it as zip or tar.gz.");
  }

  /// The problem of something that breaks off.
  static Problem cut(String what) {
    return new Problem(what, Kind.TRUNCATED, "It breaks off; what came before counts. Fetch it again.");
  }
}
