/// Timing files of other splitters, which stand in for reports: seconds by file or by test. May import `model`,
/// `read.junit`, `read.limits`.
@NullMarked
package makespan.read.timing;

import org.jspecify.annotations.NullMarked;
