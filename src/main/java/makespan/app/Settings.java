package makespan.app;

import java.util.ArrayList;
import java.util.List;

/// What the program remembers from one start to the next. Immutable.
///
/// @param theme      how the window looks
/// @param recent     what was opened, the latest first, as absolute paths
/// @param openFolder where the last archive was opened, empty where none was
/// @param saveFolder where the last export went, empty where none did
/// @param window     place and size of the window
public record Settings(Theme theme, List<String> recent, String openFolder, String saveFolder, WindowPlace window) {
  /// How many archives the program remembers.
  public static final int RECENT_COUNT = 10;

  /// Light, dark, or as the system says.
  public enum Theme {
    SYSTEM, LIGHT, DARK
  }

  /// Place and size of the window in screen units; not a number where the system is to choose.
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /// No place of its own yet.
    public static final WindowPlace UNKNOWN = new WindowPlace(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
  }

  /// What a first start has.
  public static final Settings DEFAULT = new Settings(Theme.SYSTEM, List.of(), "", "", WindowPlace.UNKNOWN);

  /// Copies the list.
  public Settings {
    recent = List.copyOf(recent);
  }

  /// The same with another look.
  public Settings withTheme(Theme other) {
    return new Settings(other, recent, openFolder, saveFolder, window);
  }

  /// The same with an archive as the latest opened.
  public Settings withRecent(String path) {
    var paths = new ArrayList<>(recent);
    paths.remove(path);
    paths.addFirst(path);
    return withRecent(paths.subList(0, Math.min(RECENT_COUNT, paths.size())));
  }

  /// The same without an archive.
  public Settings withoutRecent(String path) {
    return withRecent(recent.stream().filter(other -> !other.equals(path)).toList());
  }

  /// The same with another folder to open from.
  public Settings withOpenFolder(String folder) {
    return new Settings(theme, recent, folder, saveFolder, window);
  }

  /// The same with another folder to save to.
  public Settings withSaveFolder(String folder) {
    return new Settings(theme, recent, openFolder, folder, window);
  }

  /// The same with another place of the window.
  public Settings withWindow(WindowPlace place) {
    return new Settings(theme, recent, openFolder, saveFolder, place);
  }

  private Settings withRecent(List<String> paths) {
    return new Settings(theme, paths, openFolder, saveFolder, window);
  }
}
