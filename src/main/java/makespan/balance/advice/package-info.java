/// What a number of containers costs, and what one more of them saves.
///
/// May import `balance` and `balance.risk`. Pure as these.
@NullMarked
package makespan.balance.advice;

import org.jspecify.annotations.NullMarked;
