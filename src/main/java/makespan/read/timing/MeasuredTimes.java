package makespan.read.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import makespan.read.junit.Durations;
import makespan.read.junit.ReportReading;
import makespan.read.junit.SourcePath;
import makespan.read.limits.Limits;

/// Times by file or by test, as a splitter has kept them. Of a name that comes twice the last time counts, as the
/// splitters have it. A file is a row of the report, with one test that stands for all in it; pytest's `a.py::C::t` is
/// the test itself. Single owner.
public final class MeasuredTimes {
  /// The test that stands for all tests of a file.
  public static final String WHOLE_FILE = "all tests";

  private static final Pattern OF_TESTS = Pattern.compile("(?i)test|spec|feature|scenario|e2e|cypress|check");
  private static final Pattern EXAMPLE = Pattern.compile("\\[[\\d:,]+\\]$");

  private final String entry;
  private final Limits limits;
  private final Map<String, Long> nanosByName = new LinkedHashMap<>();
  private int ofTests;
  private int beyondLimit;
  private boolean tooMany;

  /// @param entry path of the file, as shown to the user
  public MeasuredTimes(String entry, Limits limits) {
    this.entry = entry;
    this.limits = limits;
  }

  /// Whether a word can be the name of something that is timed: a path of a file, or of a test in one.
  public static boolean names(String word) {
    int file = word.indexOf("::");
    return SourcePath.looksLikePath(EXAMPLE.matcher(file < 0 ? word : word.substring(0, file)).replaceFirst(""))
        || (file > 0 && SourcePath.namesFile(word.substring(0, file)));
  }

  /// Whether a name is one of tests by its words.
  static boolean namesTests(String word) {
    return names(word) && OF_TESTS.matcher(word).find();
  }

  /// Adds a time.
  ///
  /// @param seconds      as written
  /// @param decimalComma whether a comma is the decimal point where it could also group thousands
  public void add(String name, String seconds, boolean decimalComma) {
    if (nanosByName.size() >= limits.entries() && !nanosByName.containsKey(name)) {
      tooMany = true;
      return;
    }
    long nanos = Durations.nanos(seconds, decimalComma, limits.timeLength());
    if (nanos > limits.testNanos()) {
      beyondLimit++;
      nanos = Durations.UNKNOWN;
    }
    if (nanosByName.put(name, nanos) == null && namesTests(name)) {
      ofTests++;
    }
  }

  /// How many names have a time.
  public int count() {
    return nanosByName.size();
  }

  /// Whether most of the names are names of tests.
  public boolean mostlyOfTests() {
    return ofTests * 2 > nanosByName.size();
  }

  /// The times as a report.
  ///
  /// @param problem what else could not be read
  public ReportReading reading(Optional<Problem> problem) {
    var columns = new ReportColumns(entry);
    int suite = columns.addSuite(entry.substring(entry.lastIndexOf('/') + 1), TestRun.NO_START);
    for (Map.Entry<String, Long> each : nanosByName.entrySet()) {
      long nanos = each.getValue();
      if (nanos > limits.runNanos() - columns.testNanos()) {
        beyondLimit++;
        nanos = Durations.UNKNOWN;
      }
      if (nanos == Durations.UNKNOWN) {
        columns.countUntimed();
      }
      add(columns, suite, each.getKey(), Math.max(0, nanos));
    }
    columns.trim();
    List<Problem> problems = new ArrayList<>();
    problem.ifPresent(problems::add);
    if (beyondLimit > 0) {
      problems.add(new Problem(entry, Kind.TOO_LARGE, beyondLimit
          + " times are longer than 365 days or add up to more than 73 years; they count as 0."));
    }
    if (tooMany) {
      problems.add(new Problem(entry, Kind.TOO_LARGE,
          "Reading stopped at " + limits.entries() + " times, the most that one file may have."));
    }
    return new ReportReading(columns, true, problem.isEmpty(), problems, Optional.empty());
  }

  private static void add(ReportColumns columns, int suite, String name, long nanos) {
    int parameters = name.indexOf('[');
    String[] parts = (parameters < 0 ? name : name.substring(0, parameters)).split("::", -1);
    if (parts.length == 1) {
      String file = SourcePath.normalise(EXAMPLE.matcher(name).replaceFirst(""));
      boolean whole = EXAMPLE.matcher(name).find();
      columns.addTest(suite, whole ? name : WHOLE_FILE, file, file, TestRun.NO_START, nanos, Outcome.PASSED);
      return;
    }
    String file = SourcePath.normalise(parts[0]);
    String module = file.endsWith(".py") ? file.substring(0, file.length() - 3).replace('/', '.') : file;
    var owner = new StringBuilder(module);
    for (int part = 1; part < parts.length - 1; part++) {
      owner.append('.').append(parts[part]);
    }
    String test = parts[parts.length - 1] + (parameters < 0 ? "" : name.substring(parameters));
    columns.addTest(suite, test, owner.toString(), file, TestRun.NO_START, nanos, Outcome.PASSED);
  }
}
