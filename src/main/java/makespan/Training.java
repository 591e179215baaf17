package makespan;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import makespan.cli.CommandLineFace;
import makespan.ui.TrainedApp;

/// A run of one face from which the JVM learns what a start of it needs: the build starts it with `-XX:AOTMode=record`, and
/// makes of what was seen the cache that halves the time of a start. It prints nothing; the window wants a headless platform.
final class Training {
  private static final List<List<String>> CALLS = List.of(List.of("--version"), List.of("report"),
      List.of("report", "--json"), List.of("report", "--csv", "-", "--quiet"),
      List.of("report", "--by", "test", "--json"), List.of("plan", "--containers", "8"),
      List.of("plan", "--containers", "8", "--json"), List.of("sweep"), List.of("findings"),
      List.of("findings", "--json"));

  private Training() {}

  /// Makes calls, or shows the window.
  ///
  /// @param args `commands` or `window`, then archives, which every call, or the window, opens
  public static void main(String[] args) {
    String[] archives = Arrays.copyOfRange(args, 1, args.length);
    switch (args[0]) {
      case "commands" -> {
        call(List.of(archives));
        // as every call ends: what the JVM does to leave is learnt too
        System.exit(0);
      }
      case "window" -> Application.launch(TrainedApp.class, archives);
      default -> throw new IllegalArgumentException(args[0] + ": one of commands, window");
    }
  }

  private static void call(List<String> archives) {
    for (List<String> call : CALLS) {
      var words = new ArrayList<>(call);
      words.addAll(archives);
      new CommandLineFace(false).run(words.toArray(String[]::new), InputStream.nullInputStream(),
          OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }
  }
}
