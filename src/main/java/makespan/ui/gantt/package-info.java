/// The Gantt chart: time to pixels, painting, input.
@NullMarked
package makespan.ui.gantt;

import org.jspecify.annotations.NullMarked;
