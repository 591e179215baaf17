package makespan.ui;

/// A view of the window, each on its own shortcut.
enum View {
  OVERVIEW, FILES, TIMELINE, WHAT_IF, FINDINGS, COMPARE, IMPORT;

  /// Its name in ids and messages.
  String word() {
    return switch (this) {
      case OVERVIEW -> "overview";
      case FILES -> "files";
      case TIMELINE -> "timeline";
      case WHAT_IF -> "what-if";
      case FINDINGS -> "findings";
      case COMPARE -> "compare";
      case IMPORT -> "import";
    };
  }
}
