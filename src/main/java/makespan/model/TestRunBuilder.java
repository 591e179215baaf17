package makespan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// Joins the reports of a run into one [TestRun]. Single owner, not thread-safe.
///
/// Reports are added as they come, then, when all are known, placed on containers in the order of the run. No more is
/// ever held than the run itself, tables to find names by, and one column.
public final class TestRunBuilder {
  private final List<ReportRows> added = new ArrayList<>();
  private final List<ReportRows> placed = new ArrayList<>();
  private final FileSums sums = new FileSums();
  private List<JobStep> steps = List.of();
  private long rowBytes;
  private NamesBuilder names = new NamesBuilder();
  private NamesBuilder classes = new NamesBuilder();
  private NamesBuilder files = new NamesBuilder();
  private NamesBuilder suiteNames = new NamesBuilder();
  private NamesBuilder words = new NamesBuilder();
  private FileSources fileSources = new FileSources();

  /// Adds a report. Its columns may be dropped once added.
  ///
  /// @return its number among the reports added, from 0
  public int add(ReportColumns report) {
    int[] fileNumbers = files.addAll(report.files);
    for (int file = 0; file < fileNumbers.length; file++) {
      fileSources.note(fileNumbers[file], report.fileSources.of(file));
    }
    added.add(new ReportRows(report, names.addAll(report.names), classes.addAll(report.classes),
        fileNumbers, suiteNames.addAll(report.suites), words.addAll(report.words)));
    rowBytes += report.rowBytes();
    return added.size() - 1;
  }

  /// Memory that the reports added take, bytes, near enough.
  public long heldBytes() {
    return names.heldBytes() + classes.heldBytes() + files.heldBytes() + suiteNames.heldBytes()
        + words.heldBytes() + rowBytes;
  }

  /// Paths of the reports added, in that order.
  public List<String> entries() {
    return added.stream().map(ReportRows::entry).toList();
  }

  /// Where the reports added were written, in that order.
  public List<TestRun.Origin> origins() {
    return added.stream().map(ReportRows::origin).toList();
  }

  /// Notes the container of a report by a list of artifacts.
  ///
  /// @param report a number that [#add] gave
  /// @param least  how many containers the list has artifacts of
  public void list(int report, String index, int least) {
    added.get(report).list(index, least);
  }

  /// What the times of the reports added are like, in that order.
  public List<TimesSeen> times() {
    return added.stream().map(ReportRows::times).toList();
  }

  /// Reads the times of a report in a smaller unit than seconds.
  ///
  /// @param report    a number that [#add] gave
  /// @param perSecond how many of that unit are a second
  public void inUnits(int report, int perSecond) {
    added.get(report).inUnits(perSecond);
  }

  /// The different files of all reports added, as those give them.
  public Names files() {
    return files.build();
  }

  /// What the files of the reports added so far took. Costs a pass over the tests added since it was asked last, and a
  /// sort of all files.
  public FilesSoFar filesSoFar() {
    sums.addNew(added, files.count());
    return sums.of(files.build());
  }

  /// Puts a report behind those placed before.
  ///
  /// @param report    a number that [#add] gave, each once and container by container
  /// @param container number of its container
  /// @throws IllegalArgumentException if it was placed before
  public void place(int report, int container) {
    ReportRows rows = added.get(report);
    if (rows.placed()) {
      throw new IllegalArgumentException("report " + report + " is placed twice");
    }
    rows.placeOn(container);
    placed.add(rows);
  }

  /// Takes the steps of the job.
  ///
  /// @param ofJob by container and start
  public void steps(List<JobStep> ofJob) {
    steps = ofJob;
  }

  /// The run of all reports added. The builder is empty afterwards.
  ///
  /// @param containers labels in natural order
  /// @param filePath   makes a report's path relative to the checkout
  /// @throws IllegalStateException    if a report is not placed
  /// @throws IllegalArgumentException if a report is placed on a container without a label
  public TestRun build(List<String> containers, UnaryOperator<String> filePath, Reading reading) {
    return build(containers, filePath, reading, () -> {});
  }

  /// The same where it may take too long.
  ///
  /// @param between run between pieces of the work, a few dozen milliseconds each for a million tests; what it throws
  ///                ends the work, and the builder is of no use afterwards
  public TestRun build(List<String> containers, UnaryOperator<String> filePath, Reading reading, Runnable between) {
    if (placed.size() != added.size()) {
      throw new IllegalStateException(placed.size() + " of " + added.size() + " reports are placed");
    }
    List<TestRun.Report> reports = placed.stream().map(ReportRows::asReport).toList();
    for (TestRun.Report report : reports) {
      if (report.container() < 0 || report.container() >= containers.size()) {
        throw new IllegalArgumentException("no container " + report.container() + " among " + containers.size());
      }
    }
    Names testNames = names.build();
    names = new NamesBuilder();
    between.run();
    Suites suites = suites();
    between.run();
    int[] file = ints(ReportRows::takeFile, ReportRows::testCount);
    NamesBuilder allFiles = files;
    Renumbered fileNames = Renumbered.of(file, allFiles.count(), old -> filePath.apply(allFiles.get(old)));
    FileSources sources = fileSources.renumbered(fileNames.numbers());
    files = new NamesBuilder();
    fileSources = new FileSources();
    between.run();
    int[] className = ints(ReportRows::takeClassName, ReportRows::testCount);
    Names classNames = Renumbered.of(className, classes.count(), classes::get).names();
    classes = new NamesBuilder();
    between.run();
    long[] start = longs(ReportRows::takeStart, ReportRows::testCount);
    long[] duration = longs(ReportRows::takeDuration, ReportRows::testCount);
    between.run();
    var columns = new TestColumns(start, duration, suiteOfTest(), ints(ReportRows::takeName, ReportRows::testCount),
        className, file, outcomes(), incidents());
    between.run();
    Names failureWords = words.build();
    words = new NamesBuilder();
    rowBytes = 0;
    added.clear();
    placed.clear();
    return new TestRun(columns, testNames, classNames, fileNames.names(), sources, failureWords, suites, reports,
        containers,
        reading, steps);
  }

  private Suites suites() {
    int[] name = ints(ReportRows::takeSuiteName, ReportRows::suiteCount);
    int[] report = new int[name.length];
    int at = 0;
    for (int number = 0; number < placed.size(); number++) {
      int end = at + placed.get(number).suiteCount();
      Arrays.fill(report, at, end, number);
      at = end;
    }
    Names all = suiteNames.build();
    suiteNames = new NamesBuilder();
    return new Suites(all, name, report, longs(ReportRows::takeSuiteStart, ReportRows::suiteCount));
  }

  private int[] suiteOfTest() {
    int[] suite = ints(ReportRows::takeSuite, ReportRows::testCount);
    int firstSuite = 0;
    int row = 0;
    for (ReportRows rows : placed) {
      for (int end = row + rows.testCount(); row < end; row++) {
        suite[row] += firstSuite;
      }
      firstSuite += rows.suiteCount();
    }
    return suite;
  }

  private byte[] outcomes() {
    byte[] joined = new byte[total(ReportRows::testCount)];
    int at = 0;
    for (ReportRows rows : placed) {
      System.arraycopy(rows.takeOutcome(), 0, joined, at, rows.testCount());
      at += rows.testCount();
    }
    return joined;
  }

  private Incidents incidents() {
    var joined = new Incidents();
    int firstRow = 0;
    for (ReportRows rows : placed) {
      joined.addAll(rows.takeIncidents(), firstRow);
      firstRow += rows.testCount();
    }
    return joined;
  }

  private int[] ints(Function<ReportRows, int[]> column, ToIntFunction<ReportRows> length) {
    int[] joined = new int[total(length)];
    int at = 0;
    for (ReportRows rows : placed) {
      int count = length.applyAsInt(rows);
      System.arraycopy(column.apply(rows), 0, joined, at, count);
      at += count;
    }
    return joined;
  }

  private long[] longs(Function<ReportRows, long[]> column, ToIntFunction<ReportRows> length) {
    long[] joined = new long[total(length)];
    int at = 0;
    for (ReportRows rows : placed) {
      int count = length.applyAsInt(rows);
      System.arraycopy(column.apply(rows), 0, joined, at, count);
      at += count;
    }
    return joined;
  }

  private int total(ToIntFunction<ReportRows> length) {
    return placed.stream().mapToInt(length).reduce(0, Math::addExact);
  }
}
