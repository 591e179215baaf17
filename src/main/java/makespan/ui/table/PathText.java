package makespan.ui.table;

import java.util.function.ToDoubleFunction;

/// Shortens paths to the room there is: directories give way, the name of the file never does.
final class PathText {
  private static final String MORE = "…/";

  private PathText() {}

  /// The path with as many of its first directories as there is room for, at the least its file's name.
  ///
  /// @param room  as `width` tells it
  /// @param width how much room words take
  static String fitting(String path, double room, ToDoubleFunction<String> width) {
    int last = path.lastIndexOf('/');
    if (last <= 0 || width.applyAsDouble(path) <= room) {
      return path;
    }
    String name = path.substring(last + 1);
    for (int end = path.lastIndexOf('/', last - 1); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      String shortened = path.substring(0, end + 1) + MORE + name;
      if (width.applyAsDouble(shortened) <= room) {
        return shortened;
      }
    }
    String alone = MORE + name;
    return width.applyAsDouble(alone) <= room ? alone : name;
  }
}
