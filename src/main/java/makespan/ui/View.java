package makespan.ui;

import java.util.Arrays;
import java.util.Optional;

/// A view of the window, each on its own shortcut.
enum View {
  OVERVIEW, FILES, TIMELINE, WHAT_IF, FINDINGS, COMPARE, IMPORT;

  /// The view of a name; empty for a name that none has.
  static Optional<View> of(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }

  /// Whether a run can be gone back to in it: there is all that it shows.
  boolean isOfTheRunAlone() {
    return this != COMPARE && this != IMPORT;
  }

  /// Whether it shows what the filter keeps; the others are of the whole run.
  boolean isFiltered() {
    return this == FILES || this == TIMELINE || this == COMPARE;
  }

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
