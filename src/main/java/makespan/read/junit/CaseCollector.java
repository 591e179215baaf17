package makespan.read.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import makespan.model.Failure;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import makespan.read.limits.Limits;

/// Turns the elements of one report into its columns: every `testcase`, at any depth and under any root, with what the
/// suites around it say. Figures that suites declare are not believed, but for the time an outermost one declares
/// beyond its tests.
final class CaseCollector {
  private static final Set<String> NOT_RUN = Set.of("notrun", "disabled", "skipped", "ignored", "suppressed",
      "pending");

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
  private long failureChars;

  /// @param wrapped whether the report stands inside one more element than it wrote
  CaseCollector(ReportColumns columns, Limits limits, boolean decimalComma, boolean wrapped, String reportName) {
    this.columns = columns;
    this.limits = limits;
    this.decimalComma = decimalComma;
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
    failing = failing.filter(failure -> !failure.endsAt(depth, current));
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

  /// Whether times were read as thousands that other times of the report prove to be decimals.
  boolean commasMisread() {
    return commas.misread();
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
      String value = checkLength(reader.getAttributeValue(i));
      switch (reader.getAttributeLocalName(i)) {
        case "name" -> frame.name = value;
        case "classname" -> frame.className = value;
        case "class" -> frame.otherClass = value;
        case "file" -> frame.inFile(value, 0);
        case "filepath" -> frame.inFile(value, 1);
        case "filename" -> frame.inFile(value, 2);
        case "time" -> frame.time = seen(value);
        case "timestamp" -> frame.start = Timestamps.nanos(value);
        case "status", "result", "disabled" -> frame.notRun |= NOT_RUN.contains(value.strip().toLowerCase(Locale.ROOT));
        default -> {
        }
      }
    }
    if (frame.start == TestRun.NO_START) {
      frame.start = suites.element().startOfNext(columns.testNanos());
    }
    return frame;
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
    String name = !className.isEmpty() && test.name.startsWith(className + ".")
        ? test.name.substring(className.length() + 1)
        : test.name;
    columns.addTest(suite.id(columns), name, shownClass, paths.fileOf(test, className, suite), test.start,
        usable(test.time, suite), test.outcome());
    test.failure().ifPresent(failure -> columns.addIncident(kept(failure), test.attempts()));
  }

  /// What a failure says, or nothing where the others of the report have said too much.
  private Failure kept(Failure failure) {
    failureChars += failure.type().length() + failure.message().length() + failure.address().length();
    return failureChars <= Limits.FAILURE_WORDS ? failure : new Failure("", "", "");
  }

  /// The time of a test, 0 where there is none that can be used.
  private long usable(String time, SuiteFrame suite) {
    long nanos = Durations.nanos(time, decimalComma, limits.timeLength());
    if (nanos == Durations.UNKNOWN) {
      columns.countUntimed();
      return 0;
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
    if (!suite.outermost()) {
      return;
    }
    long declared = Durations.nanos(suite.declaredTime(), decimalComma, limits.timeLength());
    long beyondTests = declared - suite.nanosOfTests(columns.testNanos());
    if (declared <= limits.testNanos() && beyondTests > 0
        && beyondTests <= limits.runNanos() - columns.unaccountedNanos()) {
      columns.addUnaccounted(beyondTests);
    }
  }
}
