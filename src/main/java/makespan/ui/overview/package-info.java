/// The run at a glance: figures, containers, what holds the job back, where the time is.
@NullMarked
package makespan.ui.overview;

import org.jspecify.annotations.NullMarked;
