package makespan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The columns of a run with its tests on other containers, in their former order on each. Nothing of them has a start.
final class RehearsedRows {
  private static final int UNSEEN = -1;

  private final TestColumns from;
  private final Suites suitesBefore;
  private final List<String> labels;
  /// By container the first of its new rows, and one more place for their end.
  private final int[] firstRow;
  private final TestColumns columns;
  private final List<Integer> suiteBefore = new ArrayList<>();
  private final List<Integer> suiteContainer = new ArrayList<>();

  /// @param container by row its container, negative where it is left out
  RehearsedRows(TestColumns from, Suites suites, IntUnaryOperator container, IntToLongFunction durationNanos,
      List<String> labels) {
    this.from = from;
    this.suitesBefore = suites;
    this.labels = labels;
    int before = from.duration.length;
    firstRow = new int[labels.size() + 1];
    for (int row = 0; row < before; row++) {
      if (container.applyAsInt(row) >= 0) {
        firstRow[container.applyAsInt(row) + 1]++;
      }
    }
    Arrays.parallelPrefix(firstRow, Integer::sum);
    int[] next = firstRow.clone();
    int[] order = new int[firstRow[labels.size()]];
    for (int row = 0; row < before; row++) {
      if (container.applyAsInt(row) >= 0) {
        order[next[container.applyAsInt(row)]++] = row;
      }
    }
    int tests = order.length;
    columns = new TestColumns(new long[tests], new long[tests], new int[tests], new int[tests], new int[tests],
        new int[tests], new byte[tests], new Incidents());
    copy(order, durationNanos);
  }

  /// The rows.
  TestColumns columns() {
    return columns;
  }

  /// The suites, one for every container that a suite has tests on.
  Suites suites() {
    int count = suiteBefore.size();
    int[] name = new int[count];
    long[] start = new long[count];
    int[] report = new int[count];
    for (int suite = 0; suite < count; suite++) {
      suitesBefore.copy(suiteBefore.get(suite), 1, name, start, suite);
      report[suite] = suiteContainer.get(suite);
    }
    Arrays.fill(start, TestRun.NO_START);
    return suitesBefore.with(name, report, start);
  }

  /// A report a container.
  ///
  /// @param setupNanos what each takes besides its tests
  List<TestRun.Report> reports(long setupNanos) {
    return IntStream.range(0, labels.size()).mapToObj(container -> {
      long nanos = 0;
      for (int row = firstRow[container]; row < firstRow[container + 1]; row++) {
        nanos = Math.addExact(nanos, columns.duration[row]);
      }
      return new TestRun.Report(labels.get(container), container, firstRow[container + 1] - firstRow[container], nanos,
          setupNanos, 0, new TestRun.Declared(Math.addExact(nanos, setupNanos), nanos), TestRun.Origin.UNKNOWN, 1);
    }).toList();
  }

  private void copy(int[] order, IntToLongFunction durationNanos) {
    int[] suiteHere = new int[suitesBefore.size()];
    for (int container = 0; container < labels.size(); container++) {
      Arrays.fill(suiteHere, UNSEEN);
      for (int row = firstRow[container]; row < firstRow[container + 1]; row++) {
        int old = order[row];
        columns.start[row] = TestRun.NO_START;
        columns.duration[row] = durationNanos.applyAsLong(old);
        columns.name[row] = from.name[old];
        columns.className[row] = from.className[old];
        columns.file[row] = from.file[old];
        columns.outcome[row] = from.outcome[old];
        columns.suite[row] = suite(suiteHere, from.suite[old], container);
        columns.incidents.addRange(from.incidents, old, old + 1, row - old);
      }
    }
  }

  private int suite(int[] suiteHere, int before, int container) {
    if (suiteHere[before] == UNSEEN) {
      suiteHere[before] = suiteBefore.size();
      suiteBefore.add(before);
      suiteContainer.add(container);
    }
    return suiteHere[before];
  }
}
