package makespan.read.junit;

import java.util.Optional;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.jspecify.annotations.Nullable;

/// What is known of an open `testsuite`, or of the report itself around all of them. One owner, the collector.
final class SuiteFrame {
  private static final int NO_ID = -1;
  /// What mocha calls the suite of a whole file, which stands before the others of that file and does not hold them.
  private static final String ROOT_SUITE = "Root Suite";

  private final int depth;
  private final @Nullable SuiteFrame outer;
  private final boolean outermost;
  private final boolean insideTestsuite;
  private final boolean bare;
  private final long nanosBefore;
  private String name = "";
  private String packageName = "";
  private String file = "";
  private String fileOfRoot = "";
  private int fileRank = Integer.MAX_VALUE;
  private long start = TestRun.NO_START;
  private String declaredTime = "";
  private int id = NO_ID;
  private boolean lintKnown;
  private Optional<String> lintTool = Optional.empty();

  /// @param testsuite   whether it is a `testsuite`, not a root that only holds some
  /// @param bare        whether it has no attribute at all
  /// @param nanosBefore sum of the tests of the report so far
  SuiteFrame(int depth, SuiteFrame outer, boolean testsuite, boolean bare, long nanosBefore) {
    this(depth, outer, testsuite && !outer.insideTestsuite, testsuite || outer.insideTestsuite, bare, nanosBefore);
  }

  private SuiteFrame(int depth, @Nullable SuiteFrame outer, boolean outermost, boolean insideTestsuite, boolean bare,
      long nanosBefore) {
    this.depth = depth;
    this.outer = outer;
    this.outermost = outermost;
    this.insideTestsuite = insideTestsuite;
    this.bare = bare;
    this.nanosBefore = nanosBefore;
  }

  /// The frame around a whole report, for tests that stand in no suite or in one without a name.
  static SuiteFrame ofReport(String reportName) {
    var frame = new SuiteFrame(0, null, false, false, false, 0);
    frame.name = reportName;
    return frame;
  }

  /// Takes the suite's name.
  void named(String value) {
    name = value;
  }

  /// Takes the suite's package.
  void packaged(String value) {
    packageName = value;
  }

  /// Takes the suite's file, if it names one; the attribute of the lowest rank wins.
  void inFile(String value, int rank) {
    String path = SourcePath.normalise(value);
    if (rank < fileRank && SourcePath.namesFile(path)) {
      file = path;
      fileRank = rank;
    }
  }

  /// Takes the time that the suite says it took.
  void declares(String time) {
    declaredTime = time;
  }

  /// Takes the start of the suite.
  void startsAt(long nanos) {
    start = nanos;
  }

  /// Depth of the element, 0 for the report itself.
  int depth() {
    return depth;
  }

  /// The suite around this one.
  @Nullable
  SuiteFrame outer() {
    return outer;
  }

  /// Whether it is a `testsuite` that stands in no other.
  boolean outermost() {
    return outermost;
  }

  /// The declared time as written, empty where there is none.
  String declaredTime() {
    return declaredTime;
  }

  /// The name as written, empty where there is none.
  String name() {
    return name;
  }

  /// The normalised path of the suite's own file, empty where there is none.
  String file() {
    return file;
  }

  /// Tells the suite around this one whose the suites are that follow: those of mocha's root suite.
  void leadOthers() {
    if (outer != null && name.equals(ROOT_SUITE)) {
      outer.fileOfRoot = file;
    }
  }

  /// The file of the root suite that came last in this one, a guess for suites that name none; empty where there is none.
  String fileOfRoot() {
    return fileOfRoot;
  }

  /// Whether times far too large for seconds are kept as they are written: container-structure-test gives nanoseconds,
  /// in suites that have no attribute.
  boolean countsInOtherUnits() {
    return bare;
  }

  /// The name to show: its own or its package's, else that of a suite around it, else the report's.
  String label() {
    if (!name.isEmpty()) {
      return name;
    }
    return packageName.isEmpty() && outer != null ? outer.label() : packageName;
  }

  /// When the next test starts: the start of the nearest suite that has one plus the tests in it so far.
  ///
  /// @param nanosNow sum of the tests of the report so far
  long startOfNext(long nanosNow) {
    if (start != TestRun.NO_START) {
      long elapsed = nanosNow - nanosBefore;
      return start > Long.MAX_VALUE - elapsed ? TestRun.NO_START : start + elapsed;
    }
    return outer == null ? TestRun.NO_START : outer.startOfNext(nanosNow);
  }

  /// Sum of the tests in this suite so far.
  ///
  /// @param nanosNow the same of the whole report
  long nanosOfTests(long nanosNow) {
    return nanosNow - nanosBefore;
  }

  /// The linter that this suite, or one around it, is named after.
  Optional<String> lintTool() {
    if (!lintKnown) {
      lintKnown = true;
      Optional<String> own = depth == 0 ? Optional.empty() : LintTool.ofSuite(name, packageName);
      lintTool = own.or(() -> outer == null ? Optional.empty() : outer.lintTool());
    }
    return lintTool;
  }

  /// The suite's number in the report, given when its first test comes.
  int id(ReportColumns columns) {
    if (id == NO_ID) {
      id = columns.addSuite(label(), start);
    }
    return id;
  }
}
