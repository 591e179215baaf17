package makespan.app;

import java.util.List;

import makespan.model.Problem;
import makespan.model.TestRun;

/// What came of opening archives.
public sealed interface Opening {

  /// A run; what could not be read is among its problems.
  record Opened(TestRun run) implements Opening {}

  /// No test report could be read.
  ///
  /// @param message one sentence for the user: what was found instead, and what to do
  record Nothing(String message, List<Problem> problems) implements Opening {}
}
