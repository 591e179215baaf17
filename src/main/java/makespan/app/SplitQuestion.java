package makespan.app;

import java.util.OptionalInt;

import makespan.analysis.Grouping;
import makespan.balance.Strategy;

/// What is asked about splitting the work of a run, by whichever face.
///
/// @param unit        the smallest thing that may move between containers
/// @param containers  how many to plan for, as many as the run has where empty
/// @param setupNanos  what every container takes before its first test
/// @param budgetNanos how long an answer may be searched for
public record SplitQuestion(Grouping unit, Strategy strategy, OptionalInt containers, long setupNanos,
    long budgetNanos) {}
