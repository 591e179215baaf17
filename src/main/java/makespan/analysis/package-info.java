/// From a run to aggregate columns: groups, figures of evenness, timelines.
///
/// May import `model` only; facts arrive as a [makespan.model.TestRun].
@NullMarked
package makespan.analysis;

import org.jspecify.annotations.NullMarked;
