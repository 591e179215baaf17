/// The entry: command line or window.
@NullMarked
package makespan;

import org.jspecify.annotations.NullMarked;
