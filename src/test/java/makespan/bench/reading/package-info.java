/// How long it takes to read archives, in processes of their own and in a warm one, and how much memory.
@NullMarked
package makespan.bench.reading;

import org.jspecify.annotations.NullMarked;
