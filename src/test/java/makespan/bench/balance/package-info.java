/// Benchmark of `makespan.balance`: seeded instances, gaps and proofs by budget, frame and sweep times, quantile errors.
@NullMarked
package makespan.bench.balance;

import org.jspecify.annotations.NullMarked;
