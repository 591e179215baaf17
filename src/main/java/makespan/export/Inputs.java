package makespan.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// The archives of a run as files that no export may touch.
public final class Inputs {
  private Inputs() {}

  /// Whether writing a file would overwrite an archive, or a file inside a folder that was opened. Other names of the
  /// same file count too.
  ///
  /// @param archives as the user named them; `-` is standard input
  /// @throws IOException if the file system does not answer
  public static boolean hold(List<String> archives, Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    Path real = file.toRealPath();
    for (String archive : archives) {
      if (!archive.equals("-") && holds(archive, real)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String archive, Path real) throws IOException {
    try {
      Path input = Path.of(archive);
      return Files.exists(input)
          && (Files.isSameFile(input, real)
              || (Files.isDirectory(input) && real.startsWith(input.toRealPath())));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
