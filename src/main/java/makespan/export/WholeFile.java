package makespan.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file whole or not at all: to a temporary file beside it, then moved over it in one step.
public final class WholeFile {
  private WholeFile() {}

  /// What puts the bytes of a file.
  @FunctionalInterface
  public interface Content {
    /// Writes everything; the stream is closed by the caller.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a file. A link is followed and stays a link; a device or a pipe is written straight away.
  ///
  /// @throws IOException if it cannot be written: then what was there before stays, and nothing beside it
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writeTo(target, content, StandardOpenOption.WRITE);
      return;
    }
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      writeTo(temporary, content, StandardOpenOption.CREATE_NEW);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void writeTo(Path path, Content content, StandardOpenOption how) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE, how))) {
      content.writeTo(out);
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
