/// One window for all that a user opens: a later start hands its archives to the first one.
@NullMarked
package makespan.app.single;

import org.jspecify.annotations.NullMarked;
