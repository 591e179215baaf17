/// The sample archives under `sample-reports/` and what they are made with: seeded, exact to the figure, JDK only.
///
/// May import nothing of the house, so that `java src/test/java/makespan/samples/SampleReports.java` runs as it is.
@NullMarked
package makespan.samples;

import org.jspecify.annotations.NullMarked;
