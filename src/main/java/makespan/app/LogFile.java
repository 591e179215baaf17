package makespan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The files that warnings and faults are written to: a window has no console that anybody would see.
public final class LogFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final int FILES = 2;

  private LogFile() {}

  /// The folder of the log in the platform's own place.
  ///
  /// @param osName      as the system property `os.name` gives it
  /// @param home        the user's home folder
  /// @param environment variables of the process
  public static Path folder(String osName, Path home, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("mac")) {
      return home.resolve("Library/Logs/Makespan");
    }
    return os.contains("win")
        ? SettingsFile.folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Makespan/Logs")
        : SettingsFile.folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("makespan");
  }

  /// Has everything that is logged from now on be written there too, up to 2 MiB of it.
  ///
  /// @return the folder
  /// @throws IOException if no file can be written there
  public static Path begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    // a percent sign of the folder is none of the handler's own
    var file = new FileHandler(folder.toString().replace("%", "%%") + "/makespan-%g.log", MOST_BYTES, FILES, true);
    file.setLevel(Level.INFO);
    file.setFormatter(new SimpleFormatter());
    Logger.getLogger("").addHandler(file);
    return folder;
  }
}
