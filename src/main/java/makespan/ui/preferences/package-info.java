/// What the user may choose: pages of settings in a window of their own.
@NullMarked
package makespan.ui.preferences;

import org.jspecify.annotations.NullMarked;
