/// A run and its balance to ranked conclusions with evidence and the seconds each would save.
///
/// May import `model`, `analysis`, `balance` and `whatif`.
@NullMarked
package makespan.findings;

import org.jspecify.annotations.NullMarked;
