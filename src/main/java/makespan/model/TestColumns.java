package makespan.model;

/// The columns of a run, a place a test: filled once by [TestRunBuilder], then only read by [TestRun].
final class TestColumns {
  final long[] start;
  final long[] duration;
  final int[] suite;
  final int[] name;
  final int[] className;
  final int[] file;
  final int[] container;
  final byte[] outcome;

  TestColumns(int testCount) {
    start = new long[testCount];
    duration = new long[testCount];
    suite = new int[testCount];
    name = new int[testCount];
    className = new int[testCount];
    file = new int[testCount];
    container = new int[testCount];
    outcome = new byte[testCount];
  }
}
