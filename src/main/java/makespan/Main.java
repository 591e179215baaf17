package makespan;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javafx.application.Application;

import makespan.cli.CommandLineFace;
import makespan.cli.Terminal;
import makespan.ui.MakespanApp;
import makespan.ui.WindowStart;

/// Decides between window and command line; the only class that sees both.
public final class Main {
  private static final String NO_DISPLAY = "makespan: no display to open a window on";

  private Main() {}

  /// Starts Makespan: a call of the command line where the first word is one, else the window with the archives named.
  public static void main(String[] args) {
    List<String> words = List.of(args);
    InputStream in = new FileInputStream(FileDescriptor.in);
    // the file descriptors themselves: System.out hides write errors and has a charset of its own
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var commands = new CommandLineFace(Terminal.onStandardError());
    if (CommandLineFace.takes(words)) {
      System.exit(commands.run(args, in, out, err));
    }
    if (!hasDisplay(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""), System.getenv())) {
      System.exit(withoutWindow(NO_DISPLAY, words, commands, in, out, err));
    }
    var start = WindowStart.of(words, System.getProperty("os.name", ""), System.getProperty("user.home", "."),
        System.getenv());
    if (start.handedOver()) {
      return;
    }
    try {
      Application.launch(MakespanApp.class, start.arguments());
    } catch (UnsupportedOperationException e) {
      // the toolkit's word for a display that does not answer, or a system without its window libraries
      System.exit(withoutWindow("makespan: no window can be opened (" + e.getMessage()
          + "); on Linux it takes a display that answers and GTK 3", words, commands, in, out, err));
    } finally {
      // until here it holds the lock that makes this the first window
      Reference.reachabilityFence(start);
    }
  }

  private static int withoutWindow(String why, List<String> archives, CommandLineFace commands, InputStream in,
      OutputStream out, PrintStream err) {
    if (archives.isEmpty()) {
      err.println(why + "; name an archive to have its report printed, or see --help");
      return 2;
    }
    err.println(why + "; here is the text report");
    return commands.report(archives, in, out, err);
  }

  /// Whether a window can be opened. On Linux windows need an X display, which Wayland sessions offer as well.
  ///
  /// @param platform the window system asked of JavaFX, empty for the usual one
  static boolean hasDisplay(String osName, String platform, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    return !platform.isEmpty() || os.contains("mac") || os.contains("win")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }
}
