package makespan.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import makespan.app.Setting;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FileKind;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;

/// The system's own dialogs, which remember the last folder for each purpose.
final class SystemFileDialogs implements FileDialogs {
  private static final List<String> ENDINGS = List.of("zip", "tar", "tgz", "tar.gz", "gz", "bz2", "tbz2", "xz", "txz",
      "zst", "7z", "xml", "json", "csv",
      "log", "test_durations", "makespan");

  private final Window owner;
  private final Memory memory;
  private final Consumer<String> browser;

  /// @param browser shows an address as the system does
  SystemFileDialogs(Window owner, Memory memory, Consumer<String> browser) {
    this.browser = browser;
    this.owner = owner;
    this.memory = memory;
  }

  @Override
  public List<Path> archives(String title, Optional<Path> near) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    near.flatMap(SystemFileDialogs::folderOf).or(() -> existing(memory.get(Setting.OPEN_FOLDER)))
        .ifPresent(chooser::setInitialDirectory);
    // both cases: Linux tells them apart
    chooser.getExtensionFilters().setAll(
        new ExtensionFilter(Messages.get("dialog.archives"), ENDINGS.stream()
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList()),
        new ExtensionFilter(Messages.get("dialog.all"), "*"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    memory.set(Setting.OPEN_FOLDER, String.valueOf(chosen.getFirst().getParent()));
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(Messages.get("action.open-folder"));
    existing(memory.get(Setting.OPEN_FOLDER)).ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showDialog(owner);
    if (chosen == null) {
      return Optional.empty();
    }
    memory.set(Setting.OPEN_FOLDER, chosen.getPath());
    return Optional.of(chosen.toPath());
  }

  @Override
  public Optional<Path> open(FileKind kind) {
    FileChooser chooser = chooser(kind, Messages.get("dialog.open", name(kind)), memory.get(Setting.OPEN_FOLDER));
    Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
    chosen.ifPresent(file -> memory.set(Setting.OPEN_FOLDER, String.valueOf(file.getParent())));
    return chosen.map(File::toPath);
  }

  @Override
  public Optional<Path> save(FileKind kind, String suggested) {
    FileChooser chooser = chooser(kind, Messages.get("dialog.save", suggested), memory.get(Setting.SAVE_FOLDER));
    chooser.setInitialFileName(suggested);
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
    chosen.ifPresent(file -> memory.set(Setting.SAVE_FOLDER, String.valueOf(file.getParent())));
    return chosen.map(File::toPath);
  }

  @Override
  public void showFolder(Path folder) {
    browser.accept(folder.toUri().toString());
  }

  private FileChooser chooser(FileKind kind, String title, String folder) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    existing(folder).ifPresent(chooser::setInitialDirectory);
    for (String ending : kind.endings()) {
      chooser.getExtensionFilters().add(new ExtensionFilter(name(kind) + " (." + ending + ")", "*." + ending));
    }
    return chooser;
  }

  private static String name(FileKind kind) {
    return Messages.get("file-kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// The nearest folder of a path that is there, short of the root, where nobody looks for anything.
  static Optional<File> folderOf(Path path) {
    return Stream.iterate(path.toAbsolutePath().getParent(), folder -> folder != null && folder.getParent() != null,
        Path::getParent).filter(Files::isDirectory).findFirst().map(Path::toFile);
  }

  /// A folder that is gone would make the dialog throw.
  private Optional<File> existing(String folder) {
    return !memory.get(Setting.REMEMBER_FOLDERS) || folder.isEmpty() || !Files.isDirectory(Path.of(folder))
        ? Optional.empty()
        : Optional.of(new File(folder));
  }
}
