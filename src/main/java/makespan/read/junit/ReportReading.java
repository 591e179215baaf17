package makespan.read.junit;

import java.util.List;
import java.util.Optional;
import makespan.model.Problem;
import makespan.model.ReportColumns;

/// What became of one entry.
///
/// @param columns  the tests read, all that came before the damage if there is any
/// @param report   whether it is a test report; other XML is passed over in silence
/// @param complete whether it was read to its end
/// @param problems what could not be read, empty unless it is a report
/// @param setAside what it holds instead of tests, where it only looks like a report
public record ReportReading(ReportColumns columns, boolean report, boolean complete, List<Problem> problems,
    Optional<String> setAside) {
  /// Copies the list.
  public ReportReading {
    problems = List.copyOf(problems);
  }

  /// The same of other tests.
  public ReportReading with(ReportColumns others) {
    return new ReportReading(others, report, complete, problems, setAside);
  }
}
