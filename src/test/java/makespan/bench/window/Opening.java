package makespan.bench.window;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import makespan.app.Settings;
import makespan.ui.TestWindow;
import makespan.ui.table.RowsTable;

/// The first run opened in a window that has just started: prints, in milliseconds, when its first rows were on screen and
/// when all of it was, the longest wait for the window's thread, the most that this thread worked in one wait, and the wait
/// that 99 of 100 were shorter than.
final class Opening {
  private Opening() {}

  /// Opens and prints.
  ///
  /// @param args the archive; `training` before it to go on to every view
  public static void main(String[] args) throws Exception {
    boolean training = args[0].equals("training");
    Path archive = Path.of(args[args.length - 1]);
    OnScreen.start();
    Path settings = Files.createTempDirectory("bench");
    try (var window = new TestWindow(settings, Settings.DEFAULT)) {
      OnScreen.frames(10);
      window.answerArchives(archive);
      try (var stalls = new Stalls()) {
        long start = System.nanoTime();
        window.fire("open-archive");
        OnScreen.await(() -> loaded(window) || rowsShown(window));
        OnScreen.frames(1);
        double first = (System.nanoTime() - start) / 1e6;
        OnScreen.await(() -> loaded(window));
        double whole = (System.nanoTime() - start) / 1e6;
        OnScreen
            .await(() -> window.model().findingsProperty().get().isPresent() && window.model().sweptProperty().get());
        OnScreen.frames(10);
        System.out.println(first + " " + whole + " " + stalls.longest() + " " + stalls.mostWork() + " "
            + stalls.quantile(0.99));
      }
      if (training) {
        for (String view : new String[]{"files", "timeline", "what-if", "findings", "import", "overview"}) {
          window.fire("view-" + view);
          OnScreen.frames(10);
        }
      }
    }
    Platform.exit();
    System.exit(0);
  }

  private static boolean rowsShown(TestWindow window) {
    return window.stage().stage().getScene().lookup("#loading-table") instanceof RowsTable rows
        && rows.shownRows().count() > 0;
  }

  private static boolean loaded(TestWindow window) {
    return window.model().runProperty().get().isPresent();
  }
}
