package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import makespan.model.Failure;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import makespan.read.limits.Limits;

/// Turns the elements of one report into its columns: every `testcase`, at any depth and under any root, with what the
/// suites around it say. Figures that suites declare are not believed, but for the time an outermost one declares
/// beyond its tests.
final class CaseCollector {
  /// A suite whose tests ran at once on more workers than this does not come before.
  private static final int MOST_WORKERS = 200;
  /// No job has more containers.
  private static final int MOST_NODES = 9_999;
  private static final Pattern NODE_PROPERTY = Pattern
      .compile(
          "(?i)(?:env[.:])?(?:CIRCLE_NODE_INDEX|CI_NODE_INDEX|CIRCLE_NODE|CONTAINER_INDEX|NODE_INDEX|SHARD_INDEX)");
  private static final Pattern NODES_PROPERTY = Pattern
      .compile(
          "(?i)(?:env[.:])?(?:CIRCLE_NODE_TOTAL|CI_NODE_TOTAL|CONTAINER_TOTAL|NODE_TOTAL|SHARD_TOTAL|TOTAL_SHARDS)");
  private static final long MILLION_SECONDS = 1_000_000_000_000_000L;
  private static final Pattern NODE = Pattern.compile("\\d{1,6}");
  private static final Pattern NANO_WRITER = Pattern
      .compile("(?:Command|File Existence|File Content) Test: .*|Metadata Test", Pattern.DOTALL);

  /// Thrown past a limit.
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String limit;

    TooLargeException(String limit) {
      super(limit);
      this.limit = limit;
    }

    /// What was passed, the first half of a sentence.
    String limit() {
      return limit;
    }
  }

  private final ReportColumns columns;
  private final Limits limits;
  private final boolean decimalComma;
  private final int perSecond;
  private final WholeNumbers numbers = new WholeNumbers();
  private final int rootDepth;
  private final Durations.Commas commas = new Durations.Commas();
  private final SuitePaths paths = new SuitePaths();
  private final Deque<SuiteFrame> suites = new ArrayDeque<>();
  private final Deque<CaseFrame> cases = new ArrayDeque<>();
  /// What a failure says, while its element is open.
  private Optional<FailureFrame> failing = Optional.empty();
  private int depth;
  private String root = "";
  private int beyondLimit;
  private int senseless;
  private long failureChars;
  private final PeerAddress addresses = new PeerAddress();
  private int lintCount;
  private String lintTool = "";
  private boolean nodeDiffers;
  /// Times of suites that are written without a comma, and of the tests in them.
  private long plainDeclaredNanos;
  private long plainTestNanos;

  /// @param perSecond in what the times of tests are written: how many of that are a second
  /// @param wrapped   whether the report stands inside one more element than it wrote
  CaseCollector(ReportColumns columns, Limits limits, boolean decimalComma, int perSecond, boolean wrapped,
      String reportName) {
    this.columns = columns;
    this.limits = limits;
    this.decimalComma = decimalComma;
    this.perSecond = perSecond;
    this.rootDepth = wrapped ? 2 : 1;
    suites.push(SuiteFrame.ofReport(reportName));
  }

  /// Takes the start of an element, the reader's current event.
  void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    checkLimits(name, reader.getAttributeCount());
    if (depth == rootDepth && root.isEmpty()) {
      root = name;
    }
    switch (name) {
      case "testcase" -> cases.push(openCase(reader));
      case "property" -> property(reader);
      case "testsuite", "testsuites", "testrun" -> suites.push(openSuite(reader, name.equals("testsuite")));
      default -> {
        CaseFrame current = cases.peek();
        if (current != null && current.depth() == depth - 1) {
          current.child(name);
          if (FailureFrame.tells(name) && failing.isEmpty()) {
            failing = Optional.of(openFailure(reader));
          }
        }
      }
    }
  }

  /// Takes the end of the innermost open element.
  void end() {
    CaseFrame current = cases.peek();
    SuiteFrame suite = suites.element();
    if (failing.isPresent() && failing.get().endsAt(depth, current, addresses)) {
      failing = Optional.empty();
    }
    if (current != null && current.depth() == depth) {
      add(cases.pop());
    } else if (suite.depth() == depth) {
      close(suites.pop());
    }
    depth--;
  }

  /// Takes text, the reader's current event.
  void text(XMLStreamReader reader) {
    if (failing.isPresent()) {
      failing.get().say(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
  }

  /// Elements open now.
  int depth() {
    return depth;
  }

  /// Local name of the root element, empty as long as there was none.
  String root() {
    return root;
  }

  /// Times that were left out because they are past a limit.
  int beyondLimit() {
    return beyondLimit;
  }

  /// Times that stand there and are none: negative, not a number, infinite, words.
  int senseless() {
    return senseless;
  }

  /// Whether times were read as thousands that other times of the report prove to be decimals: by a comma that groups
  /// no thousands, or by suites whose tests would add up to hundreds of times what the suites say they took.
  boolean commasMisread() {
    return commas.misread() || (commas.open() && plainDeclaredNanos > 0
        && plainTestNanos / MOST_WORKERS > plainDeclaredNanos);
  }

  /// How many of what the times of tests are written in are a second, where some are too long to be seconds and the suites
  /// prove it: empty where they are seconds, and where nothing tells.
  OptionalInt unitMisread() {
    return beyondLimit > 0 && perSecond == 1 ? numbers.perSecond() : OptionalInt.empty();
  }

  /// The linter whose results the report holds instead of tests.
  Optional<String> lintTool() {
    return lintCount > 0 && lintCount == columns.testCount() && columns.testNanos() == 0
        ? Optional.of(lintTool)
        : Optional.empty();
  }

  private void checkLimits(String name, int attributes) {
    if (++depth - rootDepth >= limits.xmlDepth()) {
      throw new TooLargeException("Elements are nested more than " + limits.xmlDepth() + " deep");
    }
    if (attributes > limits.attributes()) {
      throw new TooLargeException("An element has more than " + limits.attributes() + " attributes");
    }
    checkLength(name);
  }

  private String checkLength(String text) {
    if (text.length() > limits.attributeLength()) {
      throw new TooLargeException("An attribute or name is longer than " + (limits.attributeLength() >> 20) + " MiB");
    }
    return text;
  }

  /// Takes a property that tells the container, or how many there are. Properties that contradict each other tell nothing.
  private void property(XMLStreamReader reader) {
    String name = "";
    String value = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (reader.getAttributeLocalName(i)) {
        case "name" -> name = reader.getAttributeValue(i);
        case "value" -> value = reader.getAttributeValue(i);
        default -> {
        }
      }
    }
    if (!NODE.matcher(value.strip()).matches()) {
      return;
    }
    int number = Integer.parseInt(value.strip());
    if (NODES_PROPERTY.matcher(name).matches()) {
      columns.setNodes(number <= MOST_NODES ? number : 0);
    } else if (!nodeDiffers && NODE_PROPERTY.matcher(name).matches()) {
      node(String.valueOf(number));
    }
  }

  private void node(String node) {
    nodeDiffers = !columns.node().isEmpty() && !columns.node().equals(node);
    columns.setNode(nodeDiffers ? "" : node);
  }

  private SuiteFrame openSuite(XMLStreamReader reader, boolean testsuite) {
    SuiteFrame outer = suites.element();
    var frame = new SuiteFrame(depth, outer, testsuite, reader.getAttributeCount() == 0, columns.testNanos());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = checkLength(reader.getAttributeValue(i));
      if (value.isEmpty()) {
        continue;
      }
      switch (reader.getAttributeLocalName(i)) {
        case "name" -> frame.named(value);
        case "package" -> frame.packaged(value);
        case "file" -> frame.inFile(value, 0);
        case "filepath" -> frame.inFile(value, 1);
        case "filename" -> frame.inFile(value, 2);
        case "time" -> frame.declares(seen(value));
        case "timestamp" -> frame.startsAt(Timestamps.nanos(value));
        case "hostname" -> {
          if (columns.hostname().isEmpty()) {
            columns.setHostname(value);
          }
        }
        default -> {
        }
      }
    }
    return frame;
  }

  private CaseFrame openCase(XMLStreamReader reader) {
    var frame = new CaseFrame(depth);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (attribute.equals("name")) {
        frame.utf8Name = utf8(reader, i);
        continue;
      }
      String value = checkLength(reader.getAttributeValue(i));
      switch (attribute) {
        case "classname" -> frame.className = value;
        case "class" -> frame.otherClass = value;
        case "file" -> frame.inFile(value, 0);
        case "filepath" -> frame.inFile(value, 1);
        case "filename" -> frame.inFile(value, 2);
        case "time" -> frame.time = seen(value);
        case "timestamp" -> frame.start = Timestamps.nanos(value);
        case "status", "result" -> frame.ended(value.strip().toLowerCase(Locale.ROOT));
        case "disabled" -> frame.notRun |= CaseFrame.NOT_RUN.contains(value.strip().toLowerCase(Locale.ROOT));
        default -> {
        }
      }
    }
    if (frame.start == TestRun.NO_START) {
      frame.start = suites.element().startOfNext(columns.testNanos());
    }
    return frame;
  }

  private byte[] utf8(XMLStreamReader reader, int attribute) {
    return reader instanceof PlainXml plain
        ? plain.getAttributeUtf8(attribute)
        : checkLength(reader.getAttributeValue(attribute)).getBytes(StandardCharsets.UTF_8);
  }

  private FailureFrame openFailure(XMLStreamReader reader) {
    var frame = new FailureFrame(depth);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (reader.getAttributeLocalName(i)) {
        case "message" -> frame.message = checkLength(reader.getAttributeValue(i));
        case "type" -> frame.type = checkLength(reader.getAttributeValue(i));
        default -> {
        }
      }
    }
    return frame;
  }

  private String seen(String time) {
    commas.see(time);
    return time;
  }

  private void add(CaseFrame test) {
    SuiteFrame suite = suites.element();
    String className = SuitePaths.carriesClass(test.className)
        ? test.className
        : SuitePaths.carriesClass(test.otherClass) ? test.otherClass : "";
    String shownClass = className.isEmpty() ? suite.label() : className;
    noteLint(suite, className);
    String file = paths.fileOf(test, className, suite);
    columns.addTest(suite.id(columns), test.utf8Name, paths.classPrefix(test.utf8Name, className), shownClass, file,
        paths.source(), test.start, usable(test, suite), test.outcome());
    if (test.failure().isPresent()) {
      columns.addIncident(kept(test.failure().get()), test.attempts());
    }
    if (columns.testBytes() > limits.reportBytes()) {
      throw new TooLargeException("It holds more tests than there is memory for, which is "
          + (limits.reportBytes() >> 20) + " MiB for one report");
    }
  }

  private void noteLint(SuiteFrame suite, String className) {
    Optional<String> tool = suite.lintTool().isPresent() ? suite.lintTool() : LintTool.ofClass(className);
    if (tool.isPresent()) {
      lintCount++;
      lintTool = tool.get();
    }
  }

  /// What a failure says, or nothing where the others of the report have said too much.
  private Failure kept(Failure failure) {
    failureChars += failure.type().length() + failure.message().length() + failure.address().length();
    return failureChars <= Limits.FAILURE_WORDS ? failure : new Failure("", "", "");
  }

  /// The time of a test, 0 where there is none that can be used.
  private long usable(CaseFrame test, SuiteFrame suite) {
    numbers.see(test.time);
    long nanos = perSecond == 1
        ? Durations.nanos(test.time, decimalComma, limits.timeLength())
        : WholeNumbers.nanos(test.time, perSecond);
    if (nanos == Durations.UNKNOWN) {
      senseless += test.time.isBlank() ? 0 : 1;
      columns.countUntimed();
      return 0;
    }
    if (nanos >= MILLION_SECONDS && suite.countsInOtherUnits() && NANO_WRITER.matcher(test.name()).matches()) {
      columns.setNanoWriter();
    }
    boolean fits = nanos <= limits.testNanos() || suite.countsInOtherUnits();
    if (!fits || nanos > limits.runNanos() - columns.testNanos()) {
      beyondLimit++;
      columns.countUntimed();
      return 0;
    }
    return nanos;
  }

  private void close(SuiteFrame suite) {
    suite.leadOthers();
    if (!suite.outermost()) {
      return;
    }
    long declared = Durations.nanos(suite.declaredTime(), decimalComma, limits.timeLength());
    long tests = suite.nanosOfTests(columns.testNanos());
    numbers.suite(declared);
    long beyondTests = declared - tests;
    if (declared > 0 && declared <= limits.testNanos() && declared <= limits.runNanos() - columns.declaredNanos()) {
      columns.addDeclared(declared, tests);
      if (suite.declaredTime().indexOf(',') < 0) {
        plainDeclaredNanos += declared;
        plainTestNanos += tests;
      }
    }
    if (declared <= limits.testNanos() && beyondTests > 0
        && beyondTests <= limits.runNanos() - columns.unaccountedNanos()) {
      columns.addUnaccounted(beyondTests);
    }
  }
}
