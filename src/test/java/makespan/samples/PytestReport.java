package makespan.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// A report as pytest 7 writes it with `junit_family=xunit1`: one line, with the file of every test.
final class PytestReport {
  private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

  private final List<PyTest> tests = new ArrayList<>();
  private final StringBuilder cases = new StringBuilder();
  private long millis;
  private int failures;

  /// Adds a test that passed, or was skipped if it always is.
  void add(PyTest test, long testMillis) {
    head(test, testMillis);
    if (test.skipped()) {
      String reason = DjangoNames.SKIPS.get(tests.size() % DjangoNames.SKIPS.size());
      cases.append("><skipped type=\"pytest.skip\" message=\"").append(reason)
          .append("\">/home/circleci/project/").append(test.file()).append(':').append(test.line() + 1).append(": ")
          .append(reason).append("</skipped></testcase>");
    } else {
      cases.append(" />");
    }
  }

  /// Adds a test that failed.
  void addFailed(PyTest test, long testMillis, String message, String trace) {
    head(test, testMillis);
    failures++;
    cases.append("><failure message=\"").append(Markup.escape(message)).append("\">").append(Markup.escapeText(trace))
        .append("</failure></testcase>");
  }

  private void head(PyTest test, long testMillis) {
    tests.add(test);
    millis += testMillis;
    cases.append("<testcase classname=\"").append(test.module()).append('.').append(test.className())
        .append("\" name=\"").append(test.name()).append("\" file=\"").append(test.file()).append("\" line=\"")
        .append(test.line()).append("\" time=\"").append(Markup.millis(testMillis)).append('"');
  }

  /// The report so far.
  ///
  /// @param outsideMillis suite time outside the tests: collection, database, fixtures of the session
  String xml(LocalDateTime started, String hostname, long outsideMillis) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><testsuites><testsuite name=\"pytest\" errors=\"0\" failures=\""
        + failures + "\" skipped=\"" + tests.stream().filter(PyTest::skipped).count() + "\" tests=\"" + tests.size()
        + "\" time=\"" + Markup.millis(millis + outsideMillis) + "\" timestamp=\"" + MICROSECONDS.format(started)
        + "\" hostname=\"" + hostname + "\">" + cases + "</testsuite></testsuites>";
  }
}
