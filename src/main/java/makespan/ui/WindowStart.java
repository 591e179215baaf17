package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import makespan.app.SettingsFile;
import makespan.app.single.FirstWindow;
import makespan.app.single.FirstWindow.Claim;
import makespan.app.single.HandOver;

/// A start of the window, before the toolkit: where a window is open already, that one gets the archives. As long as it
/// is referred to, this process is the first window, if it was.
public final class WindowStart {
  static final String LISTEN = "--listen=";
  /// How long a first window may take to open, until a later start does without it.
  private static final long FIRST_STARTS_MILLIS = 5_000;

  private final Claim claim;
  private final List<String> archives;
  private final boolean handedOver;

  private WindowStart(Claim claim, List<String> archives, boolean handedOver) {
    this.claim = claim;
    this.archives = archives;
    this.handedOver = handedOver;
  }

  /// Starts.
  ///
  /// @param archives    to open, as the user named them
  /// @param osName      as the system property `os.name` gives it
  /// @param home        the user's home folder
  /// @param environment variables of the process
  public static WindowStart of(List<String> archives, String osName, String home, Map<String, String> environment) {
    Path settings = SettingsFile.place(osName, Path.of(home), environment).toAbsolutePath();
    Claim claim = FirstWindow.claim(settings.resolveSibling("windows"), FirstWindow.name(environment));
    boolean handedOver = claim instanceof Claim.Taken(Path socket)
        && HandOver.give(socket, archives, FIRST_STARTS_MILLIS);
    return new WindowStart(claim, archives, handedOver);
  }

  /// Whether another window has the archives, so that there is nothing left to do.
  public boolean handedOver() {
    return handedOver;
  }

  /// What [MakespanApp] is to be started with.
  public String[] arguments() {
    Stream<String> listen = claim instanceof Claim.First(FirstWindow window)
        ? Stream.of(LISTEN + window.socket())
        : Stream.of();
    return Stream.concat(listen, archives.stream()).toArray(String[]::new);
  }
}
