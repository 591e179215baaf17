package makespan.ui;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import makespan.app.Jobs;
import makespan.app.LogFile;
import makespan.app.SettingsFile;
import makespan.app.Underway;
import makespan.ui.base.Memory;
import makespan.ui.base.RunModel;

/// The program with a window. Its arguments are those of [WindowStart#arguments()].
///
/// Window systems know the program by the name of this class.
public class MakespanApp extends Application {
  private static final System.Logger LOG = System.getLogger(MakespanApp.class.getName());
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LAST_GRACE = Duration.ofMillis(300);

  private final Jobs jobs = new Jobs(
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("worker-", 1).factory()), Platform::runLater);

  @Override
  public void start(Stage stage) {
    Path place = SettingsFile.place(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
        System.getenv());
    Path logFolder = LogFile.folder(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
        System.getenv());
    // a window has no console that would keep what went wrong
    jobs.start(_ -> LogFile.begin(logFolder), _ -> {}, fault -> LOG.log(Level.WARNING, "no log is kept", fault));
    var file = new SettingsFile(place);
    var memory = new Memory(file, file.load(), jobs);
    var faults = new FaultSheet(stage, () -> getHostServices().showDocument(logFolder.toUri().toString()));
    Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.tell(fault));
    var window = new MainWindow(stage, new RunModel(jobs), memory, new SystemFileDialogs(stage, memory,
        getHostServices()::showDocument), logFolder);
    List<String> archives = getParameters().getRaw();
    Optional<String> listen = archives.stream().findFirst().filter(word -> word.startsWith(WindowStart.LISTEN));
    List<String> named = archives.subList(listen.isPresent() ? 1 : 0, archives.size());
    // first, so that they are being read while the window comes
    if (!named.isEmpty()) {
      window.runs().open(named);
    }
    window.show();
    listen.map(word -> Path.of(word.substring(WindowStart.LISTEN.length())))
        .ifPresent(socket -> new LaterStarts(stage, window, jobs).listen(socket));
  }

  /// The window is gone by now. Files that are being written are finished, or what takes too long is taken back.
  @Override
  public void stop() {
    if (!jobs.awaitWritten(GRACE)) {
      jobs.underway().tasks().forEach(Underway.Task::stop);
      jobs.awaitWritten(LAST_GRACE);
    }
  }
}
