package makespan.findings;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.analysis.Grouping;

/// What findings were asked for, as far as it is not what is asked for where nothing is said.
///
/// @param unit       the smallest thing that may move, a file where empty
/// @param containers how many the savings are predicted over, as many as the run has where empty
/// @param setupNanos what every container takes before its first test, what the reports show where empty
public record Asked(Optional<Grouping> unit, OptionalInt containers, OptionalLong setupNanos) {
  /// Nothing was said.
  public static final Asked USUAL = new Asked(Optional.empty(), OptionalInt.empty(), OptionalLong.empty());
}
