package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import makespan.app.Recent;
import makespan.app.Setting;

import makespan.ui.base.FileDialogs;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;

/// What the user can do with the runs opened before; what is taken out of the list can be brought back.
final class RecentRuns implements StartPane.OnRecent {
  private final MainWindow window;
  private final Memory memory;
  private final FileDialogs dialogs;

  RecentRuns(MainWindow window, Memory memory, FileDialogs dialogs) {
    this.window = window;
    this.memory = memory;
    this.dialogs = dialogs;
  }

  @Override
  public void open(String path) {
    window.runs().open(List.of(path));
  }

  @Override
  public void forget(String path) {
    Recent before = memory.get(Setting.RECENT);
    memory.change(Setting.RECENT, recent -> recent.without(path));
    window.toasts().undo(Messages.get("start.removed", String.valueOf(Path.of(path).getFileName())),
        () -> memory.set(Setting.RECENT, before));
  }

  @Override
  public void show(String path) {
    Optional.ofNullable(Path.of(path).getParent()).ifPresent(dialogs::showFolder);
  }

  @Override
  public void locate(String path) {
    dialogs.archives().stream().findFirst().ifPresent(found -> {
      memory.change(Setting.RECENT, recent -> recent.withMoved(path, found.toAbsolutePath().toString()));
      window.runs().open(List.of(found.toString()));
    });
  }

  @Override
  public void pin(String path, boolean stays) {
    memory.change(Setting.RECENT, recent -> recent.withPinned(path, stays));
  }
}
