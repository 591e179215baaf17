/// What the window does on its own thread: sorting, painting, splitting, and how busy it is while a run is opened.
@NullMarked
package makespan.bench.window;

import org.jspecify.annotations.NullMarked;
