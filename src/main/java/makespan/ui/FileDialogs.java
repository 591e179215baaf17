package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the user names files. Behind an interface because no dialog of the system can be shown in a test.
interface FileDialogs {

  /// Archives or reports to open, none where the user thought better of it.
  List<Path> archives();

  /// A folder to open.
  Optional<Path> folder();

  /// Where to save.
  ///
  /// @param suggested a file name, `.csv` at its end
  Optional<Path> csv(String suggested);
}
