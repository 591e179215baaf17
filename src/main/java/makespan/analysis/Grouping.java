package makespan.analysis;

import java.util.Locale;

/// What a group of tests is.
public enum Grouping {
  FILE, CLASS, SUITE, TEST, DIRECTORY, CONTAINER;

  /// The word that the command line uses, such as `file`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
