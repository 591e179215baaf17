package makespan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The SHA-256 of what an archive holds, by which it is known again under another name.
public final class ContentHash {
  private static final int BUFFER = 1 << 16;
  private static final String STANDARD_INPUT = "-";

  private ContentHash() {}

  /// Hashes a file, or all files of a folder with their names.
  ///
  /// @param archive as the user named it
  /// @return in hexadecimal digits; empty for standard input and what cannot be read
  public static String of(String archive) {
    if (archive.equals(STANDARD_INPUT)) {
      return "";
    }
    try {
      Path path = Path.of(archive);
      MessageDigest digest = digest();
      if (Files.isDirectory(path)) {
        folder(path, digest);
      } else {
        file(path, digest);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | InvalidPathException _) {
      return "";
    }
  }

  private static void folder(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      file(file, digest);
    }
  }

  private static void file(Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
