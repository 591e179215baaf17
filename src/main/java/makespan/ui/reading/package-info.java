/// How reports were read: containers, dialects, problems.
@NullMarked
package makespan.ui.reading;

import org.jspecify.annotations.NullMarked;
