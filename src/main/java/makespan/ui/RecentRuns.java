package makespan.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import makespan.app.Recent;
import makespan.app.Setting;
import makespan.export.ShownName;

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
  public void open(Recent.Run run) {
    window.runs().open(run.paths());
  }

  @Override
  public void forget(Recent.Run run) {
    Recent before = memory.get(Setting.RECENT);
    memory.change(Setting.RECENT, recent -> recent.without(run));
    window.toasts().undo(Messages.get("start.removed", name(run)), () -> memory.set(Setting.RECENT, before));
  }

  @Override
  public void show(Recent.Run run) {
    Optional.ofNullable(Path.of(run.paths().getFirst()).getParent()).ifPresent(dialogs::showFolder);
  }

  @Override
  public void locate(Recent.Run run) {
    List<Path> found = dialogs.archives(Messages.get("dialog.locate", name(run)),
        Optional.of(Path.of(run.paths().getFirst())));
    if (!found.isEmpty()) {
      // one archive takes the place of one, however many are chosen
      List<Path> places = run.paths().size() == 1 ? found.subList(0, 1) : found;
      memory.change(Setting.RECENT, recent -> recent.withMoved(run,
          new Recent.Run(places.stream().map(place -> place.toAbsolutePath().toString()).toList())));
      window.runs().open(places.stream().map(Path::toString).toList());
    }
  }

  @Override
  public void pin(Recent.Run run, boolean stays) {
    memory.change(Setting.RECENT, recent -> recent.withPinned(run, stays));
  }

  /// What a run is called in lists: its archive, of several the first and how many more.
  static String name(Recent.Run run) {
    return name(run.paths());
  }

  /// What a run of these archives is called.
  static String name(List<String> archives) {
    String first = archives.stream().map(ShownName::of).findFirst().orElse(Messages.get("scope.run"));
    return archives.size() < 2 ? first : Messages.get("recent.parts", first, archives.size() - 1);
  }

  /// Runs of which an archive is not there any more. To be called on a worker: a network disk may take long.
  static Set<Recent.Run> missing(List<Recent.Run> runs) {
    return runs.stream().filter(run -> !run.paths().stream().map(Path::of).allMatch(Files::exists))
        .collect(Collectors.toSet());
  }
}
