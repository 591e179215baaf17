package makespan.ui;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import makespan.app.Jobs;
import makespan.app.single.Inbox;

/// Opens what later starts hand over, as the first start does: several archives are one run. Brings the window to the
/// front. For the UI thread only.
final class LaterStarts {
  private static final System.Logger LOG = System.getLogger(LaterStarts.class.getName());

  private final Stage stage;
  private final MainWindow window;
  private final Jobs jobs;

  LaterStarts(Stage stage, MainWindow window, Jobs jobs) {
    this.stage = stage;
    this.window = window;
    this.jobs = jobs;
  }

  /// Listens until the program ends; where that is not possible, later starts have windows of their own.
  void listen(Path socket) {
    jobs.start(_ -> Inbox.open(socket), this::await,
        fault -> LOG.log(Level.DEBUG, "later starts are not heard", fault));
  }

  private void await(Inbox inbox) {
    jobs.start(_ -> inbox.next(), archives -> {
      await(inbox);
      take(archives);
    }, fault -> {
      if (!(fault instanceof IOException)) {
        Jobs.unexpected(fault);
      }
    });
  }

  private void take(List<String> archives) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    if (!archives.isEmpty()) {
      window.runs().open(archives);
    }
  }
}
