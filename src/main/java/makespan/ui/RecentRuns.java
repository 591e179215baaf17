package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import makespan.app.Settings;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.Messages;

/// What the user can do with the runs opened before; what is taken out of the list can be brought back.
final class RecentRuns implements StartPane.Recent {
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
    Settings before = memory.settings();
    memory.change(settings -> settings.withoutRecent(path));
    window.toasts().undo(Messages.get("start.removed", String.valueOf(Path.of(path).getFileName())),
        () -> memory.change(settings -> settings.withRecentOf(before)));
  }

  @Override
  public void locate(String path) {
    dialogs.archives().stream().findFirst().ifPresent(found -> {
      memory.change(settings -> settings.withMoved(path, found.toAbsolutePath().toString()));
      window.runs().open(List.of(found.toString()));
    });
  }

  @Override
  public void pin(String path, boolean stays) {
    memory.change(settings -> settings.withPinned(path, stays));
  }
}
