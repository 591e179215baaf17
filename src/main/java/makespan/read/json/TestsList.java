package makespan.read.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import makespan.model.FileSource;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import makespan.read.junit.Durations;
import makespan.read.junit.FailureFrame;
import makespan.read.junit.PeerAddress;
import makespan.read.junit.SourcePath;
import makespan.read.limits.Limits;

/// Tests as CircleCI keeps them: name, class, file, result and seconds, no suite, no start, no container. Single owner.
final class TestsList {
  private final ReportColumns columns;
  private final Limits limits;
  private final String entry;
  private String lastSource = "";
  private int suite = -1;
  private int beyondLimit;
  private long failureChars;
  private final PeerAddress addresses = new PeerAddress();
  private int soughtTest = -1;
  private String soughtName = "";
  private Optional<String> found = Optional.empty();

  TestsList(String entry, Limits limits) {
    this.entry = entry;
    this.limits = limits;
    this.columns = new ReportColumns(entry);
  }

  /// From now on the message of a test is to be kept.
  void seek(int test, String name) {
    soughtTest = test;
    soughtName = name;
  }

  /// That message; empty where there is none.
  Optional<String> found() {
    return found;
  }

  /// Adds a test. `source`, the name of the framework, stands for the suite where CircleCI knows it.
  void add(Fields test) {
    String source = test.text("source");
    String shown = source.isBlank() || source.equals("unknown") ? entry.substring(entry.lastIndexOf('/') + 1) : source;
    if (suite < 0 || !shown.equals(lastSource)) {
      suite = columns.addSuite(shown, TestRun.NO_START);
      lastSource = shown;
    }
    if (columns.testCount() == soughtTest && test.text("name").endsWith(soughtName)) {
      String message = test.text("message").strip();
      found = Optional.of(message.substring(0, Math.min(message.length(), Limits.FAILURE_SHOWN)))
          .filter(told -> !told.isEmpty());
    }
    String className = test.text("classname");
    Outcome outcome = outcome(test.text("result"));
    columns.addTest(suite, test.text("name"), className.isEmpty() ? shown : className, file(test, className, shown),
        source(test, className, shown), TestRun.NO_START, nanos(test.text("run_time")), outcome);
    if (outcome.broken()) {
      String message = test.text("message");
      var failure = FailureFrame.ofText(message.substring(0, Math.min(message.length(), Limits.FAILURE_TEXT)),
          addresses);
      failureChars += failure.message().length() + failure.address().length();
      columns.addIncident(failureChars <= Limits.FAILURE_WORDS ? failure : FailureFrame.ofText("", addresses), 1);
    }
  }

  /// How many there are.
  int count() {
    return columns.testCount();
  }

  /// Their columns.
  ReportColumns columns() {
    columns.trim();
    return columns;
  }

  /// What could not be counted.
  List<Problem> problems() {
    return beyondLimit == 0
        ? List.of()
        : List.of(new Problem(entry, Kind.TOO_LARGE, beyondLimit
            + " times are longer than 365 days or add up to more than 73 years; they count as 0."));
  }

  private static String file(Fields test, String className, String source) {
    String file = SourcePath.normalise(test.text("file"));
    if (!file.isEmpty()) {
      return file;
    }
    if (SourcePath.looksLikePath(className)) {
      return SourcePath.normalise(className);
    }
    if (className.isEmpty()) {
      return source;
    }
    return SourcePath.ofClass(className, source.toLowerCase(Locale.ROOT).contains("pytest"))
        .orElse(SourcePath.outerClass(className));
  }

  private static FileSource source(Fields test, String className, String suite) {
    if (!test.text("file").isBlank()) {
      return FileSource.WRITTEN;
    }
    return file(test, className, suite).equals(className.isEmpty() ? suite : SourcePath.outerClass(className))
        ? FileSource.STANDS_IN
        : FileSource.DERIVED;
  }

  private long nanos(String seconds) {
    long nanos = Durations.nanos(seconds, false, limits.timeLength());
    if (nanos == Durations.UNKNOWN) {
      columns.countUntimed();
      return 0;
    }
    if (nanos > limits.testNanos() || nanos > limits.runNanos() - columns.testNanos()) {
      beyondLimit++;
      columns.countUntimed();
      return 0;
    }
    return nanos;
  }

  private static Outcome outcome(String result) {
    return switch (result.strip().toLowerCase(Locale.ROOT)) {
      case "failure", "failed", "fail" -> Outcome.FAILED;
      case "error", "errored" -> Outcome.ERROR;
      case "skipped", "pending", "ignored", "disabled" -> Outcome.SKIPPED;
      default -> Outcome.PASSED;
    };
  }
}
