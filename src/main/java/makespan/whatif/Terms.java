package makespan.whatif;

import makespan.analysis.Grouping;
import makespan.balance.Strategy;

/// What a split is made by, before and after edits alike unless one of them changes it.
///
/// @param unit       the smallest thing that may move between containers
/// @param containers how many, at least 1
/// @param setupNanos what every container takes before its first test
public record Terms(Grouping unit, Strategy strategy, int containers, long setupNanos) {
  /// @throws IllegalArgumentException if there is no container or set-up is negative
  public Terms {
    if (containers < 1 || setupNanos < 0) {
      throw new IllegalArgumentException(containers + " containers, set-up " + setupNanos + " ns");
    }
  }

  /// The same with another unit.
  public Terms withUnit(Grouping other) {
    return new Terms(other, strategy, containers, setupNanos);
  }

  /// The same with another way to split.
  public Terms withStrategy(Strategy other) {
    return new Terms(unit, other, containers, setupNanos);
  }

  /// The same, or the best split in place of the observed one where they ask for that over another number of containers
  /// than there were.
  ///
  /// @param observed how many there were
  public Terms possibleFrom(int observed) {
    return strategy == Strategy.OBSERVED && containers != observed ? withStrategy(Strategy.OPTIMAL) : this;
  }

  /// The same with another number of containers.
  public Terms withContainers(int other) {
    return new Terms(unit, strategy, other, setupNanos);
  }

  /// The same with another set-up.
  public Terms withSetup(long otherNanos) {
    return new Terms(unit, strategy, containers, otherNanos);
  }
}
