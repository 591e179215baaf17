package makespan.analysis;

import java.util.Locale;

/// What became of a group of tests between two runs. The words are names that scripts rely on.
public enum Change {
  /// Only the later run has it.
  ADDED,
  /// Only the earlier run has it.
  REMOVED,
  /// It takes longer, beyond noise.
  SLOWER,
  /// It takes less, beyond noise.
  FASTER,
  /// It takes as long, but for noise.
  SAME;

  /// The word used in JSON and CSV, such as `slower`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
