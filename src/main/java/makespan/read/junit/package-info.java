/// One stream of JUnit XML to the columns of one report, tolerant of dialects. May import `model`.
@NullMarked
package makespan.read.junit;

import org.jspecify.annotations.NullMarked;
