/// The window: shell, start page, overview, and the way they share one run.
///
/// May import `app` and what lies below it, not `read` and not `cli`; children are `ui.base`, `ui.gantt`, `ui.table`, `ui.simulator`, `ui.findings`.
@NullMarked
package makespan.ui;

import org.jspecify.annotations.NullMarked;
