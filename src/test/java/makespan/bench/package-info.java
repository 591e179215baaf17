/// Benchmarks: no part of the tests. [Benchmarks] runs them all, or those it is asked for.
@NullMarked
package makespan.bench;

import org.jspecify.annotations.NullMarked;
