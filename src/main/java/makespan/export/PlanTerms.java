package makespan.export;

import makespan.analysis.Grouping;
import makespan.balance.Strategy;

/// The terms of a split, which a document states beside the result.
///
/// @param unit       the smallest thing that may move between containers
/// @param setupNanos what every container takes before its first test
public record PlanTerms(Grouping unit, Strategy strategy, long setupNanos) {}
