package makespan.ui.base;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the user names files and sees folders. Behind an interface because no dialog of the system can be shown in a test.
public interface FileDialogs {

  /// Archives or reports to open, none where the user thought better of it.
  default List<Path> archives() {
    return archives(Messages.get("action.open-archive"), Optional.empty());
  }

  /// Archives or reports to open for a purpose, none where the user thought better of it.
  ///
  /// @param title what the dialog is called
  /// @param near  a path that they are likely to be beside: the dialog begins in the nearest folder of it that is there;
  ///              empty to begin where one was opened last
  List<Path> archives(String title, Optional<Path> near);

  /// A folder to open.
  Optional<Path> folder();

  /// A file of a kind to open.
  Optional<Path> open(FileKind kind);

  /// Where to save. The dialog of the system asks before a file is overwritten.
  ///
  /// @param suggested a file name with the first of the kind's endings
  Optional<Path> save(FileKind kind, String suggested);

  /// Shows a folder as the system does.
  void showFolder(Path folder);
}
