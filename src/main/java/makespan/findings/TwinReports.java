package makespan.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import makespan.model.TestRun;

/// Reports that came twice: the same tests in the same order with the same outcomes, and times equal to the nanosecond,
/// which two runs of the same tests never have.
final class TwinReports {
  private TwinReports() {}

  /// Two equal reports, by number; the second counts once too often.
  record Twins(int first, int second) {}

  static List<Twins> in(TestRun run) {
    int[] firstRow = new int[run.reports().size()];
    var firstOfHash = new HashMap<Long, List<Integer>>();
    var twins = new ArrayList<Twins>();
    int row = 0;
    for (int report = 0; report < firstRow.length; report++) {
      TestRun.Report here = run.reports().get(report);
      firstRow[report] = row;
      row += here.testCount();
      if (here.testNanos() > 0) {
        find(run, firstRow, report, firstOfHash, twins);
      }
    }
    return twins;
  }

  private static void find(TestRun run, int[] firstRow, int report, Map<Long, List<Integer>> firstOfHash,
      List<Twins> twins) {
    List<Integer> alike = firstOfHash.computeIfAbsent(hash(run, firstRow, report), _ -> new ArrayList<>(1));
    for (int earlier : alike) {
      if (same(run, firstRow, earlier, report)) {
        twins.add(new Twins(earlier, report));
        return;
      }
    }
    alike.add(report);
  }

  private static long hash(TestRun run, int[] firstRow, int report) {
    long hash = run.reports().get(report).testCount();
    for (int row = firstRow[report]; row < firstRow[report] + run.reports().get(report).testCount(); row++) {
      hash = 31 * (31 * hash + run.testName(row)) + run.durationNanos(row);
    }
    return hash;
  }

  private static boolean same(TestRun run, int[] firstRow, int a, int b) {
    int count = run.reports().get(a).testCount();
    boolean same = run.reports().get(b).testCount() == count;
    for (int i = 0; same && i < count; i++) {
      int one = firstRow[a] + i;
      int other = firstRow[b] + i;
      same = run.testName(one) == run.testName(other) && run.className(one) == run.className(other)
          && run.file(one) == run.file(other) && run.durationNanos(one) == run.durationNanos(other)
          && run.outcome(one) == run.outcome(other);
    }
    return same;
  }
}
