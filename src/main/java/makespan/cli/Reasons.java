package makespan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file cannot be written, in words: the JDK often gives the path alone.
final class Reasons {
  private static final String UNKNOWN = "no reason given";

  private Reasons() {}

  static String of(IOException fault) {
    return switch (fault) {
      case AccessDeniedException _ -> "access denied";
      case NoSuchFileException _ -> "no such file or folder";
      case FileSystemException file -> Objects.requireNonNullElse(file.getReason(), UNKNOWN);
      default -> Objects.requireNonNullElse(fault.getMessage(), UNKNOWN);
    };
  }
}
