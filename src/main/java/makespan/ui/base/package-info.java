/// What all views share: the run model, actions, messages, formats, colours.
@NullMarked
package makespan.ui.base;

import org.jspecify.annotations.NullMarked;
