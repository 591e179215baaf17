/// What a test run is: columns, names, outcomes, problems. No input or output and no policy.
///
/// May import nothing of the house. Everything that leaves this package is immutable, but for the two growable forms
/// ([makespan.model.ReportColumns] and [makespan.model.TestRunBuilder]), which have one owner at a time.
@NullMarked
package makespan.model;

import org.jspecify.annotations.NullMarked;
