package makespan.analysis;

import java.util.Locale;

/// What a group of tests is.
public enum Grouping {
  FILE, CLASS, SUITE, TEST, DIRECTORY, CONTAINER,
  /// What a directory of tests belongs to: a Django app, a Rails engine, else a part of the suite.
  APP,
  /// Tests of a class whose names differ by their parameters only.
  TEMPLATE,
  /// Why tests broke; the others by how they ended.
  CAUSE,
  /// What the user's own pattern says.
  PATTERN;

  /// The word that the command line uses, such as `file`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
