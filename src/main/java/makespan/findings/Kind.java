package makespan.findings;

import java.util.Locale;

/// What holds a job back. The words are names that scripts rely on.
public enum Kind {
  /// The best split of the same units ends clearly earlier than the observed one.
  UNEVEN_SPLIT,
  /// The observed split is one that takes no notice of time.
  SPLIT_BY_NAME,
  /// A unit takes longer than an even share of the work.
  OUTSIZED_FILE,
  /// A directory takes far more than its share of the time.
  SLOW_DIRECTORY,
  /// The containers spend long outside their tests.
  SET_UP,
  /// Nearly every test pays the same cost.
  FLOOR_TAX,
  /// Most of a slow file is very many cases of one template.
  TOO_MANY,
  /// Most of a slow file is a few tests.
  FEW_HUGE,
  /// Every test of a slow file takes long: data that is made before each of them.
  HEAVY_DATA,
  /// Tests broke for one cause.
  FAILURES_BY_CAUSE,
  /// Tests passed and broke on the same code.
  FLAKY,
  /// Fewer containers reach the same makespan.
  OVER_PARALLEL,
  /// More containers would pay.
  UNDER_PARALLEL,
  /// The reports lack or repeat something, so that other figures say less than they seem to.
  DATA_HEALTH;

  /// The word used in JSON and CSV, such as `uneven-split`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
