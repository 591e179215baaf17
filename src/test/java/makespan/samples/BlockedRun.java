package makespan.samples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// The Django tests with every connection blocked, split by the baseline's times, a file in one piece.
final class BlockedRun {
  private BlockedRun() {}

  /// A report for every container.
  ///
  /// @param before the run whose times the split went by
  /// @param run    the same tests, this time
  static List<PytestReport> reports(DjangoSuite before, DjangoSuite run, int containers) {
    int[] container = containerOfTest(before, containers);
    var reports = IntStream.range(0, containers).mapToObj(_ -> new PytestReport()).toList();
    var reached = new EnumMap<Network, Integer>(Network.class);
    for (int row = 0; row < container.length; row++) {
      var test = run.tests().get(row);
      var report = reports.get(container[row]);
      if (test.network() == Network.NONE) {
        report.add(test, run.millis(row));
      } else {
        var call = new BlockedCall(test, reached.merge(test.network(), 1, Integer::sum));
        report.addFailed(test, run.millis(row), call.message(), call.trace());
      }
    }
    return reports;
  }

  /// The container of every test, a file in one piece, longest first.
  static int[] containerOfTest(DjangoSuite suite, int containers) {
    var files = new ArrayList<String>();
    var fileOfTest = new int[suite.tests().size()];
    for (int row = 0; row < fileOfTest.length; row++) {
      String file = suite.tests().get(row).file();
      if (files.isEmpty() || !files.getLast().equals(file)) {
        files.add(file);
      }
      fileOfTest[row] = files.size() - 1;
    }
    var times = new long[files.size()];
    IntStream.range(0, fileOfTest.length).forEach(row -> times[fileOfTest[row]] += suite.millis(row));
    int[] container = Split.longestFirst(times, containers);
    return IntStream.of(fileOfTest).map(file -> container[file]).toArray();
  }
}
