/// The list of findings.
@NullMarked
package makespan.ui.findings;

import org.jspecify.annotations.NullMarked;
