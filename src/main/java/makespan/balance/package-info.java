/// Durations and containers to plan, bounds, proof, sweep, cost, recommendation; strategies of real splitters.
///
/// May import `model` and `analysis`. Pure: no input or output, no clock but the one handed in.
@NullMarked
package makespan.balance;

import org.jspecify.annotations.NullMarked;
