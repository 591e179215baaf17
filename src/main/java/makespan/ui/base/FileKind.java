package makespan.ui.base;

import java.util.List;

/// Kinds of files that the window reads and writes besides archives; what a dialog calls one is the message
/// `file-kind.NAME`.
public enum FileKind {
  CSV, PICTURE, SCENARIO;

  /// Endings without the dot, the usual one first.
  public List<String> endings() {
    return switch (this) {
      case CSV -> List.of("csv");
      case PICTURE -> List.of("png", "svg");
      case SCENARIO -> List.of("makespan");
    };
  }
}
