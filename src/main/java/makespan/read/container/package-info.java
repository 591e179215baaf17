/// Which container wrote which report, and by what sign. May import `model`.
@NullMarked
package makespan.read.container;

import org.jspecify.annotations.NullMarked;
