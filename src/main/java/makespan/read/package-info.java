/// Bytes to model: opens what the user names and reads every report in it.
///
/// May import `model` and its own children; `read.archive` walks files, `read.junit` reads XML, `read.container` tells containers.
@NullMarked
package makespan.read;

import org.jspecify.annotations.NullMarked;
