/// CSV and JSON of what the other floors computed.
///
/// May import every floor below but `read`.
@NullMarked
package makespan.export;

import org.jspecify.annotations.NullMarked;
