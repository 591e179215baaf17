/// The what-if of parallelism: slider, predicted figures, curve.
@NullMarked
package makespan.ui.simulator;

import org.jspecify.annotations.NullMarked;
