/// Two runs beside each other.
@NullMarked
package makespan.ui.compare;

import org.jspecify.annotations.NullMarked;
