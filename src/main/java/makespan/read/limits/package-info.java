/// How much reading may take. May import nothing of the house, so that every package of `read` can share it.
@NullMarked
package makespan.read.limits;

import org.jspecify.annotations.NullMarked;
