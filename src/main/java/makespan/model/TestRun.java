package makespan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One opened run: the tests of every container as immutable columns, a row a test.
///
/// Rows stand container by container, report by report, in document order. Times are whole nanoseconds. Besides the
/// names, which are stored once, a test takes 33 bytes.
public final class TestRun {
  /// The start of a test or suite whose start is not known.
  public static final long NO_START = Long.MIN_VALUE;

  private final TestColumns columns;
  private final Names names;
  private final Names classes;
  private final Names files;
  private final FileSources fileSources;
  private final Names words;
  private final Suites suites;
  private final List<Report> reports;
  private final int[] containerOfReport;
  private final List<String> containers;
  private final Reading reading;
  private final List<JobStep> steps;
  private final long totalNanos;
  /// The same with the files that its reports give, null where these are they.
  private final @Nullable TestRun reported;

  /// A suite of a report.
  ///
  /// @param name       as the report gives it
  /// @param report     number of the report in [TestRun#reports()]
  /// @param startNanos since the epoch, or [TestRun#NO_START]
  public record Suite(String name, int report, long startNanos) {}

  /// A report that was read.
  ///
  /// @param entry            path inside its archive
  /// @param container        number of its container
  /// @param testCount        tests in it
  /// @param testNanos        sum of their durations
  /// @param unaccountedNanos suite time outside the tests
  /// @param untimedCount     tests without a usable duration
  /// @param declared         what its outermost suites say they took
  /// @param origin           what else tells where it was written
  /// @param perSecond        in what its times are written: how many of that are a second, 1 for seconds
  public record Report(String entry, int container, int testCount, long testNanos, long unaccountedNanos,
      int untimedCount, Declared declared, Origin origin, int perSecond) {
    Report on(int other) {
      return new Report(entry, other, testCount, testNanos, unaccountedNanos, untimedCount, declared, origin,
          perSecond);
    }
  }

  /// The time that suites declare, which is wall time, and the tests in them.
  ///
  /// @param wallNanos sum of the times that outermost suites declare, 0 where none does
  /// @param testNanos sum of the durations of the tests in those suites; more than the wall time where several ran at once
  public record Declared(long wallNanos, long testNanos) {
    /// No suite says what it took.
    public static final Declared NOTHING = new Declared(0, 0);
  }

  /// Signs of the container that wrote a report.
  ///
  /// @param archive  number of the opened archive that held it
  /// @param listed   index of the container by a list of artifacts, empty where there is none
  /// @param node     index of the container as a property of the report tells it, empty where none does
  /// @param hostname the machine, empty where the report does not say
  /// @param nodes    how many containers the job had at least, 0 where nothing says so
  public record Origin(int archive, String listed, String node, String hostname, int nodes) {
    /// Nothing tells.
    public static final Origin UNKNOWN = new Origin(0, "", "", "", 0);

    /// The same with what a list of artifacts tells.
    ///
    /// @param index of the container that wrote the report
    /// @param least how many containers the list has artifacts of
    public Origin withListed(String index, int least) {
      return new Origin(archive, index, node, hostname, Math.max(nodes, least));
    }
  }

  TestRun(TestColumns columns, Names names, Names classes, Names files, FileSources fileSources, Names words,
      Suites suites,
      List<Report> reports, List<String> containers, Reading reading, List<JobStep> steps) {
    this(columns, names, classes, files, fileSources, words, suites, reports, containers, reading, steps, null);
  }

  private TestRun(TestColumns columns, Names names, Names classes, Names files, FileSources fileSources, Names words,
      Suites suites, List<Report> reports, List<String> containers, Reading reading, List<JobStep> steps,
      @Nullable TestRun reported) {
    this.reported = reported;
    this.columns = columns;
    this.names = names;
    this.classes = classes;
    this.files = files;
    this.fileSources = fileSources;
    this.words = words;
    this.suites = suites;
    this.reports = List.copyOf(reports);
    this.containerOfReport = reports.stream().mapToInt(Report::container).toArray();
    this.containers = List.copyOf(containers);
    this.reading = reading;
    this.steps = List.copyOf(steps);
    this.totalNanos = reports.stream().mapToLong(Report::testNanos).reduce(0, Math::addExact);
  }

  /// How many tests the run has; rows are numbered from 0.
  public int testCount() {
    return columns.duration.length;
  }

  /// When a test started, nanoseconds since the epoch, or [#NO_START].
  public long startNanos(int row) {
    return columns.start[row];
  }

  /// How long a test took, nanoseconds, not negative.
  public long durationNanos(int row) {
    return columns.duration[row];
  }

  /// The suite of a test, a place in [#suites()].
  public int suite(int row) {
    return columns.suite[row];
  }

  /// The file of a test, a number in [#files()].
  public int file(int row) {
    return columns.file[row];
  }

  /// The class of a test, a number in [#classes()].
  public int className(int row) {
    return columns.className[row];
  }

  /// The container that a test ran on, a place in [#containers()].
  public int container(int row) {
    return containerOfReport[suites.report(columns.suite[row])];
  }

  /// How a test ended.
  public Outcome outcome(int row) {
    return Outcome.of(columns.outcome[row]);
  }

  /// What went wrong in a test. Of a test that passed in the end: in an attempt before.
  public Optional<Failure> failure(int row) {
    int place = columns.incidents.find(row);
    return place == Incidents.NONE
        ? Optional.empty()
        : Optional.of(new Failure(words.get(columns.incidents.type(place)),
            words.get(columns.incidents.message(place)), words.get(columns.incidents.address(place))));
  }

  /// How often a test was tried as far as its own element tells; repeats that stand as tests of their own are rows.
  public int attempts(int row) {
    int place = columns.incidents.find(row);
    return place == Incidents.NONE ? 1 : columns.incidents.attempts(place);
  }

  /// The number of a test's name in [#testNames()].
  public int testName(int row) {
    return columns.name[row];
  }

  /// Names of tests.
  public Names testNames() {
    return names;
  }

  /// Names of classes.
  public Names classes() {
    return classes;
  }

  /// Paths of files, relative to the checkout.
  public Names files() {
    return files;
  }

  /// Where the path of a file comes from.
  ///
  /// @param file a number in [#files()]
  public FileSource fileSource(int file) {
    return fileSources.of(file);
  }

  /// The suites, by number.
  public List<Suite> suites() {
    return suites;
  }

  /// The reports, by number.
  public List<Report> reports() {
    return reports;
  }

  /// Labels of the containers in natural order, by number.
  public List<String> containers() {
    return containers;
  }

  /// What the containers were told by, such as `node folder`; `none` where nothing told them apart.
  public String containerRule() {
    return reading.containerRule();
  }

  /// What was opened, as the user named it.
  public List<String> archives() {
    return reading.archives();
  }

  /// What could not be read.
  public List<Problem> problems() {
    return reading.problems();
  }

  /// What reading decided that figures alone do not tell.
  public List<Note> notes() {
    return reading.notes();
  }

  /// The steps of the job by container and start, as CircleCI timed them; empty where nothing tells them.
  public List<JobStep> steps() {
    return steps;
  }

  /// The same tests with the times of some reports read in another unit. Nothing is read again.
  ///
  /// @param perSecond by report how many of what its times are written in are a second
  public TestRun inUnits(int[] perSecond, Reading how) {
    var rows = new RescaledRows(columns, suites, reports, perSecond);
    return new TestRun(rows.columns(), names, classes, files, fileSources, words, rows.suites(), rows.reports(),
        containers, how,
        steps);
  }

  /// The same tests on other containers, or without some reports. Nothing is read again.
  ///
  /// @param order     numbers of the reports that stay, each once, container by container as they are to stand
  /// @param container by place in `order` the number of the container
  /// @param labels    of the containers in natural order
  /// @param ofJob     the steps of the job by the new numbers of containers
  /// @throws IllegalArgumentException if both lists differ in length
  public TestRun regrouped(int[] order, int[] container, List<String> labels, Reading how,
      List<JobStep> ofJob) {
    if (order.length != container.length) {
      throw new IllegalArgumentException(order.length + " reports on " + container.length + " containers");
    }
    List<Report> placed = new ArrayList<>(order.length);
    for (int place = 0; place < order.length; place++) {
      placed.add(reports.get(order[place]).on(container[place]));
    }
    if (Arrays.equals(order, IntStream.range(0, reports.size()).toArray())) {
      return new TestRun(columns, names, classes, files, fileSources, words, suites, placed, labels, how, ofJob);
    }
    var rows = new RegroupedRows(columns, suites, reports, order);
    TestColumns moved = rows.columns();
    boolean all = order.length == reports.size();
    // names of tests are looked up only, so that those of reports left out may stay
    Renumbered paths = renumbered(moved.file, files);
    return new TestRun(moved, names, all ? classes : renumbered(moved.className, classes).names(), paths.names(),
        fileSources.renumbered(paths.numbers()), words, rows.suites(), placed, labels, how, ofJob);
  }

  /// The run as it would be: tests that take other times on other containers, one report a container.
  ///
  /// @param container     by row the number of its container, negative where a test is left out
  /// @param durationNanos by row what a test would take
  /// @param setupNanos    what every container would take besides its tests
  /// @param labels        of the containers by number
  /// @param how           what to say it was read by
  public TestRun rehearsed(IntUnaryOperator container, IntToLongFunction durationNanos, long setupNanos,
      List<String> labels, Reading how) {
    var rows = new RehearsedRows(columns, suites, container, durationNanos, labels);
    TestColumns there = rows.columns();
    // names of tests are looked up only, so that those of tests left out may stay
    Renumbered paths = renumbered(there.file, files);
    return new TestRun(there, names, renumbered(there.className, classes).names(), paths.names(),
        fileSources.renumbered(paths.numbers()), words, rows.suites(), rows.reports(setupNanos), labels, how,
        List.of());
  }

  /// The same tests in other files. Nothing is read again, and [#asReported()] of it is this run.
  ///
  /// @param column by row a number of the caller's; becomes a part of the run
  /// @param count  how many such numbers there are
  /// @param name   by such a number the path of the file
  /// @param source by such a number where that comes from
  public TestRun filed(int[] column, int count, IntFunction<String> name, IntFunction<FileSource> source) {
    Renumbered paths = Renumbered.of(column, count, name);
    var sources = new FileSources();
    for (int old = 0; old < count; old++) {
      if (paths.numbers()[old] >= 0) {
        sources.note(paths.numbers()[old], source.apply(old));
      }
    }
    var filed = new TestColumns(columns.start, columns.duration, columns.suite, columns.name, columns.className, column,
        columns.outcome, columns.incidents);
    return new TestRun(filed, names, classes, paths.names(), sources, words, suites, reports, containers, reading,
        steps, asReported());
  }

  /// The run with the files that its reports give.
  public TestRun asReported() {
    return reported == null ? this : reported;
  }

  private static Renumbered renumbered(int[] column, Names names) {
    return Renumbered.of(column, names.count(), names::get);
  }

  /// How it was read.
  public Reading reading() {
    return reading;
  }

  /// Sum of all durations, nanoseconds.
  public long totalNanos() {
    return totalNanos;
  }
}
