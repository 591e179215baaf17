/// The Gantt chart without a toolkit: what lanes there are, time to pixels, painting, names, and whole pictures for
/// files. Window and command line draw the same. May import analysis, balance, model and picture.
@NullMarked
package makespan.gantt;

import org.jspecify.annotations.NullMarked;
