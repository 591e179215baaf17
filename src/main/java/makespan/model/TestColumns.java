package makespan.model;

/// The columns of a run, a place a test: made once by [TestRunBuilder], then only read by [TestRun].
final class TestColumns {
  final long[] start;
  final long[] duration;
  final int[] suite;
  final int[] name;
  final int[] className;
  final int[] file;
  final byte[] outcome;
  final Incidents incidents;

  /// @param start which, as all others, nobody else changes
  TestColumns(long[] start, long[] duration, int[] suite, int[] name, int[] className, int[] file, byte[] outcome,
      Incidents incidents) {
    this.start = start;
    this.duration = duration;
    this.suite = suite;
    this.name = name;
    this.className = className;
    this.file = file;
    this.outcome = outcome;
    this.incidents = incidents;
  }
}
