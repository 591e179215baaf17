package makespan.model;

/// What the files of the reports read so far took, while others are still to come. Immutable.
///
/// A file may yet take longer, and its path and the unit of its times are as its reports give them: what they are in the
/// run is known once all reports are.
public final class FilesSoFar {
  private final Names files;
  private final long[] nanos;
  private final int[] tests;
  private final int reportCount;
  private final long testCount;
  private final Rows longestFirst;

  /// @param nanos       by number of the file, as `tests`; both belong to this from now on
  /// @param reportCount how many reports hold them
  FilesSoFar(Names files, long[] nanos, int[] tests, int reportCount) {
    this.files = files;
    this.nanos = nanos;
    this.tests = tests;
    this.reportCount = reportCount;
    this.longestFirst = Rows.all(nanos.length).sortedBy(nanos, true);
    long sum = 0;
    for (int count : tests) {
      sum += count;
    }
    this.testCount = sum;
  }

  /// How many files there are.
  public int count() {
    return nanos.length;
  }

  /// The path of a file. A file keeps its number as long as the run is being read.
  public String file(int file) {
    return files.get(file);
  }

  /// Sum of the durations of its tests, nanoseconds.
  public long nanos(int file) {
    return nanos[file];
  }

  /// How many tests it has.
  public int testCount(int file) {
    return tests[file];
  }

  /// Tests in all.
  public long testCount() {
    return testCount;
  }

  /// Reports in all.
  public int reportCount() {
    return reportCount;
  }

  /// The files, that which took longest first.
  public Rows longestFirst() {
    return longestFirst;
  }

  /// The time of the file that took longest, nanoseconds; 0 where there is none.
  public long longestNanos() {
    return longestFirst.count() == 0 ? 0 : nanos[longestFirst.at(0)];
  }
}
