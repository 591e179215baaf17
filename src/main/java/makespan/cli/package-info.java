/// The command line over `app`: a contract that scripts rely on. One class a subcommand.
///
/// May import `app` and what lies below it, not `read` and not `ui`.
@NullMarked
package makespan.cli;

import org.jspecify.annotations.NullMarked;
