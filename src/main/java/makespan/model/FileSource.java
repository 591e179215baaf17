package makespan.model;

/// Where the path of a test's file comes from, the surest first.
public enum FileSource {
  /// The report gives it, as an attribute of the test or of a suite around it.
  WRITTEN("file attribute", 0),
  /// It is told from a name: of the class, where a tool builds that from the path, of a suite, or of a suite before.
  DERIVED("derived", 1),
  /// There is none: the class or the suite stands for it.
  STANDS_IN("class or suite", 2);

  private final String word;
  private final int rank;

  FileSource(String word, int rank) {
    this.word = word;
    this.rank = rank;
  }

  /// The word used in JSON.
  public String word() {
    return word;
  }

  /// From 0, the surest first.
  public int rank() {
    return rank;
  }
}
