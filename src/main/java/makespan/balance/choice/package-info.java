/// Strategies side by side on the same work.
///
/// Stands on `balance` and what it knows of risk; pure as they are.
@NullMarked
package makespan.balance.choice;

import org.jspecify.annotations.NullMarked;
