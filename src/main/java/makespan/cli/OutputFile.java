package makespan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import makespan.export.Inputs;

/// A file that an option names, checked before anything is read.
final class OutputFile {
  private OutputFile() {}

  /// The file of an option.
  ///
  /// @param option   such as `--csv`
  /// @param archives what is read and must not be overwritten
  /// @throws WordsOffException if no such file can be written
  static Path of(String option, String name, List<String> archives) throws WordsOffException {
    String words = option + " " + name;
    try {
      Path file = Path.of(name);
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        throw new WordsOffException(words + " is a folder; name a file in it");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw new WordsOffException(words + ": there is no such folder; make it first");
      }
      if (Inputs.hold(archives, file)) {
        throw new WordsOffException(words + " would overwrite what is read; name another file");
      }
      return file;
    } catch (InvalidPathException _) {
      throw new WordsOffException(words + " cannot be the name of a file");
    } catch (IOException e) {
      throw new WordsOffException(words + ": " + Reasons.of(e) + "; name another file");
    }
  }
}
