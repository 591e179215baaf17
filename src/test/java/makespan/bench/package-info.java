/// Benchmarks: no part of the tests. [Benchmarks] runs those of reading, tables, timeline and splits; the quality of splits is
/// measured by `bench.balance` alone, which takes minutes.
@NullMarked
package makespan.bench;

import org.jspecify.annotations.NullMarked;
