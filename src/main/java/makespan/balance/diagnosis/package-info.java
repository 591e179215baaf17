/// What a run that was observed tells of its split: where the time above an even share went, and which splitter it was.
///
/// Stands on `balance` and what it knows of risk; pure as they are.
@NullMarked
package makespan.balance.diagnosis;

import org.jspecify.annotations.NullMarked;
