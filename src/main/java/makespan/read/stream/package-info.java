/// Bytes on their way. May import nothing of the house, so that every package of `read` can share it.
@NullMarked
package makespan.read.stream;

import org.jspecify.annotations.NullMarked;
