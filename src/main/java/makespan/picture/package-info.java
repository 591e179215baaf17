/// Pictures without a window: pixels, text as outlines of a bundled font, PNG and SVG files. Knows nothing of what is
/// drawn, and imports nothing of the house.
@NullMarked
package makespan.picture;

import org.jspecify.annotations.NullMarked;
