package makespan.model;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// The tests of one report as columns, in document order, while and after it is read. Single owner, not thread-safe.
///
/// Names are numbered within the report; [TestRunBuilder] gives them their numbers in the run.
public final class ReportColumns {
  /// Small, because an archive may hold a hundred thousand reports of a few tests each.
  private static final int FIRST = 4;
  private static final long SECOND = 1_000_000_000L;
  private static final int ROW_BYTES = 2 * Long.BYTES + 4 * Integer.BYTES + 1;
  private static final int SUITE_BYTES = Long.BYTES + 2 * Integer.BYTES;

  private final String entry;
  final ReportNames names = new ReportNames();
  final ReportNames classes = new ReportNames();
  final ReportNames files = new ReportNames();
  final FileSources fileSources = new FileSources();
  final ReportNames suites = new ReportNames();
  ReportNames words = new ReportNames();
  Incidents incidents = new Incidents();

  long[] start = new long[FIRST];
  long[] duration = new long[FIRST];
  int[] suite = new int[FIRST];
  int[] name = new int[FIRST];
  int[] className = new int[FIRST];
  int[] file = new int[FIRST];
  byte[] outcome = new byte[FIRST];
  private int testCount;

  int[] suiteName = new int[1];
  long[] suiteStart = new long[1];
  private int suiteCount;
  private long testNanos;
  private long unaccountedNanos;
  private int untimedCount;
  private int timedCount;
  private boolean whole = true;
  private boolean nanoWriter;
  private int perSecond = 1;
  private long declaredNanos;
  private long declaredTestNanos;
  private int archive;
  private String node = "";
  private String hostname = "";
  private int nodes;

  /// @param entry path of the report inside its archive, as shown to the user
  public ReportColumns(String entry) {
    this.entry = entry;
  }

  /// Path of the report inside its archive.
  public String entry() {
    return entry;
  }

  /// Adds a suite.
  ///
  /// @param startNanos since the epoch, or [TestRun#NO_START]
  /// @return its number in this report, from 0
  public int addSuite(String suite, long startNanos) {
    if (suiteCount == suiteName.length) {
      suiteName = Arrays.copyOf(suiteName, suiteCount * 2 + 1);
      suiteStart = Arrays.copyOf(suiteStart, suiteCount * 2 + 1);
    }
    suiteName[suiteCount] = suites.add(suite);
    suiteStart[suiteCount] = startNanos;
    return suiteCount++;
  }

  /// Adds a test whose file the report gives.
  ///
  /// @param suiteId       a number that [#addSuite] gave
  /// @param testFile      normalised path; where no file is known, what stands for one
  /// @param startNanos    since the epoch, or [TestRun#NO_START]
  /// @param durationNanos not negative; 0 where unknown
  public void addTest(int suiteId, String testName, String testClass, String testFile, long startNanos,
      long durationNanos, Outcome result) {
    addTest(suiteId, testName, testClass, testFile, FileSource.WRITTEN, startNanos, durationNanos, result);
  }

  /// The same of a test whose file may come from elsewhere.
  public void addTest(int suiteId, String testName, String testClass, String testFile, FileSource source,
      long startNanos, long durationNanos, Outcome result) {
    addTest(suiteId, names.add(testName), testClass, testFile, source, startNanos, durationNanos, result);
  }

  /// The same with a name in UTF-8, as most reports give it.
  ///
  /// @param utf8Name holds it, from `from` to before its end; not kept
  public void addTest(int suiteId, byte[] utf8Name, int from, String testClass, String testFile, FileSource source,
      long startNanos, long durationNanos, Outcome result) {
    addTest(suiteId, names.add(utf8Name, from, utf8Name.length), testClass, testFile, source, startNanos,
        durationNanos, result);
  }

  private void addTest(int suiteId, int nameId, String testClass, String testFile, FileSource source, long startNanos,
      long durationNanos, Outcome result) {
    if (testCount == duration.length) {
      resize(testCount + (testCount >> 1) + FIRST);
    }
    suite[testCount] = suiteId;
    name[testCount] = nameId;
    className[testCount] = classes.add(testClass);
    file[testCount] = files.add(testFile);
    fileSources.note(file[testCount], source);
    start[testCount] = startNanos;
    duration[testCount] = durationNanos;
    outcome[testCount] = result.code();
    testNanos = Math.addExact(testNanos, durationNanos);
    if (durationNanos > 0) {
      timedCount++;
      whole &= durationNanos % SECOND == 0;
    }
    testCount++;
  }

  /// Tells what went wrong in the test added last.
  ///
  /// @param attempts how often it was tried, at least 1
  public void addIncident(Failure failure, int attempts) {
    incidents.add(testCount - 1, words.add(failure.type()), words.add(failure.message()), words.add(failure.address()),
        attempts);
  }

  /// Forgets what failures say, so that the report takes less memory. Which tests failed and how often they were tried
  /// stays.
  public void dropFailureWords() {
    int[] toNothing = new int[words.count()];
    words = new ReportNames();
    words.add("");
    incidents = incidents.renumbered(toNothing);
  }

  /// Adds time that an outermost suite declares beyond the sum of its tests: hooks, set-up, collection.
  ///
  /// @param nanos not negative
  public void addUnaccounted(long nanos) {
    unaccountedNanos = Math.addExact(unaccountedNanos, nanos);
  }

  /// Adds the time that an outermost suite declares.
  ///
  /// @param wallNanos  not negative
  /// @param testsNanos sum of the tests in it
  public void addDeclared(long wallNanos, long testsNanos) {
    declaredNanos = Math.addExact(declaredNanos, wallNanos);
    declaredTestNanos = Math.addExact(declaredTestNanos, testsNanos);
  }

  /// Notes that the report comes from a tool known to write nanoseconds.
  public void setNanoWriter() {
    nanoWriter = true;
  }

  /// Notes in what its times are written: how many of that are a second. They are read so already.
  public void setPerSecond(int unitsPerSecond) {
    perSecond = unitsPerSecond;
  }

  /// Notes which of the opened archives held the report.
  public void setArchive(int number) {
    archive = number;
  }

  /// Keeps the index of the container that a property of the report, or a list of artifacts, tells.
  public void setNode(String index) {
    node = index;
  }

  /// Keeps how many containers the job had, as a property of the report tells it; of several numbers the largest.
  public void setNodes(int count) {
    nodes = Math.max(nodes, count);
  }

  /// Counts a test whose duration is missing or cannot be read.
  public void countUntimed() {
    untimedCount++;
  }

  /// Keeps the machine that wrote the report.
  public void setHostname(String host) {
    hostname = host;
  }

  /// Gives back the memory taken ahead of growth, once the report is read.
  public void trim() {
    resize(testCount);
    suiteName = Arrays.copyOf(suiteName, suiteCount);
    suiteStart = Arrays.copyOf(suiteStart, suiteCount);
  }

  /// How many tests were added.
  public int testCount() {
    return testCount;
  }

  /// How many suites were added.
  public int suiteCount() {
    return suiteCount;
  }

  /// Sum of the durations, nanoseconds.
  public long testNanos() {
    return testNanos;
  }

  /// Suite time outside the tests, nanoseconds.
  public long unaccountedNanos() {
    return unaccountedNanos;
  }

  /// Tests whose duration is missing or cannot be read; they count as 0.
  public int untimedCount() {
    return untimedCount;
  }

  /// The index of the container as far as the report tells it, empty where it does not.
  public String node() {
    return node;
  }

  /// The machine that wrote the report, empty where the report does not say.
  public String hostname() {
    return hostname;
  }

  /// Time that outermost suites declare, nanoseconds.
  public long declaredNanos() {
    return declaredNanos;
  }

  /// Where the report was written.
  TestRun.Origin origin() {
    return new TestRun.Origin(archive, "", node, hostname, nodes);
  }

  /// What its times are like.
  TimesSeen times() {
    return new TimesSeen(testNanos, timedCount, whole && timedCount > 0, nanoWriter, perSecond,
        new TestRun.Declared(declaredNanos, declaredTestNanos));
  }

  /// The tests of this report that are wanted, in a report of one suite.
  ///
  /// @param wanted is asked for the class and the name of every test, in their order
  public ReportColumns where(BiPredicate<String, String> wanted) {
    var kept = new ReportColumns(entry);
    int only = kept.addSuite(suiteCount == 0 ? "" : suites.pages().get(suiteName[0]), TestRun.NO_START);
    for (int row = 0; row < testCount; row++) {
      String ofClass = classes.pages().get(className[row]);
      String called = names.pages().get(name[row]);
      if (wanted.test(ofClass, called)) {
        kept.addTest(only, called, ofClass, files.pages().get(file[row]), fileSources.of(file[row]), start[row],
            duration[row], Outcome.of(outcome[row]));
      }
    }
    kept.untimedCount = (int) IntStream.range(0, kept.testCount).filter(row -> kept.duration[row] == 0).count();
    kept.trim();
    return kept;
  }

  /// Memory that the report takes, bytes, near enough.
  public long heldBytes() {
    return rowBytes() + names.heldBytes() + classes.heldBytes() + files.heldBytes() + fileSources.heldBytes()
        + suites.heldBytes()
        + words.heldBytes();
  }

  /// The same without what its failures say.
  public long testBytes() {
    return heldBytes() - words.heldBytes();
  }

  /// The same without names.
  long rowBytes() {
    return (long) testCount * ROW_BYTES + (long) suiteCount * SUITE_BYTES + incidents.heldBytes();
  }

  private void resize(int capacity) {
    start = Arrays.copyOf(start, capacity);
    duration = Arrays.copyOf(duration, capacity);
    suite = Arrays.copyOf(suite, capacity);
    name = Arrays.copyOf(name, capacity);
    className = Arrays.copyOf(className, capacity);
    file = Arrays.copyOf(file, capacity);
    outcome = Arrays.copyOf(outcome, capacity);
  }
}
