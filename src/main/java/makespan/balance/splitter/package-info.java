/// How splitters share a list of units out: four axes, order, rule, weight and what is done without a weight. The tools
/// that people use are points of them, see [makespan.balance.splitter.Splitter].
///
/// May import `model`. Pure, and knows no solver: what looks for the best split stands above.
@NullMarked
package makespan.balance.splitter;

import org.jspecify.annotations.NullMarked;
