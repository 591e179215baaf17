package makespan.export;

import java.util.List;
import makespan.export.Table.Column;

/// A report as it was read or is to be: where it stands among the containers, and whether it counts.
///
/// @param report     its path
/// @param container  label of its container; empty where nobody has told it
/// @param counts     whether its tests count
/// @param testCount  its tests
/// @param testNanos  their durations together, nanoseconds
public record ReportRow(String report, String container, boolean counts, int testCount, long testNanos) {

  /// The reports of a run, in the given order.
  public static Table table(List<ReportRow> reports) {
    List<ReportRow> rows = List.copyOf(reports);
    return Table.of(rows.size(), List.of(
        new Column("report", row -> Cell.text(rows.get(row).report)),
        new Column("container", row -> rows.get(row).container.isEmpty()
            ? Cell.EMPTY
            : Cell.text(rows.get(row).container)),
        new Column("counts", row -> Cell.flag(rows.get(row).counts)),
        new Column("tests_count", row -> Cell.count(rows.get(row).testCount)),
        new Column("duration_s", row -> Cell.seconds(rows.get(row).testNanos))));
  }
}
