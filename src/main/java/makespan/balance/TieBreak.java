package makespan.balance;

/// What decides which of two units of equal weight a strategy takes first. Whoever knows it can repeat a split.
public enum TieBreak {
  /// Nothing: the strategy weighs no units.
  NONE(""),
  /// Their names; that of a file or directory is its path.
  NAME("name"),
  /// The order in which the reports name them.
  AS_READ("as-read");

  private final String word;

  TieBreak(String word) {
    this.word = word;
  }

  /// The word that tables use, empty for [#NONE].
  public String word() {
    return word;
  }
}
