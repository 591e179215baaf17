package makespan;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import makespan.cli.CommandLineFace;
import makespan.ui.TrainedApp;

/// A run of both faces from which the JVM learns what a start needs: the build starts it with `-XX:AOTCacheOutput`, which
/// leaves the cache that makes Makespan start in half the time. It prints nothing, and wants a headless platform.
final class Training {
  private static final List<List<String>> CALLS = List.of(List.of("--version"), List.of("report"),
      List.of("report", "--json"), List.of("report", "--csv", "-"), List.of("report", "--by", "test", "--json"),
      List.of("plan", "--containers", "8", "--json"), List.of("sweep"), List.of("findings"));

  private Training() {}

  /// Makes all calls, then shows the window.
  ///
  /// @param args archives, which every call opens
  public static void main(String[] args) {
    for (List<String> call : CALLS) {
      var words = new ArrayList<>(call);
      words.addAll(List.of(args));
      new CommandLineFace(false).run(words.toArray(String[]::new), InputStream.nullInputStream(),
          OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }
    Application.launch(TrainedApp.class, args);
  }
}
