package makespan.model;

import java.util.Arrays;

/// One report among those of a run that is being joined: its columns, with names numbered as in the run. A column can be
/// taken once, so that a run in the making never holds all of them twice.
final class ReportRows {
  private static final int UNPLACED = -1;
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final byte[] NO_BYTES = {};

  private final String entry;
  private final int testCount;
  private final int suiteCount;
  private TestRun.Origin origin;
  private long testNanos;
  private long unaccountedNanos;
  private TimesSeen times;
  private final int untimedCount;
  private long[] start;
  private long[] duration;
  private int[] suite;
  private int[] name;
  private int[] className;
  private int[] file;
  private byte[] outcome;
  private Incidents incidents;
  private int[] suiteName;
  private long[] suiteStart;
  private int container = UNPLACED;
  private int perSecond = 1;

  /// @param names      by number in the report the number in the run; so for classes, files, suite names and words
  ReportRows(ReportColumns report, int[] names, int[] classes, int[] files, int[] suiteNames, int[] words) {
    this.entry = report.entry();
    this.testCount = report.testCount();
    this.suiteCount = report.suiteCount();
    this.testNanos = report.testNanos();
    this.unaccountedNanos = report.unaccountedNanos();
    this.untimedCount = report.untimedCount();
    this.times = report.times();
    this.perSecond = times.perSecond();
    this.origin = report.origin();
    this.start = report.start;
    this.duration = report.duration;
    this.suite = report.suite;
    this.outcome = report.outcome;
    this.suiteStart = report.suiteStart;
    this.name = renumbered(report.name, names, testCount);
    this.className = renumbered(report.className, classes, testCount);
    this.file = renumbered(report.file, files, testCount);
    this.incidents = report.incidents.renumbered(words);
    this.suiteName = renumbered(report.suiteName, suiteNames, suiteCount);
  }

  String entry() {
    return entry;
  }

  int testCount() {
    return testCount;
  }

  int suiteCount() {
    return suiteCount;
  }

  /// Adds every test to what its file has.
  ///
  /// @param nanos by number of the file, as `tests`
  void sum(long[] nanos, int[] tests) {
    for (int row = 0; row < testCount; row++) {
      nanos[file[row]] += duration[row];
      tests[file[row]]++;
    }
  }

  TestRun.Origin origin() {
    return origin;
  }

  void list(String index, int least) {
    origin = origin.withListed(index, least);
  }

  TimesSeen times() {
    return times;
  }

  /// Divides all times of the tests. Starts that were counted on from the tests before move with them; a suite that
  /// declares its time in seconds keeps it.
  void inUnits(int unitsPerSecond) {
    perSecond = unitsPerSecond;
    TestRun.Declared declared = times.declared();
    boolean seconds = declared.wallNanos() < declared.testNanos() / perSecond * 2;
    long[] before = new long[suiteCount];
    for (int row = 0; row < testCount; row++) {
      int in = suite[row];
      boolean counted = suiteStart[in] != TestRun.NO_START && start[row] == suiteStart[in] + before[in];
      if (counted) {
        start[row] = suiteStart[in] + before[in] / perSecond;
      }
      before[in] += duration[row];
      duration[row] /= perSecond;
    }
    testNanos = Arrays.stream(duration, 0, testCount).sum();
    long wall = seconds ? declared.wallNanos() : declared.wallNanos() / perSecond;
    long tests = declared.testNanos() / perSecond;
    unaccountedNanos = seconds ? Math.max(0, wall - tests) : unaccountedNanos / perSecond;
    times = new TimesSeen(testNanos, times.timedCount(), false, false, perSecond, new TestRun.Declared(wall, tests));
  }

  boolean placed() {
    return container != UNPLACED;
  }

  void placeOn(int containerNumber) {
    container = containerNumber;
  }

  TestRun.Report asReport() {
    return new TestRun.Report(entry, container, testCount, testNanos, unaccountedNanos, untimedCount,
        times.declared(), origin, perSecond);
  }

  long[] takeStart() {
    long[] taken = start;
    start = NO_LONGS;
    return taken;
  }

  long[] takeDuration() {
    long[] taken = duration;
    duration = NO_LONGS;
    return taken;
  }

  /// The suite of every test, numbered within the report.
  int[] takeSuite() {
    int[] taken = suite;
    suite = NO_INTS;
    return taken;
  }

  int[] takeName() {
    int[] taken = name;
    name = NO_INTS;
    return taken;
  }

  int[] takeClassName() {
    int[] taken = className;
    className = NO_INTS;
    return taken;
  }

  int[] takeFile() {
    int[] taken = file;
    file = NO_INTS;
    return taken;
  }

  byte[] takeOutcome() {
    byte[] taken = outcome;
    outcome = NO_BYTES;
    return taken;
  }

  Incidents takeIncidents() {
    Incidents taken = incidents;
    incidents = new Incidents();
    return taken;
  }

  int[] takeSuiteName() {
    int[] taken = suiteName;
    suiteName = NO_INTS;
    return taken;
  }

  long[] takeSuiteStart() {
    long[] taken = suiteStart;
    suiteStart = NO_LONGS;
    return taken;
  }

  private static int[] renumbered(int[] ids, int[] numbers, int count) {
    int[] changed = Arrays.copyOf(ids, count);
    for (int i = 0; i < count; i++) {
      changed[i] = numbers[changed[i]];
    }
    return changed;
  }
}
