/// Entries of files, folders and archives, within limits. May import `model`.
@NullMarked
package makespan.read.archive;

import org.jspecify.annotations.NullMarked;
