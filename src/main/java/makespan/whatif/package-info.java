/// Edits of a run's tests, set-up and split, in an order, each switchable, and what they would save: rehearsed before
/// any code is written.
///
/// May import `model`, `analysis` and `balance`. Pure: no input or output.
@NullMarked
package makespan.whatif;

import org.jspecify.annotations.NullMarked;
