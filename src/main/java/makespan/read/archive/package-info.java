/// Entries of files, folders and archives, within limits. May import `model`, `read.limits`, `read.timing`.
@NullMarked
package makespan.read.archive;

import org.jspecify.annotations.NullMarked;
